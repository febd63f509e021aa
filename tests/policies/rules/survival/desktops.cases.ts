import { desktops } from '../../../../policies/rules/survival/desktops';
import { idOf, merge, one } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { bothRegions, machineId, meant, service } from './estate';

const pool = (name: string) => idOf('Microsoft.DesktopVirtualization/hostPools', name).toLowerCase();
const agent = (machine: string, hostPoolName = 'south') =>
  one('azurerm_virtual_machine_extension', `agent-${machine}`, {
    virtual_machine_id: machineId(machine),
    settings: JSON.stringify({ properties: { hostPoolName } }),
  });
const empty = merge(
  bothRegions(),
  one('azurerm_virtual_desktop_host_pool', 'south', { location: 'uksouth', type: 'Pooled' }),
);
const pools = merge(empty, agent('south-1'), agent('south-2'));
const poolService = (resources: readonly string[]) =>
  service({
    parts: [{ kind: 'built', name: 'office', resources, load: 1, chosenBy: 'clients' }],
  });

export const cases = casesOf(desktops, [
  {
    name: 'a host pool of one region is gone with it',
    expect: 'fail',
    resources: pools,
    declaration: meant([poolService([pool('south'), machineId('south-1'), machineId('south-2')])]),
    on: 'services.orders',
    says: 'UK South',
  },
  {
    name: 'one of which no host is known is not decided',
    expect: 'unknown',
    resources: empty,
    declaration: meant([poolService([pool('south')])]),
  },
  {
    name: 'what has no desktops is not asked',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([service()]),
  },
  {
    name: 'a pool in each region carries on',
    expect: 'pass',
    resources: merge(
      pools,
      one('azurerm_virtual_desktop_host_pool', 'west', { location: 'ukwest', type: 'Pooled' }),
      agent('west-1', 'west'),
      agent('west-2', 'west'),
    ),
    declaration: meant([
      poolService([
        pool('south'),
        pool('west'),
        ...['south-1', 'south-2', 'west-1', 'west-2'].map(machineId),
      ]),
    ]),
  },
]);
