import { Result, Rule } from '../rule';
import { abbreviated, counted, fail, pass, step, unknown } from '../support/results';
import { SecurityGroup, securityGroupsOf } from '../../graph/views/security-groups';
import { Direction, isAny, ruleAt, SecurityRule } from '../../graph/views/security-rule';

export const nsgExplicitDeny: Rule = {
  id: 'network/nsg-explicit-deny',
  title: 'Every network security group ends both directions with a rule of its own that denies everything',
  clauses: ['ZT-1', 'ZT-4'],
  decides: ['ZT-4'],
  severity: 'high',
  gates: true,
  protects:
    "Azure's built-in rule 65000 allows all of VirtualNetwork, and that tag grows with peerings, gateways and routes, up to everything where 0.0.0.0/0 leads to an appliance.",
  remedy:
    'As the last rule of each direction deny protocol *, source *, destination * and port *, at priority 4096.',
  sources: ['https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const group of securityGroupsOf(graph)) {
      yield judge(group, 'Inbound');
      yield judge(group, 'Outbound');
    }
  },
};

function judge(group: SecurityGroup, direction: Direction): Result {
  const { resource, rules } = group;
  const word = direction.toLowerCase();
  const doubtful = rules.some((rule) => rule.direction === undefined || rule.priority === undefined);
  const ordered = rules
    .filter((rule) => rule.direction === direction && rule.priority !== undefined)
    .sort((a, b) => a.priority! - b.priority!);
  const deny = ordered.find((rule) => deniesAll(rule) === 'yes');
  if (deny) {
    const late = ordered.filter((rule) => rule.priority! > deny.priority!);
    return late.length === 0
      ? pass(resource, `${deny.name} denies everything ${word}, last of all`)
      : fail(
          resource,
          `${deny.name} denies everything ${word} at ${deny.priority}, so ${abbreviated(late.map(({ name }) => name))} can never match`,
          late.map((rule) =>
            step(rule.holder, ruleAt(rule, 'priority'), String(rule.priority), `below ${deny.priority}`),
          ),
        );
  }
  if (doubtful || !group.complete || ordered.some((rule) => deniesAll(rule) === 'unknown')) {
    return unknown(resource, `whether a rule denies everything ${word} is not known before deployment`);
  }
  return fail(
    resource,
    `has ${counted(ordered.length, `${word} rule`)} and none that denies everything, so built-in rule 65000 decides`,
    [step(resource, 'security_rule', `no ${word} rule that denies everything`, 'one at priority 4096')],
  );
}

/** `unknown` if what is not known could make it one. */
function deniesAll({ access, block, source, destination }: SecurityRule): 'yes' | 'no' | 'unknown' {
  const protocol = block.get('protocol');
  const ends = [source, destination];
  if (access === 'Allow' || (protocol.state === 'known' && protocol.value !== '*')) return 'no';
  if (ends.some((end) => end.placeKnown && !end.prefixes.some(isAny))) return 'no';
  if (ends.some((end) => end.portsKnown && !end.ports.some(isAny))) return 'no';
  const all = ends.every((end) => end.prefixes.some(isAny) && end.ports.some(isAny));
  return access === 'Deny' && protocol.state === 'known' && all ? 'yes' : 'unknown';
}
