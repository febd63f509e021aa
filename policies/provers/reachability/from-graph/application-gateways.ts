import { numberOf, textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { follow } from '../../../graph/views/read';
import { Interval, Maybe, TerminatingNode } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { notKnown } from './maybe';
import { blocksOf, Reading, subnetOf } from './reading';
import { FirewallMode, gatewayPolicyMode, ownConfigurationMode, weakest } from './web-application-firewall';

/** Application gateways. A public one's ports are those of the listeners on its public frontends. */
export function readApplicationGateways(reading: Reading): readonly TerminatingNode[] {
  const { graph, publicAddresses } = reading;
  return graph.ofType('azurerm_application_gateway').map((resource) => {
    const id = idOf(resource);
    const label = labelOf(resource);
    const open = new Set<string>();
    for (const block of blocksOf(reading, resource, 'frontend_ip_configuration')) {
      const attribute = `${block.path}.public_ip_address_id`;
      const reference = follow(graph, resource, attribute);
      if (reference.kind === 'none') continue;
      open.add(textOf(block.get('name')) ?? '');
      const holder = { kind: 'terminating-node', node: id } as const;
      publicAddresses.attach(reference, holder, label, placeOf(resource, attribute));
    }
    const listeners = blocksOf(reading, resource, 'http_listener').filter(
      (block) => open.size === 0 || open.has(textOf(block.get('frontend_ip_configuration_name')) ?? ''),
    );
    const [subnet] = resource
      .blocks('gateway_ip_configuration')
      .map(({ path }) => subnetOf(reading, resource, `${path}.subnet_id`));
    return {
      id,
      label,
      place: placeOf(resource),
      kind: 'application-gateway',
      subnet,
      public: open.size > 0,
      ports: portsOf(resource, listeners, label),
      webApplicationFirewall: modeOf(reading, resource, listeners, label),
    };
  });
}

function portsOf(resource: Resource, listeners: readonly Block[], label: string): Maybe<readonly Interval[]> {
  const byName = new Map(
    resource.blocks('frontend_port').map((block) => [textOf(block.get('name')), numberOf(block.get('port'))]),
  );
  const ports = listeners.map((listener) => byName.get(textOf(listener.get('frontend_port_name'))));
  if (ports.includes(undefined)) return notKnown(`a port of ${label}`);
  return [...new Set(ports)]
    .filter((port) => port !== undefined)
    .sort((a, b) => a - b)
    .map((port) => ({ first: port, last: port }));
}

/** A listener's or path's own policy replaces that of the gateway. */
function modeOf(
  { graph }: Reading,
  resource: Resource,
  listeners: readonly Block[],
  label: string,
): FirewallMode {
  const what = `the firewall policy of ${label}`;
  const policyAt = (path: string, otherwise: FirewallMode): FirewallMode => {
    const reference = follow(graph, resource, path);
    return reference.kind === 'none' ? otherwise : gatewayPolicyMode(reference, what);
  };
  const [own] = resource.blocks('waf_configuration');
  const ofGateway = policyAt(
    'firewall_policy_id',
    own === undefined ? 'none' : ownConfigurationMode(own, resource),
  );
  const ofListeners = listeners.map(({ path }) => policyAt(`${path}.firewall_policy_id`, ofGateway));
  const ofPaths = resource
    .blocks('url_path_map')
    .flatMap((map) => map.blocks('path_rule'))
    .filter(({ path }) => follow(graph, resource, `${path}.firewall_policy_id`).kind !== 'none')
    .map(({ path }) => policyAt(`${path}.firewall_policy_id`, ofGateway));
  return listeners.length === 0 ? ofGateway : weakest([...ofListeners, ...ofPaths]);
}
