import { assignedByName, desktopsAct } from '../../../constructs/model/desktop-acts';
import { OFFICE_STAFF, POOL } from '../../fixtures/desktop-estate';

describe('the acts of desktops', () => {
  it('are one for each pool with groups that are known by name only', () => {
    const pools = [POOL, { ...POOL, name: 'drawing', assigned: ['Surveyors', OFFICE_STAFF] }];
    expect(assignedByName(pools).map(desktopsAct)).toEqual([
      {
        id: 'desktops/website/drawing',
        title: 'Roles of Surveyors on the desktops "Office desktops"',
        unlocks: 'who may use the desktops "Office desktops"',
      },
    ]);
  });
});
