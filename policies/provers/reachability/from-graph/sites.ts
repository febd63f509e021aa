import { Cidr } from '../../../../constructs/model/cidr';
import { compareText } from '../../../../constructs/model/compare-text';
import { DeclaredSite } from '../../../declaration/declaration';
import { rangesAt } from '../../../graph/views/networks';
import { Interval, Maybe, Site, VirtualNetwork } from '../model';
import { IntervalSet } from '../sets/interval-set';
import { intervalOf } from './addresses';
import { Connection, readConnections } from './connections';
import { Gateway } from './gateways';
import { labelOf, placeOf } from './identity';
import { isUnknown, notKnown } from './maybe';
import { Reading } from './reading';

/**
 * Places outside Azure that connections lead to. Which site a connection's far end is, is told by the declaration (by the
 * peer's address or name); an undeclared far end is a site of its own, as are a gateway's VPN clients.
 */
export function readSites(
  reading: Reading,
  gateways: readonly Gateway[],
  networks: readonly VirtualNetwork[],
  declared: readonly DeclaredSite[],
): readonly Site[] {
  const bySite = new Map<string, Connection[]>();
  for (const connection of inOrder(readConnections(reading, gateways, declared))) {
    const known = bySite.get(connection.site.id);
    if (known === undefined) bySite.set(connection.site.id, [connection]);
    else known.push(connection);
  }
  const taken = IntervalSet.of(networks.flatMap(({ ranges }) => ranges));
  const sites = [
    ...[...bySite.values()].map((connections) => readSite(connections)),
    ...gateways.flatMap((gateway) => clientsOf(gateway)),
  ];
  return sites.map((site) => ({
    ...site,
    ranges: isUnknown(site.ranges) ? site.ranges : IntervalSet.of(site.ranges).subtract(taken).intervals,
  }));
}

function inOrder(connections: readonly Connection[]): readonly Connection[] {
  const key = ({ place, gateway }: Connection) => `${place.stack} ${place.at} ${gateway.id}`;
  return [...connections].sort((a, b) => compareText(key(a), key(b)));
}

function readSite(connections: readonly Connection[]): Site {
  const [{ site, place }] = connections as readonly [Connection, ...Connection[]];
  const isLearned = connections.some(({ routing }) => routing === 'learned');
  const vias = new Map(
    connections.map(({ gateway: { network, kind } }) => [`${network} ${kind}`, { network, gateway: kind }]),
  );
  return {
    id: site.id,
    label: site.label,
    place,
    ranges: isLearned ? announced(site.declared, site.label) : configured(connections),
    routing: isLearned ? 'learned' : 'configured',
    via: [...vias.entries()].sort(([a], [b]) => compareText(a, b)).map(([, via]) => via),
  };
}

/** What the far end is trusted to announce. */
function announced(declared: DeclaredSite | undefined, label: string): Maybe<readonly Interval[]> {
  const ranges = (declared?.ranges ?? []).map((text) => Cidr.tryParse(text)).filter((range) => !!range);
  return ranges.length > 0
    ? ranges.map(intervalOf)
    : { unknown: `${label} announces its ranges by BGP, and none are declared` };
}

function configured(connections: readonly Connection[]): Maybe<readonly Interval[]> {
  const ranges: Interval[] = [];
  for (const { ranges: own } of connections) {
    if (isUnknown(own)) return own;
    ranges.push(
      ...own.filter((range) => !ranges.some(({ first, last }) => first <= range.first && range.last <= last)),
    );
  }
  return ranges;
}

/** The clients that a gateway gives addresses to. */
function clientsOf({ resource, id, label, network, kind }: Gateway): readonly Site[] {
  return resource.blocks('vpn_client_configuration').map((block) => {
    const { ranges, complete } = rangesAt(block, 'address_space');
    return {
      id: `${id}/clients`,
      label: `VPN clients of ${labelOf(resource)}`,
      place: placeOf(resource, block.path),
      ranges: complete
        ? ranges.map(intervalOf)
        : notKnown(`the address space of the VPN clients of ${label}`),
      routing: 'configured',
      via: [{ network, gateway: kind }],
    };
  });
}
