import { windowsServer2019OrNewer } from '../../../../policies/rules/compute/windows-server-2019-or-newer';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const machine = (image: Readonly<Record<string, unknown>> | undefined) =>
  one('azurerm_windows_virtual_machine', 'web', { source_image_reference: image ?? null });
const server = (sku: unknown) =>
  machine({ publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku, version: '1' });

export const cases = casesOf(windowsServer2019OrNewer, [
  { name: 'Windows Server 2022 passes', expect: 'pass', resources: server('2022-datacenter-g2') },
  { name: 'Windows Server 2019 passes', expect: 'pass', resources: server('2019-datacenter') },
  {
    name: 'with SQL Server the system stands in the offer',
    expect: 'pass',
    resources: machine({ publisher: 'MicrosoftSQLServer', offer: 'sql2016-ws2022', sku: 'enterprise' }),
    says: 'Windows Server 2022',
  },
  {
    name: 'Windows Server 2016 takes an exemption',
    expect: 'fail',
    resources: server('2016-datacenter'),
    on: 'azurerm_windows_virtual_machine.web',
    says: 'older than 2019',
  },
  {
    name: 'a machine of the old type is judged too',
    expect: 'fail',
    resources: one('azurerm_virtual_machine', 'web', {
      storage_image_reference: { publisher: 'MicrosoftWindowsServer', sku: '2012-R2-Datacenter' },
    }),
  },
  { name: 'a system that is not known is undecided', expect: 'unknown', resources: server(UNKNOWN) },
  { name: 'an image of its own is undecided', expect: 'unknown', resources: machine(undefined) },
  {
    name: 'a desktop is no server',
    expect: 'not-applicable',
    resources: machine({ publisher: 'MicrosoftWindowsDesktop', offer: 'office-365', sku: 'win11-25h2' }),
  },
]);
