import { booleanOf, textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { fail, pass, show, step, unknown } from '../support/results';

export const activeActive: Rule = {
  id: 'gateway/active-active',
  title: 'Both instances of every VPN gateway are active, each with its own address',
  clauses: ['HA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'One active instance drops every tunnel when it fails or is serviced; adding the second address later replaces the gateway.',
  remedy: 'Write active_active = true and two ip_configuration blocks from the start.',
  sources: [
    'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-highlyavailable',
    'azurerm 4.55.0 plans active_active with one configuration',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const gateway of graph.ofType('azurerm_virtual_network_gateway')) {
      if (textOf(gateway.get('type')) !== 'ExpressRoute') yield judge(gateway);
    }
  },
};

function judge(gateway: Resource): Result {
  const active = gateway.get('active_active');
  const configurations = gateway.blocks('ip_configuration').length;
  const evidence = [
    step(gateway, 'active_active', show(active), 'true'),
    step(gateway, 'ip_configuration', String(configurations), '2'),
  ];
  const undecided =
    gateway.get('type').state === 'unknown' ||
    active.state === 'unknown' ||
    gateway.get('ip_configuration').state === 'unknown';
  if (undecided) return unknown(gateway, 'whether both instances are active is not known', evidence);
  if (booleanOf(active) !== true) return fail(gateway, 'has one active instance only', evidence);
  return configurations >= 2
    ? pass(gateway, `is active with ${configurations} addresses`)
    : fail(gateway, `is to be active-active with ${configurations} address`, evidence);
}
