import { Reference, Resource } from '../../../graph/graph';
import { follow, pathIn } from '../../../graph/views/read';
import { SecurityRule as WrittenRule } from '../../../graph/views/security-rule';
import { SecurityGroup as WrittenGroup, securityGroupsOf } from '../../../graph/views/security-groups';
import { AddressTerm, Match, Maybe, SecurityGroup, SecurityRule } from '../model';
import { idAt, idOf, labelOf, placeOf, placeOfBlock } from './identity';
import { isKnown, isUnknown, notKnown, notRead, wordAt } from './maybe';
import { portsOf, protocolsOf } from './protocols';
import { isOrdered } from './order';
import { Reading } from './reading';

/** The network security groups of a graph, each read once, so that subnets that share a group share the object. */
export class SecurityGroups {
  readonly #reading: Reading;
  readonly #written: ReadonlyMap<Resource, WrittenGroup>;
  readonly #read = new Map<Resource, SecurityGroup>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#written = new Map(securityGroupsOf(reading.graph).map((group) => [group.resource, group]));
  }

  /** The group that a reference points at; undefined if it points nowhere. */
  at(reference: Reference, what: string): Maybe<SecurityGroup> | undefined {
    if (reference.kind === 'none') return undefined;
    const written = reference.kind === 'resource' ? this.#written.get(reference.resource) : undefined;
    if (written === undefined) return notRead(reference, what);
    const known = this.#read.get(written.resource);
    if (known !== undefined) return known;
    const group = readGroup(this.#reading, written);
    this.#read.set(written.resource, group);
    return group;
  }
}

function readGroup(reading: Reading, { resource, rules, complete }: WrittenGroup): SecurityGroup {
  const label = labelOf(resource);
  const read = rules.map((rule) => readRule(reading, label, rule));
  const known = read.filter(isKnown);
  const doubts = [
    ...(complete ? [] : [`not all rules of ${label} are known before deployment`]),
    ...read.filter(isUnknown).map(({ unknown }) => unknown),
    ...clashes(known).map((clash) => `${label} has ${clash}`),
  ];
  return {
    id: idOf(resource),
    label,
    place: placeOf(resource),
    rules: known,
    ...(doubts[0] === undefined ? {} : { incomplete: doubts[0] }),
  };
}

/** Azure refuses two rules of one direction with one priority, so no order of them can be relied on. [1] */
function clashes(rules: readonly SecurityRule[]): readonly string[] {
  const met = new Map<string, string>();
  return rules.flatMap(({ direction, priority, name }) => {
    const key = `${direction} ${priority}`;
    const other = met.get(key);
    met.set(key, name);
    if (other === undefined) return [];
    return [`two ${direction.toLowerCase()} rules with priority ${priority}: "${other}" and "${name}"`];
  });
}

function readRule(reading: Reading, group: string, rule: WrittenRule): Maybe<SecurityRule> {
  const { direction, priority, access } = rule;
  const whose = `rule "${rule.name}" of ${group}`;
  if (direction === undefined) return notKnown(`the direction of ${whose}`);
  if (access === undefined) return notKnown(`the access of ${whose}`);
  if (priority === undefined) return notKnown(`the priority of ${whose}`);
  return {
    name: rule.name,
    place: placeOfBlock(rule.holder, rule.block),
    direction,
    priority,
    access,
    match: matchOf(reading, rule, whose),
  };
}

function matchOf(reading: Reading, rule: WrittenRule, whose: string): Match {
  const protocol = wordAt(rule.block, 'protocol', PROTOCOLS, undefined, `the protocol of ${whose}`);
  return {
    protocols: isUnknown(protocol) ? protocol : protocolsOf([protocol], whose),
    sources: termsOf(reading, rule, 'source', whose),
    sourcePorts: portsAt(rule.source, `the source ports of ${whose}`),
    destinations: termsOf(reading, rule, 'destination', whose),
    destinationPorts: portsAt(rule.destination, `the destination ports of ${whose}`),
  };
}

const PROTOCOLS = ['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'] as const;

function portsAt({ ports, portsKnown }: WrittenRule['source'], what: string): Match['sourcePorts'] {
  if (!portsKnown) return notKnown(what);
  return ports.length === 0 ? { unknown: `${what} aren't written` } : portsOf(ports, what);
}

function termsOf(
  reading: Reading,
  rule: WrittenRule,
  end: 'source' | 'destination',
  whose: string,
): readonly AddressTerm[] {
  const { prefixes, groups, placeKnown } = rule[end];
  const what = `the ${end} of ${whose}`;
  const terms = [
    ...prefixes.map((prefix) => reading.addressTerms.of(prefix, what)),
    ...Array.from({ length: groups }, (_, index) =>
      groupTerm(reading, rule, `${end}${GROUPS}.${index}`, what),
    ),
  ];
  if (placeKnown) return terms.length > 0 ? terms : [{ kind: 'unknown', why: `${what} isn't written` }];
  return [...terms, groupTerm(reading, rule, `${end}${GROUPS}`, what)];
}

const GROUPS = '_application_security_group_ids';

/** The group that a path points at; a whole list that isn't known may still point at one. */
function groupTerm(
  { graph }: Reading,
  { holder, block }: WrittenRule,
  path: string,
  what: string,
): AddressTerm {
  const id = isOrdered(graph, holder, block) ? idAt(follow(graph, holder, pathIn(block, path))) : undefined;
  return id === undefined
    ? { kind: 'unknown', why: notKnown(what).unknown }
    : { kind: 'application-security-group', id };
}
