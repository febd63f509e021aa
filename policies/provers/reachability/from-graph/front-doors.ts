import { Reference, Resource } from '../../../graph/graph';
import { follow, followList, pathIn, targetOf, textsOf } from '../../../graph/views/read';
import { Interval, Maybe, TerminatingNode } from '../model';
import { idAt, idOf, labelOf, placeOf } from './identity';
import { isUnknown, notKnown, switchAt } from './maybe';
import { Reading } from './reading';
import { FirewallMode, frontDoorPolicyMode, weakest } from './web-application-firewall';

/**
 * Front Door profiles. A profile is as well guarded as the least guarded of the domains that its routes answer to: its
 * endpoints' own, unless a route leaves that out, and the custom ones.
 */
export function readFrontDoors(reading: Reading): readonly TerminatingNode[] {
  const { graph } = reading;
  const routes = graph.ofType('azurerm_cdn_frontdoor_route').map((resource) => ({
    resource,
    endpoint: targetOf(follow(graph, resource, 'cdn_frontdoor_endpoint_id')),
  }));
  const modes = guardedDomains(reading);
  return graph.ofType('azurerm_cdn_frontdoor_profile').map((resource) => {
    const label = labelOf(resource);
    const isOn = (route: Resource) => switchAt(route, 'enabled', true, `whether ${labelOf(route)} is on`);
    const own = routes
      .filter(({ endpoint }) => endpoint && profileOf(reading, endpoint) === resource)
      .map((route) => route.resource)
      .filter((route) => isOn(route) !== false);
    const enabled = own.map(isOn);
    return {
      id: idOf(resource),
      label,
      place: placeOf(resource),
      kind: 'front-door',
      public: enabled.includes(true) ? true : (enabled.find(isUnknown) ?? false),
      ports: portsOf(own, label),
      leadsTo: leadsTo(reading, own, label),
      webApplicationFirewall: weakest(
        own.flatMap((route) => domainsOf(reading, route)).map((domain) => modes(domain, label)),
      ),
    };
  });
}

function profileOf({ graph }: Reading, endpoint: Resource): Resource | undefined {
  return targetOf(follow(graph, endpoint, 'cdn_frontdoor_profile_id'));
}

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

function portsOf(routes: readonly Resource[], label: string): Maybe<readonly Interval[]> {
  const protocols = routes.map((route) => textsOf(route, 'supported_protocols'));
  const ports = protocols.flatMap(({ texts }) => texts.map((text) => PORTS[text.toLowerCase()]));
  if (ports.includes(undefined) || protocols.some(({ complete }) => !complete)) {
    return notKnown(`the protocols of a route of ${label}`);
  }
  return [...new Set(ports)]
    .filter((port) => port !== undefined)
    .sort((a, b) => a - b)
    .map((port) => ({ first: port, last: port }));
}

/** What the origins behind the routes are reached at by private link. */
function leadsTo(reading: Reading, routes: readonly Resource[], label: string): Maybe<readonly string[]> {
  const { graph } = reading;
  const groups = routes.map((route) => targetOf(follow(graph, route, 'cdn_frontdoor_origin_group_id')));
  const ids = graph
    .ofType('azurerm_cdn_frontdoor_origin')
    .filter((origin) => groups.includes(targetOf(follow(graph, origin, 'cdn_frontdoor_origin_group_id'))))
    .flatMap((origin) => origin.blocks('private_link').map((link) => ({ origin, link })))
    .map(({ origin, link }) => idAt(follow(graph, origin, pathIn(link, 'private_link_target_id'))));
  return groups.includes(undefined) || ids.includes(undefined)
    ? notKnown(`what ${label} leads to`)
    : ids.filter((id) => id !== undefined).map((id) => id.toLowerCase());
}

function domainsOf(reading: Reading, route: Resource): readonly Reference[] {
  const endpoint = follow(reading.graph, route, 'cdn_frontdoor_endpoint_id');
  const usesEndpoint = switchAt(route, 'link_to_default_domain', true, '') !== false;
  return [
    ...(usesEndpoint ? [endpoint] : []),
    ...followList(reading.graph, route, 'cdn_frontdoor_custom_domain_ids'),
  ];
}

/** What the security policies make of each domain. */
function guardedDomains(reading: Reading): (domain: Reference, profile: string) => FirewallMode {
  const { graph } = reading;
  const modes = new Map<string, FirewallMode>();
  let isOpen = false;
  for (const policy of graph.ofType('azurerm_cdn_frontdoor_security_policy')) {
    const firewalls = policy.blocks('security_policies').flatMap((block) => block.blocks('firewall'));
    for (const firewall of firewalls) {
      const path = pathIn(firewall, 'cdn_frontdoor_firewall_policy_id');
      const mode = frontDoorPolicyMode(
        follow(graph, policy, path),
        `the firewall policy of ${labelOf(policy)}`,
      );
      const domains = firewall.blocks('association').flatMap((block) => block.blocks('domain'));
      for (const domain of domains) {
        const id = idAt(follow(graph, policy, pathIn(domain, 'cdn_frontdoor_domain_id')));
        if (id === undefined) isOpen = true;
        else modes.set(id, mode);
      }
    }
  }
  return (domain, profile) => {
    const id = idAt(domain);
    const known = id === undefined ? undefined : modes.get(id);
    return known ?? (isOpen || id === undefined ? notKnown(`the security policy of ${profile}`) : 'none');
  };
}
