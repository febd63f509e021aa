import { personalByExemption } from '../../../../policies/rules/desktop/personal-by-exemption';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const pool = (type: unknown) => one('azurerm_virtual_desktop_host_pool', 'office', { type });

export const cases = casesOf(personalByExemption, [
  { name: 'a pool that people share passes', expect: 'pass', resources: pool('Pooled') },
  {
    name: 'a pool of personal machines takes an exemption',
    expect: 'fail',
    resources: pool('Personal'),
    on: 'azurerm_virtual_desktop_host_pool.office',
  },
  { name: 'a type that is not known is undecided', expect: 'unknown', resources: pool(UNKNOWN) },
  { name: 'no desktops, nobody to have one', expect: 'not-applicable', resources: {} },
]);
