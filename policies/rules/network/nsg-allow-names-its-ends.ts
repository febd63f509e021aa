import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { EstateGraph } from '../../graph/graph';
import { Guarded, guardedBy } from '../support/guarded-subnets';
import { Result, Rule } from '../rule';
import { addressSpaceOf } from '../support/address-space';
import { abbreviated, fail, labelOf, listed, pass, step, unknown } from '../support/results';
import { securityGroupsOf } from '../../graph/views/security-groups';
import { isAny, rangeOf, ruleAt, SecurityRule } from '../../graph/views/security-rule';

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
    for (const { resource, rules } of securityGroupsOf(graph)) {
      const guarded = guardedBy(graph, resource);
      for (const rule of rules.filter(({ access }) => access !== 'Deny')) yield judge(graph, rule, guarded);
    }
  },
};

function judge(graph: EstateGraph, rule: SecurityRule, { surely, perhaps }: Guarded): Result {
  if (surely.length > 0 && surely.every(demandsRules)) {
    return pass(rule.holder, `rule "${rule.name}" stands where Azure demands rules of its own`);
  }
  if (rule.direction === undefined) {
    return unknown(rule.holder, `the direction of rule "${rule.name}" is not known before deployment`);
  }
  const end = rule.direction === 'Inbound' ? 'source' : 'destination';
  const { prefixes, placeKnown } = rule[end];
  const wide = prefixes.map((prefix) => widthOf(graph, prefix)).filter((width) => width !== undefined);
  if (wide.length > 0) {
    const decided = perhaps.some(demandsRules) ? unknown : fail;
    return decided(
      rule.holder,
      `rule "${rule.name}" allows ${rule.direction.toLowerCase()} ${listed(wide)}`,
      [
        step(
          rule.holder,
          ruleAt(rule, `${end}_address_prefix`),
          listed(prefixes),
          'a range inside one network',
        ),
      ],
    );
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
      .map(({ value }) => value.resource),
  );
  return inside.size > 1 ? `${prefix}, which spans ${abbreviated([...inside].map(labelOf))}` : undefined;
}

/** Whether a service wants rules in its subnet that are wide by nature, such as Bastion. */
function demandsRules(specialty: SpecialSubnet | undefined): boolean {
  return specialty !== undefined && specialty.requiredRules.length > 0;
}
