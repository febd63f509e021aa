import { notRetired } from '../../../../policies/rules/obsolete/not-retired';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (sku: unknown) =>
  one('azurerm_windows_virtual_machine', 'web', {
    size: 'Standard_D2s_v5',
    source_image_reference: { publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku },
  });
const php = (version: unknown) =>
  one('azurerm_linux_web_app', 'site', { site_config: { application_stack: { php_version: version } } });

export const cases = casesOf(notRetired, [
  { name: 'a system in support passes', expect: 'pass', resources: machine('2022-datacenter-g2') },
  { name: 'a system whose end is near still passes', expect: 'pass', resources: machine('2016-datacenter') },
  { name: 'the last day of support is supported', expect: 'pass', resources: php('8.2'), asOf: '2026-12-31' },
  {
    name: 'the day after is not',
    expect: 'fail',
    resources: php('8.2'),
    asOf: '2027-01-01',
    on: 'azurerm_linux_web_app.site',
    says: 'PHP 8.2 is in support until 2026-12-31',
  },
  { name: 'a system out of support fails', expect: 'fail', resources: machine('2012-r2-datacenter') },
  {
    name: 'old TLS fails',
    expect: 'fail',
    resources: one('azurerm_storage_account', 'files', { min_tls_version: 'TLS1_0' }),
    says: 'TLS 1.0 and 1.1',
  },
  {
    name: 'a Basic address fails',
    expect: 'fail',
    resources: one('azurerm_public_ip', 'edge', { sku: 'Basic' }),
  },
  {
    name: 'a machine of the first series fails',
    expect: 'fail',
    resources: one('azurerm_linux_virtual_machine', 'web', { size: 'Standard_A1' }),
  },
  {
    name: 'a cache of the old kind fails by its type',
    expect: 'fail',
    resources: one('azurerm_redis_cache', 'sessions', {}),
    says: 'Azure Cache for Redis',
  },
  {
    name: 'a version that the table does not know has no known end',
    expect: 'pass',
    resources: one('azurerm_postgresql_flexible_server', 'db', { version: '18' }),
  },
  { name: 'a version that is not known is undecided', expect: 'unknown', resources: php(UNKNOWN) },
  {
    name: 'what says no version is of no version',
    expect: 'not-applicable',
    resources: one('azurerm_linux_web_app', 'site', { site_config: {} }),
  },
]);
