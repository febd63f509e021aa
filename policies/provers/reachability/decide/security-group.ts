import { AddressTerms, Stance } from './address-terms';
import { FirstMatch, ListedRule } from './first-match';
import { AddressTerm, AdminRules, Match, SecurityGroup, SecurityRule, Subnet } from '../model';
import { lastWord, readRules, WrittenRule } from './rule-list';
import { isUnknown } from './world';

/** Of the packet that starts a session. */
export type Direction = SecurityRule['direction'];
/** What a rule does with what it matches. */
export type Access = SecurityRule['access'];
/** `next`: no rule said anything, the groups are asked. */
export type AdminVerdict = 'Allow' | 'AlwaysAllow' | 'Deny' | 'next';

const VIRTUAL_NETWORK: AddressTerm = { kind: 'service-tag', tag: 'VirtualNetwork' };
const LOAD_BALANCER: AddressTerm = { kind: 'service-tag', tag: 'AzureLoadBalancer' };
const INTERNET: AddressTerm = { kind: 'service-tag', tag: 'Internet' };
const ANY: AddressTerm = { kind: 'any' };

/** Azure's own rules, which stand behind every group's. [2, 3] */
const DEFAULTS = {
  Inbound: [
    ['65000 "AllowVnetInBound"', VIRTUAL_NETWORK, VIRTUAL_NETWORK],
    ['65001 "AllowAzureLoadBalancerInBound"', LOAD_BALANCER, ANY],
  ],
  Outbound: [
    ['65000 "AllowVnetOutBound"', VIRTUAL_NETWORK, VIRTUAL_NETWORK],
    ['65001 "AllowInternetOutBound"', ANY, INTERNET],
  ],
} as const;

const LAST = { Inbound: '65500 "DenyAllInBound"', Outbound: '65500 "DenyAllOutBound"' } as const;

const stanceOf = (action: Access | AdminVerdict): Stance => (action === 'Deny' ? 'stops' : 'lets-pass');

/** A group's rules of one direction, for the subnet that the card is in. [1-3] */
export function groupRules(
  group: SecurityGroup,
  direction: Direction,
  subnet: Subnet,
  terms: AddressTerms,
): FirstMatch<Access> {
  const defaults = DEFAULTS[direction].map(([name, source, destination]): WrittenRule<Access> => ({
    action: 'Allow',
    name: `default rule ${name} of ${group.label}`,
    place: group.place,
    match: ends(source, destination),
  }));
  const written = [...writtenRules(group, direction), ...defaults];
  return new FirstMatch([
    ...readRules(written, terms, subnet, stanceOf),
    lastWord<Access>('Deny', `default rule ${LAST[direction]} of ${group.label}`, group.place),
  ]);
}

/** The rules that name the platform by its tags, which alone filter it. [7] */
export function platformRules(group: SecurityGroup, subnet: Subnet, terms: AddressTerms): FirstMatch<Access> {
  const naming = writtenRules(group, 'Outbound').filter(({ match }) =>
    match.destinations.some((term) => term.kind === 'service-tag' && term.tag.startsWith('AzurePlatform')),
  );
  return new FirstMatch([
    ...readRules(naming, terms, subnet, stanceOf),
    lastWord<Access>(
      'Allow',
      `the platform passes ${group.label} unless a rule names it by its tag`,
      group.place,
    ),
  ]);
}

/** Virtual network manager's rules for a network, as they come before every group. [8] */
export function adminRules(
  all: readonly AdminRules[],
  direction: Direction,
  subnet: Subnet,
  terms: AddressTerms,
): FirstMatch<AdminVerdict> {
  const written = all
    .flatMap((set, n) =>
      set.rules
        .filter((rule) => rule.direction === direction)
        .map((rule) => ({
          priority: rule.priority,
          action: rule.action,
          name: `security admin rule ${rule.priority} "${rule.name}" of ${set.label}`,
          place: rule.place,
          match: rule.match,
          ...(isUnknown(set.networks) ? { perhaps: String(n) } : {}),
        })),
    )
    .sort((a, b) => a.priority - b.priority);
  const listed: readonly ListedRule<AdminVerdict>[] = readRules<AdminVerdict>(
    written,
    terms,
    subnet,
    stanceOf,
  );
  const last = lastWord<AdminVerdict>('next', 'no security admin rule matches', subnet.place);
  return new FirstMatch([...listed, last]);
}

function writtenRules(group: SecurityGroup, direction: Direction): readonly WrittenRule<Access>[] {
  return group.rules
    .filter((rule) => rule.direction === direction)
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => ({
      action: rule.access,
      name: `rule ${rule.priority} "${rule.name}" of ${group.label}`,
      place: rule.place,
      match: rule.match,
    }));
}

function ends(source: AddressTerm, destination: AddressTerm): Match {
  return {
    protocols: [{ first: 0, last: 255 }],
    sources: [source],
    sourcePorts: [{ first: 0, last: 65535 }],
    destinations: [destination],
    destinationPorts: [{ first: 0, last: 65535 }],
  };
}
