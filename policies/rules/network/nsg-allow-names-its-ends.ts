import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { addressSpaceOf } from '../support/address-space';
import { groupBy } from '../support/group-by';
import { subnetsOf } from '../support/networks';
import { targetOf } from '../support/read';
import { abbreviated, fail, listed, pass, step, unknown } from '../support/results';
import { securityGroupsOf } from '../support/security-groups';
import { isAny, rangeOf, ruleAt, SecurityRule } from '../support/security-rule';
import { specialtyOf } from '../support/special-subnets';

export const nsgAllowNamesItsEnds: Rule = {
  id: 'network/nsg-allow-names-its-ends',
  title: 'Every security rule that allows traffic names a far end inside one network',
  clauses: ['ZT-1', 'ZT-4'],
  decides: ['ZT-4'],
  severity: 'high',
  gates: true,
  protects:
    'An allow for VirtualNetwork, or for a range that spans networks, joins workloads that nobody meant to join.',
  remedy: 'Name the subnets that need it: the source of an inbound rule, the destination of an outbound one.',
  sources: ['https://learn.microsoft.com/azure/virtual-network/service-tags-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const demanding = groupsWithDemands(graph);
    for (const { resource, rules } of securityGroupsOf(graph)) {
      for (const rule of rules.filter(({ access }) => access !== 'Deny')) {
        yield demanding.has(resource)
          ? pass(rule.holder, `rule "${rule.name}" stands where Azure demands rules of its own`)
          : judge(graph, rule);
      }
    }
  },
};

/** Groups of subnets whose service wants wide rules, such as Bastion. */
function groupsWithDemands(graph: EstateGraph): ReadonlySet<Resource | undefined> {
  const guarded = groupBy(subnetsOf(graph), ({ nsg }) => targetOf(nsg));
  const demanding = [...guarded].filter(([, subnets]) =>
    subnets.every((subnet) => (specialtyOf(graph, subnet)?.requiredRules ?? []).length > 0),
  );
  return new Set(demanding.map(([group]) => group));
}

function judge(graph: EstateGraph, rule: SecurityRule): Result {
  if (rule.direction === undefined) {
    return unknown(rule.holder, `the direction of rule "${rule.name}" is not known before deployment`);
  }
  const end = rule.direction === 'Inbound' ? 'source' : 'destination';
  const { prefixes, placeKnown } = rule[end];
  const wide = prefixes.map((prefix) => widthOf(graph, prefix)).filter((width) => width !== undefined);
  if (wide.length > 0) {
    return fail(rule.holder, `rule "${rule.name}" allows ${rule.direction.toLowerCase()} ${listed(wide)}`, [
      step(
        rule.holder,
        ruleAt(rule, `${end}_address_prefix`),
        listed(prefixes),
        'a range inside one network',
      ),
    ]);
  }
  return placeKnown
    ? pass(rule.holder, `rule "${rule.name}" names ${listed(prefixes) || 'security groups'} as its ${end}`)
    : unknown(rule.holder, `the ${end} of rule "${rule.name}" is not known before deployment`);
}

/** In words, why a prefix takes in more than one network; undefined if it doesn't. */
function widthOf(graph: EstateGraph, prefix: string): string | undefined {
  if (isAny(prefix)) return `${prefix}, which is everything`;
  if (prefix === 'VirtualNetwork') return 'VirtualNetwork, which spans all that is peered or routed';
  const range = rangeOf(prefix);
  if (!range) return undefined;
  const inside = new Set(
    addressSpaceOf(graph)
      .overlapping(range)
      .map(({ value }) => value.resource.address),
  );
  return inside.size > 1 ? `${prefix}, which spans ${abbreviated([...inside])}` : undefined;
}
