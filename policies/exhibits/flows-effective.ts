import { compareText } from '../../constructs/model/compare-text';
import { Table } from '../exhibit';
import { unaccounted } from '../provers/reachability/claims/accounts';
import { Claims } from '../provers/reachability/claims/claims';
import { serviceWords } from '../provers/reachability/claims/packet-words';
import { Reached } from '../provers/reachability/claims/reached';
import { unionOf } from '../provers/reachability/sets/union-of';
import { PacketSet } from '../provers/reachability/sets/packet-set';
import { FlowNames } from './flow-names';

/** Packets between two places that one thing accounts for, all regions together. */
export interface EffectiveFlow {
  readonly from: string;
  readonly to: string;
  readonly packets: PacketSet;
  /** Ids of the flows that account for them, `platform/...` for what Azure requires; empty for what nothing does. */
  readonly by: readonly string[];
  /** Whether some of them pass no firewall. */
  readonly way: 'through a firewall' | 'directly' | 'both';
  /** Whether something of them is declared nowhere. */
  readonly isUndeclared: boolean;
}

/** What may really get where, by the names of places; what Azure requires is left out. */
export function effectiveFlows(claims: Claims, names: FlowNames): readonly EffectiveFlow[] {
  const undeclared = new Set(
    claims.undeclared.map(({ origin, target }) => placesKey(names.of(origin), names.of(target))),
  );
  const byPlaces = new Map<string, { way: Reached; packets: PacketSet }[]>();
  for (const way of claims.reached) {
    const packets = unaccounted(way.packets, claims.accounts.platform(way.origin, way.target));
    if (packets.isEmpty) continue;
    const key = placesKey(names.of(way.origin), names.of(way.target));
    const known = byPlaces.get(key);
    if (known) known.push({ way, packets });
    else byPlaces.set(key, [{ way, packets }]);
  }
  return [...byPlaces]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, ways]) => {
      const [from = '', to = ''] = key.split('\n');
      return {
        from,
        to,
        packets: unionOf(ways.map(({ packets }) => packets)),
        by: accountedBy(claims, ways),
        way: wayOf(ways),
        isUndeclared: undeclared.has(key),
      };
    });
}

function placesKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

function accountedBy(
  claims: Claims,
  ways: readonly { way: Reached; packets: PacketSet }[],
): readonly string[] {
  const ids = new Set(
    ways.flatMap(({ way, packets }) =>
      claims.accounts
        .declared(way.origin, way.target)
        .filter((account) => account.packets.overlaps(packets))
        .map(({ id }) => id),
    ),
  );
  return [...ids].sort(compareText);
}

function wayOf(ways: readonly { way: Reached; packets: PacketSet }[]): EffectiveFlow['way'] {
  const open = ways.filter(({ way, packets }) => way.unguarded.overlaps(packets));
  if (open.length === 0) return 'through a firewall';
  return ways.every(({ way, packets }) => packets.isSubsetOf(way.unguarded)) ? 'directly' : 'both';
}

/** What may really get where. */
export function effectiveFlowsTable(flows: readonly EffectiveFlow[]): Table {
  return {
    kind: 'table',
    id: 'flows-effective',
    title: 'Effective flows',
    alternative: `What packets can really do, worked out from the configuration: ${flows.length} pairs of places. What Azure itself requires is left out.`,
    columns: ['From', 'To', 'What', 'Way', 'By'],
    rows: flows.map(({ from, to, packets, by, way, isUndeclared }) => [
      from,
      to,
      serviceWords(packets).join('; '),
      way === 'both' ? 'directly and through a firewall' : way,
      [...by, ...(isUndeclared ? ['nothing that is declared'] : [])].join(', '),
    ]),
  };
}
