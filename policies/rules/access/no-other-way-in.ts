import { textOf } from '../../graph/attribute';
import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { networksOf } from '../../graph/views/networks';
import { follow, textsOf, written } from '../../graph/views/read';
import { fail, listed, pass, step } from '../support/results';

/** Ports by which people administer machines: SSH, Remote Desktop, Windows Remote Management. */
const ADMINISTRATION = ['22', '3389', '5985', '5986'];

export const noOtherWayIn: Rule = {
  id: 'access/no-other-way-in',
  title: 'Nobody gets in but through a broker',
  clauses: ['RA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A way in beside the broker goes round its sign-in, its device checks and its records, and is forgotten until somebody finds it.',
  remedy: 'Remove the way in, or record it as a departure in exemptions.yaml, with an owner and an end.',
  sources: ['Strategy clause RA-1: access is brokered; any other way in is a recorded departure'],
  needsDeclaration: false,
  *check({ graph }) {
    const ways = [...waysIn(graph)];
    yield* ways;
    const networks = networksOf(graph).length;
    if (ways.length === 0 && networks > 0)
      yield pass('networks', `none of ${networks} networks has another way in`);
  },
};

function* waysIn(graph: EstateGraph): Iterable<Result> {
  for (const bastion of graph.ofType('azurerm_bastion_host')) {
    yield fail(bastion, 'is a way in to machines beside the broker', [
      step(bastion, '', 'a Bastion', 'none, or a recorded departure'),
    ]);
  }
  for (const nic of graph.ofType('azurerm_network_interface')) {
    for (const { path } of nic.blocks('ip_configuration')) {
      if (follow(graph, nic, `${path}.public_ip_address_id`).kind === 'none') continue;
      yield fail(nic, 'has a public address', [
        step(nic, `${path}.public_ip_address_id`, 'an address', 'nothing'),
      ]);
    }
  }
  for (const gateway of graph.ofType('azurerm_virtual_network_gateway')) {
    if (gateway.blocks('vpn_client_configuration').length === 0) continue;
    yield fail(gateway, "takes tunnels from people's devices", [
      step(gateway, 'vpn_client_configuration', 'a configuration', 'nothing'),
    ]);
  }
  yield* translatedWaysIn(graph);
}

/** Public ports that a firewall translates to ports of administration. */
function* translatedWaysIn(graph: EstateGraph): Iterable<Result> {
  for (const group of graph.ofType('azurerm_firewall_policy_rule_collection_group')) {
    const rules = group.blocks('nat_rule_collection').flatMap((collection) => collection.blocks('rule'));
    for (const rule of rules) {
      const inner = written(rule, 'translated_port');
      const ports =
        inner.state === 'known' ? [String(inner.value)] : textsOf(rule, 'destination_ports').texts;
      const found = ports.filter((port) => ADMINISTRATION.includes(port));
      if (found.length === 0) continue;
      const name = textOf(rule.get('name')) ?? rule.path;
      yield fail(group, `rule "${name}" translates the Internet to port ${listed(found)}`, [
        step(group, `${rule.path}.translated_port`, listed(found), 'no port of administration'),
      ]);
    }
  }
}
