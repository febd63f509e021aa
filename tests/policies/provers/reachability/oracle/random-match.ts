import {
  AddressTerm,
  AdminRules,
  Interval,
  Match,
  Maybe,
  SecurityGroup,
} from '../../../../../policies/provers/reachability/model';
import { Draft, NOWHERE } from './draft';

/** Who asks: each kind of rule knows its own kinds of terms. */
type Asker = 'security-group' | 'firewall' | 'application-rule';

const ANY_PORT: Interval = { first: 0, last: 65535 };
const PORTS: readonly Interval[] = [
  { first: 443, last: 443 },
  { first: 80, last: 80 },
  { first: 1000, last: 1999 },
  { first: 1433, last: 1433 },
  { first: 0, last: 1023 },
  { first: 0, last: 0 },
];
const PROTOCOLS: readonly Interval[] = [6, 17, 1, 50].map((number) => ({ first: number, last: number }));
export const GROUP_IDS = ['asg-a', 'asg-b'];

/** A match of any kind; an application rule's is of TCP and its ports. */
export function randomMatch(draft: Draft, asker: Asker): Match {
  const { dice } = draft;
  const anyProtocol = [{ first: 0, last: 255 }];
  const protocols = dice.chance(0.5) ? anyProtocol : dice.some(PROTOCOLS, 0.5);
  return {
    protocols: asker === 'application-rule' ? [PROTOCOLS[0]!] : draft.maybe(protocols),
    sources: randomTerms(draft, asker === 'security-group' ? 'security-group' : 'firewall'),
    sourcePorts: dice.chance(0.93) ? [ANY_PORT] : draft.maybe([{ first: 1024, last: 50000 }]),
    destinations: randomTerms(draft, asker),
    destinationPorts: randomPorts(draft),
  };
}

/** Some ports, or all. */
export function randomPorts(draft: Draft): Maybe<readonly Interval[]> {
  const { dice } = draft;
  return dice.chance(0.5) ? [ANY_PORT] : draft.maybe(dice.times(dice.between(1, 2), () => dice.pick(PORTS)));
}

function randomTerms(draft: Draft, asker: Asker): readonly AddressTerm[] {
  const { dice } = draft;
  if (dice.chance(0.3)) return [{ kind: 'any' }];
  return dice.times(dice.between(1, 3), () => randomTerm(draft, asker));
}

function randomTerm(draft: Draft, asker: Asker): AddressTerm {
  const { dice } = draft;
  if (dice.chance(draft.doubt / 2)) return { kind: 'unknown', why: 'drawn so' };
  if (dice.chance(asker === 'application-rule' ? 0.1 : 0.6)) return { kind: 'range', range: draft.range() };
  if (asker === 'security-group' && dice.chance(0.25)) {
    return { kind: 'application-security-group', id: dice.pick(GROUP_IDS) };
  }
  if (asker !== 'security-group' && dice.chance(asker === 'firewall' ? 0.3 : 0.9)) return namedTerm(draft);
  return { kind: 'service-tag', tag: dice.pick([...TAGS, ...draft.atomNames('service-tag')]) };
}

const TAGS = [
  'VirtualNetwork',
  'VirtualNetwork',
  'Internet',
  'AzureLoadBalancer',
  'AzurePlatformDNS',
  'AzurePlatformIMDS',
];

function namedTerm(draft: Draft): AddressTerm {
  const { dice } = draft;
  const tags = draft.atomNames('fqdn-tag');
  if (tags.length > 0 && dice.chance(0.2)) return { kind: 'fqdn-tag', tag: dice.pick(tags) };
  return { kind: 'fqdn', fqdn: dice.pick(['*', ...draft.atomNames('fqdn')]) };
}

/** A group whose rules overlap, in any order. */
export function randomGroup(draft: Draft, id: string): Maybe<SecurityGroup> {
  const { dice } = draft;
  const rules = dice.times(dice.between(0, 6), (index) => ({
    name: `${id}-${index}`,
    place: NOWHERE,
    direction: dice.pick(['Inbound', 'Outbound'] as const),
    priority: 100 + ((index * 7) % 11) * 10,
    access: dice.chance(0.65) ? ('Allow' as const) : ('Deny' as const),
    match: randomMatch(draft, 'security-group'),
  }));
  return draft.maybe({ id, label: id, place: NOWHERE, rules, ...draft.incomplete() });
}

/** Admin rules for some of the networks. */
export function randomAdminRules(draft: Draft, index: number, networks: readonly string[]): AdminRules {
  const { dice } = draft;
  return {
    label: `admin-${index}`,
    place: NOWHERE,
    networks: draft.maybe(dice.some(networks, 0.6)),
    rules: dice.times(dice.between(1, 3), (rule) => ({
      name: `admin-${index}-${rule}`,
      place: NOWHERE,
      direction: dice.pick(['Inbound', 'Outbound'] as const),
      priority: 10 * (3 - rule) + index,
      action: dice.pick(['Allow', 'AlwaysAllow', 'Deny'] as const),
      match: randomMatch(draft, 'security-group'),
    })),
  };
}
