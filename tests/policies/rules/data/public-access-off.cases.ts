import { publicAccessOff } from '../../../../policies/rules/data/public-access-off';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const vault = (open: unknown) =>
  one('azurerm_key_vault', 'certificates', { location: 'uksouth', public_network_access_enabled: open });

export const cases = casesOf(publicAccessOff, [
  { name: 'a vault without public access passes', expect: 'pass', resources: vault(false) },
  {
    name: 'a vault that public networks reach fails',
    expect: 'fail',
    resources: vault(true),
    on: 'azurerm_key_vault.certificates',
  },
  {
    name: 'a vault that says nothing is open',
    expect: 'fail',
    resources: vault(null),
    says: 'nothing, which means true',
  },
  {
    name: 'MySQL says it in a word',
    expect: 'pass',
    resources: one('azurerm_mysql_flexible_server', 'web', { public_network_access: 'Disabled' }),
  },
  {
    name: 'MySQL that says nothing is open',
    expect: 'fail',
    resources: one('azurerm_mysql_flexible_server', 'web', {}),
    says: '"Enabled"',
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: vault(UNKNOWN) },
  {
    name: 'storage accounts are judged by rules of their own',
    expect: 'not-applicable',
    resources: one('azurerm_storage_account', 'state', { public_network_access_enabled: true }),
  },
]);
