import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { Guarded, guardedBy } from '../support/guarded-subnets';
import { isPrivate } from '../../../constructs/model/private-space';
import { Result, Rule } from '../rule';
import { fail, listed, pass, step, unknown } from '../support/results';
import { securityGroupsOf } from '../../graph/views/security-groups';
import { isAny, rangeOf, ruleAt, SecurityRule } from '../../graph/views/security-rule';

/** Ports that a subnet takes from the Internet by its nature, by the service that stands in it. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  bastion: ['443'],
  'application-gateway': ['80', '443'],
};

export const nsgNoWideAllowFromInternet: Rule = {
  id: 'network/nsg-no-wide-allow-from-internet',
  title: 'No security rule lets the Internet in, but to a Bastion or an Application Gateway',
  clauses: ['ZT-1', 'RA-1'],
  decides: [],
  severity: 'critical',
  gates: true,
  protects: "An inbound rule with the Internet as its source makes whatever listens behind it everybody's.",
  remedy: 'Name the source: the tier, the broker or the edge that the traffic comes by.',
  sources: ['https://learn.microsoft.com/azure/virtual-network/service-tags-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const { resource, rules } of securityGroupsOf(graph)) {
      const guarded = guardedBy(graph, resource);
      for (const rule of rules) {
        if (rule.direction !== 'Outbound' && rule.access !== 'Deny') yield judge(rule, guarded);
      }
    }
  },
};

function judge(rule: SecurityRule, { surely, perhaps }: Guarded): Result {
  const { source } = rule;
  const { ports, portsKnown } = rule.destination;
  const wide = source.prefixes.filter(isInternet);
  if (wide.length === 0) {
    return source.placeKnown
      ? pass(rule.holder, `rule "${rule.name}" lets in ${listed(source.prefixes) || 'named groups'} only`)
      : unknown(rule.holder, `the source of rule "${rule.name}" is not known before deployment`);
  }
  if (rule.direction === undefined || rule.access === undefined || !portsKnown) {
    return unknown(
      rule.holder,
      `whether rule "${rule.name}" lets the Internet in is not known before deployment`,
    );
  }
  const takesThese = (specialty: SpecialSubnet | undefined) =>
    ports.length > 0 && ports.every((port) => EDGES[specialty?.service ?? '']?.includes(port));
  if (surely.length > 0 && surely.every(takesThese)) {
    return pass(rule.holder, `rule "${rule.name}" lets the Internet in where an edge takes it`);
  }
  const decided = perhaps.some(takesThese) ? unknown : fail;
  return decided(rule.holder, `rule "${rule.name}" lets ${listed(wide)} in on port ${listed(ports)}`, [
    step(rule.holder, ruleAt(rule, 'source_address_prefix'), listed(wide), 'a named source'),
    step(rule.holder, ruleAt(rule, 'destination_port_range'), listed(ports)),
  ]);
}

/** Whether a prefix takes in addresses of the Internet at large: everything, the tag, or a public range of millions. */
function isInternet(prefix: string): boolean {
  const range = rangeOf(prefix);
  return (
    isAny(prefix) || prefix === 'Internet' || (range !== undefined && range.prefix < 8 && !isPrivate(range))
  );
}
