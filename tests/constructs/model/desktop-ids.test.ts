import { desktopResourceIds } from '../../../constructs/model/desktop-ids';
import { desktopEstate, POOL } from '../../fixtures/desktop-estate';

describe('the ids of desktops', () => {
  it('are those of host pools and session hosts in all regions', () => {
    const ids = desktopResourceIds(desktopEstate(), POOL);
    expect(ids.map((id) => id.split('/').slice(-2).join('/'))).toEqual([
      'hostPools/vdpool-website-office-uks',
      'virtualMachines/vm-website-office-1-uks',
      'virtualMachines/vm-website-office-2-uks',
      'hostPools/vdpool-website-office-ukw',
      'virtualMachines/vm-website-office-1-ukw',
      'virtualMachines/vm-website-office-2-ukw',
    ]);
  });
});
