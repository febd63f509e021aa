import { Declaration, DeclaredService } from '../../../../policies/declaration/declaration';
import { Attributes, declare, idOf, merge, one, Resources } from '../support/fragments';

type Region = 'uksouth' | 'ukwest';

/** A machine of a zone or an availability set. */
export function machine(name: string, location: Region, standing: Attributes): Resources {
  return merge(
    one('azurerm_network_interface', `nic-${name}`, {
      location,
      ip_configuration: [{ name: 'primary', private_ip_address_allocation: 'Dynamic' }],
    }),
    one('azurerm_linux_virtual_machine', name, {
      location,
      size: 'Standard_D2s_v5',
      network_interface_ids: [idOf('Microsoft.Network/networkInterfaces', `nic-${name}`)],
      os_disk: [{ name: `disk-${name}`, caching: 'ReadWrite', storage_account_type: 'Premium_LRS' }],
      ...standing,
    }),
  );
}

export function machineId(name: string): string {
  return idOf('Microsoft.Compute/virtualMachines', name).toLowerCase();
}

/** Two machines in two zones of the one region, and two of a set in the other. */
export function bothRegions(standings: Readonly<Record<string, Attributes>> = {}): Resources {
  const set = idOf('Microsoft.Compute/availabilitySets', 'set');
  return merge(
    machine('south-1', 'uksouth', standings['south-1'] ?? { zone: '1' }),
    machine('south-2', 'uksouth', standings['south-2'] ?? { zone: '2' }),
    one('azurerm_availability_set', 'set', { location: 'ukwest', platform_fault_domain_count: 2 }),
    machine('west-1', 'ukwest', { availability_set_id: set }),
    machine('west-2', 'ukwest', { availability_set_id: set }),
  );
}

/** A service of those machines, among which its clients choose. */
export function service(changes: Partial<DeclaredService> = {}): DeclaredService {
  return {
    name: 'orders',
    title: 'Orders',
    organisation: 'council',
    owner: 'orders@example.org',
    approver: 'Head of ICT',
    tier: {
      id: 'tier-1',
      title: 'Everything depends on it',
      rank: 1,
      uptime: 99.9,
      rto: 240,
      rpo: 15,
      tolerates: { node: 0, domain: 60 },
      pairs: true,
    },
    hours: 'always',
    signsIn: 'nobody',
    provides: [],
    parts: [
      {
        kind: 'built',
        name: 'machines',
        resources: ['south-1', 'south-2', 'west-1', 'west-2'].map(machineId),
        load: 1,
        chosenBy: 'clients',
      },
    ],
    dependsOn: [],
    degradedWithout: [],
    outside: [],
    ...changes,
  };
}

/** A service whose machines of one region are all that there is. */
export function southOnly(changes: Partial<DeclaredService> = {}): DeclaredService {
  return service({
    parts: [
      {
        kind: 'built',
        name: 'machines',
        resources: ['south-1', 'south-2'].map(machineId),
        load: 1,
        chosenBy: 'clients',
      },
    ],
    ...changes,
  });
}

/** What an estate with these services means. */
export function meant(services: readonly DeclaredService[], more: Partial<Declaration> = {}): Declaration {
  return declare({ services, ...more });
}
