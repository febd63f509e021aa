import { Cidr } from '../../../constructs/model/cidr';
import { Declaration } from '../../declaration/declaration';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { networksOf, rangesAt } from '../../graph/views/networks';
import { Placed, RangeIndex } from '../support/range-index';
import { fail, labelOf, pass, step, unknown } from '../support/results';

/** Who claims a range. A site's ranges stand in its gateways too, so those of a site do not compete with them. */
interface Claimant {
  readonly subject: Resource | string;
  readonly label: string;
  readonly kind: 'network' | 'site' | 'far end of a tunnel';
}

export const addressSpacesDisjoint: Rule = {
  id: 'network/address-spaces-disjoint',
  title: 'No two networks, sites or far ends of tunnels claim the same address',
  clauses: ['VDC-1', 'VDC-2'],
  decides: [],
  severity: 'critical',
  gates: true,
  protects:
    'Networks that overlap can never be peered or routed to one another, and renumbering one stops its services.',
  remedy: 'Take another range for one of the two; the address ledger hands out free ones.',
  sources: ['https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview'],
  needsDeclaration: false,
  *check({ graph, declaration }) {
    const claims = new RangeIndex(distinct([...builtClaims(graph), ...siteClaims(declaration)]));
    const clashing = new Set<Resource | string>();
    for (const [index, claim] of claims.placed.entries()) {
      const clash = firstClash(claims.enclosing(index), claim);
      if (!clash) continue;
      clashing.add(claim.value.subject);
      yield overlap(claim, clash);
    }
    for (const { resource, ranges, complete } of networksOf(graph)) {
      if (!complete) yield unknown(resource, 'the address space is not known before deployment');
      else if (!clashing.has(resource)) yield pass(resource, `${ranges.map(String).join(', ')} is its own`);
    }
  },
};

function firstClash(around: Iterable<Placed<Claimant>>, { value }: Placed<Claimant>) {
  for (const outer of around) {
    if (competes(outer.value, value)) return outer;
  }
  return undefined;
}

function competes(a: Claimant, b: Claimant): boolean {
  if (a.kind === 'network' || b.kind === 'network') return true;
  return a.kind === 'site' && b.kind === 'site' && a.subject !== b.subject;
}

function overlap(claim: Placed<Claimant>, other: Placed<Claimant>): Result {
  const message = `${claim.range.toString()} of ${claim.value.label} lies in ${other.range.toString()} of ${other.value.label}`;
  const evidence = [claim, other].map(({ range, value }) =>
    typeof value.subject === 'string'
      ? { at: value.subject, found: range.toString() }
      : step(value.subject, 'address_space', range.toString()),
  );
  return fail(claim.value.subject, message, evidence);
}

function builtClaims(graph: EstateGraph): readonly Placed<Claimant>[] {
  return [
    ...networksOf(graph).flatMap(({ resource, ranges }) => claimsOf(resource, 'network', ranges)),
    ...graph
      .ofType('azurerm_local_network_gateway')
      .flatMap((far) => claimsOf(far, 'far end of a tunnel', rangesAt(far, 'address_space').ranges)),
    ...graph
      .ofType('azurerm_virtual_network_gateway')
      .flatMap((gateway) =>
        gateway
          .blocks('vpn_client_configuration')
          .flatMap((clients) => claimsOf(gateway, 'network', rangesAt(clients, 'address_space').ranges)),
      ),
  ];
}

function claimsOf(subject: Resource, kind: Claimant['kind'], ranges: readonly Cidr[]) {
  return ranges.map((range) => ({ range, value: { subject, label: labelOf(subject), kind } }));
}

function siteClaims(declaration: Declaration | undefined): readonly Placed<Claimant>[] {
  return (declaration?.sites ?? []).flatMap(({ id, ranges }) =>
    ranges
      .map((range) => Cidr.tryParse(range))
      .filter((range) => range !== undefined)
      .map((range) => ({
        range,
        value: { subject: `sites.${id}`, label: `site "${id}"`, kind: 'site' as const },
      })),
  );
}

/** Many tunnels lead to one site with the same ranges: one of them stands for all, or nesting would cost their square. */
function distinct(claims: readonly Placed<Claimant>[]): readonly Placed<Claimant>[] {
  const seen = new Set<string>();
  return claims.filter(({ range, value }) => {
    if (value.kind !== 'far end of a tunnel') return true;
    const fresh = !seen.has(range.toString());
    seen.add(range.toString());
    return fresh;
  });
}
