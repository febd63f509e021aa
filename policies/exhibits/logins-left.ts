import { Table } from '../exhibit';
import { booleanOf } from '../graph/attribute';
import { EstateGraph } from '../graph/graph';

/**
 * The logins that are left beside Entra ID where every rule of the family `mfa` passes: each of a kind that Azure demands, with what
 * keeps it from being used.
 */
export function loginsLeftTable(graph: EstateGraph): Table {
  const linux = graph.ofType('azurerm_linux_virtual_machine', 'azurerm_linux_virtual_machine_scale_set');
  const windows = graph.ofType(
    'azurerm_windows_virtual_machine',
    'azurerm_windows_virtual_machine_scale_set',
  );
  const accounts = graph
    .ofType('azurerm_storage_account')
    .filter((account) => booleanOf(account.get('shared_access_key_enabled')) !== false);
  const tunnels = graph.ofType('azurerm_virtual_network_gateway_connection');
  const rows = [
    [
      'First account of a Linux machine, by key',
      linux.length,
      'Azure makes no Linux machine without one.',
      "Only brokers that ask for an Entra sign-in reach the machine; who holds the key's private half is for its owner to evidence.",
    ],
    [
      'First account of a Windows machine, by password',
      windows.length,
      'Azure makes no Windows machine without one.',
      'Terraform made the password up and nobody has read it; it stands in the state, which is kept like a secret.',
    ],
    [
      'Keys of a storage account',
      accounts.length,
      'Flow logs are written with the keys of their account.',
      'Nothing else is in the account, and open networks are kept out of it.',
    ],
    [
      'Pre-shared key of a tunnel',
      tunnels.length,
      'Two gateways know one another by it.',
      'Nobody signs in with it: it carries what the firewall then judges.',
    ],
  ] as const;
  return {
    kind: 'table',
    id: 'logins-left',
    title: 'Logins that Conditional Access does not see',
    alternative:
      'What is left of keys and accounts beside Entra ID, how many there are, why, and what keeps them from being a way in. Everything else of the kind fails a rule.',
    columns: ['Login', 'How many', 'Why it is there', 'What guards it'],
    rows: rows
      .filter(([, count]) => count > 0)
      .map(([login, count, why, guard]) => [login, String(count), why, guard]),
  };
}
