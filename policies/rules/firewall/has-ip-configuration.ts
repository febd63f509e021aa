import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { counted, fail, pass, step, unknown } from '../support/results';
import { follow } from '../../graph/views/read';

export const hasIpConfiguration: Rule = {
  id: 'firewall/has-ip-configuration',
  title: 'Every firewall stands in exactly one subnet, with a public address, or in a virtual hub',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Terraform plans a firewall that stands nowhere; Azure refuses it, or makes one that filters nothing.',
  remedy:
    'Write one ip_configuration with the id of AzureFirewallSubnet and a public address; further ones have an address only.',
  sources: ['azurerm 4.55.0 plans a firewall without an ip_configuration'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const firewall of graph.ofType('azurerm_firewall')) yield judge(graph, firewall);
  },
};

function judge(graph: EstateGraph, firewall: Resource): Result {
  if (firewall.blocks('virtual_hub').length > 0) return pass(firewall, 'stands in a virtual hub');
  const configurations = firewall.blocks('ip_configuration');
  if (configurations.length === 0) {
    return firewall.get('ip_configuration').state === 'unknown'
      ? unknown(firewall, 'its ip_configuration is not known before deployment')
      : fail(firewall, 'has no ip_configuration', [
          step(firewall, 'ip_configuration', 'nothing', 'one with the id of AzureFirewallSubnet'),
        ]);
  }
  const placed = configurations.filter(
    ({ path }) => follow(graph, firewall, `${path}.subnet_id`).kind !== 'none',
  );
  if (placed.length !== 1) {
    return fail(firewall, `${counted(placed.length, 'ip_configuration')} names a subnet, not exactly one`, [
      step(firewall, 'ip_configuration', counted(placed.length, 'subnet_id'), 'one'),
    ]);
  }
  const [place] = placed;
  const reachable =
    firewall.blocks('management_ip_configuration').length > 0 ||
    configurations.some((block) => block.get('public_ip_address_id').state !== 'absent');
  if (!reachable) {
    return fail(firewall, 'has neither a public address nor a management configuration', [
      step(firewall, `${place!.path}.public_ip_address_id`, 'nothing', 'a public address'),
    ]);
  }
  return follow(graph, firewall, `${place!.path}.subnet_id`).kind === 'unknown'
    ? unknown(firewall, 'its subnet is not known before deployment')
    : pass(firewall, 'stands in one subnet with its address');
}
