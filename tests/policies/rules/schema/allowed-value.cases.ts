import { allowedValue } from '../../../../policies/rules/schema/allowed-value';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const address = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_public_ip', 'web', { location: 'uksouth', allocation_method: 'Static', ...attributes });

export const cases = casesOf(allowedValue, [
  { name: 'a value from the list passes', expect: 'pass', resources: address({ ip_version: 'IPv4' }) },
  {
    name: 'a value that is not known is judged by nobody before the plan',
    expect: 'pass',
    resources: address({ ip_version: UNKNOWN }),
  },
  {
    name: 'a value that is not on the list fails',
    expect: 'fail',
    resources: address({ ip_version: 'IPv5' }),
    on: 'azurerm_public_ip.web',
    says: 'ip_version',
  },
  {
    name: 'a number outside its range fails',
    expect: 'fail',
    resources: address({ idle_timeout_in_minutes: 99 }),
    says: 'idle_timeout_in_minutes',
  },
  {
    name: 'a type that the tables do not know is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_teapot', 'one', {}),
  },
]);
