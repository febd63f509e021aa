import { Grant, Policy } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';
import { REGISTER_DEVICE, REGISTER_SECURITY_INFO } from './known';
import {
  allClients,
  randomClientApps,
  randomNarrowing,
  randomPlaces,
  randomPlatforms,
  randomTargets,
} from './random-conditions';
import { randomGuests, randomServicePrincipals, randomUsers, terms } from './random-who';

const BUILT_IN = '00000000-0000-0000-0000-00000000000';

/** A policy of the baseline, often with a hole, or one that nobody would write. */
export function randomPolicy(draft: Draft, index: number): Policy {
  const { dice } = draft;
  const base = dice.chance(0.2) ? wildPolicy(draft) : dice.pick(BASELINE)(draft);
  const narrowed = dice.chance(0.25) ? { ...base, ...randomNarrowing(draft, 0.3) } : base;
  return {
    id: `identity/policy-${index + 1}`,
    name: `Policy ${index + 1}`,
    state: randomState(draft),
    users: randomUsers(draft, 0.8),
    targets: randomTargets(draft, 0.85),
    clientApps: allClients(draft),
    licences: dice.chance(draft.doubt * 3) ? [dice.pick(['P1', 'P2'] as const)] : [],
    ...narrowed,
  };
}

function randomState(draft: Draft): Policy['state'] {
  if (draft.isUnknown()) return 'unknown';
  return draft.dice.chance(0.88) ? 'enabled' : draft.dice.pick(['report-only', 'disabled']);
}

/** What is asked, in parts. */
function grant(draft: Draft, operator: Grant['operator'], parts: Partial<GrantParts>): Pick<Policy, 'grant'> {
  const { controls = [], strength, terms: accepted = [], custom = [] } = parts;
  return {
    grant: {
      operator: draft.isUnknown() ? 'unknown' : operator,
      controls: draft.listed(...controls),
      ...(strength === undefined ? {} : { strength: draft.isUnknown() ? 'unknown' : strength }),
      terms: draft.listed(...accepted),
      custom: draft.listed(...custom),
    },
  };
}

interface GrantParts {
  readonly controls: Grant['controls']['values'];
  readonly strength: string;
  readonly terms: readonly string[];
  readonly custom: readonly string[];
}

function block(draft: Draft): Pick<Policy, 'grant'> {
  return grant(draft, 'OR', { controls: ['block'] });
}

function multiFactor(draft: Draft): Pick<Policy, 'grant'> {
  return draft.dice.chance(0.5)
    ? grant(draft, 'OR', { controls: ['mfa'] })
    : grant(draft, 'AND', { strength: `${BUILT_IN}2` });
}

const BASELINE: readonly ((draft: Draft) => Partial<Policy>)[] = [
  (draft) => multiFactor(draft),
  (draft) => multiFactor(draft),
  (draft) => grant(draft, 'AND', { strength: `${BUILT_IN}4` }),
  (draft) => grant(draft, 'OR', { strength: draft.dice.pick([`${BUILT_IN}4`, ...draft.cast.strengths]) }),
  (draft) => ({
    ...grant(draft, 'OR', { strength: `${BUILT_IN}4` }),
    users: {
      include: terms(draft, { users: ['All'] }),
      exclude: terms(draft, { groups: draft.cast.groups.slice(2) }),
    },
  }),
  (draft) => ({ ...multiFactor(draft), clientApps: randomClientApps(draft) }),
  (draft) => ({ ...multiFactor(draft), locations: randomPlaces(draft) }),
  (draft) => ({ ...block(draft), clientApps: draft.listed('exchangeActiveSync', 'other') }),
  (draft) => ({ ...multiFactor(draft), targets: actions(draft, REGISTER_DEVICE) }),
  (draft) => ({ ...multiFactor(draft), targets: actions(draft, REGISTER_SECURITY_INFO) }),
  (draft) => ({ ...block(draft), flows: draft.listed('deviceCodeFlow', 'authenticationTransfer') }),
  (draft) => ({ ...block(draft), platforms: randomPlatforms(draft) }),
  (draft) => ({ ...block(draft), userRisk: draft.listed('high') }),
  (draft) => ({
    ...grant(draft, 'AND', { controls: ['passwordChange', 'mfa'] }),
    userRisk: draft.listed('medium'),
  }),
  (draft) => ({ ...block(draft), signInRisk: draft.listed('high', 'medium') }),
  (draft) => ({
    ...grant(draft, 'OR', { strength: `/policies/authenticationStrengthPolicies/${BUILT_IN}4` }),
    users: {
      include: terms(draft, { roles: draft.someOf(draft.cast.roles, 0.7) }),
      exclude: terms(draft, {}),
    },
  }),
  (draft) => ({ ...grant(draft, draft.dice.pick(['AND', 'OR']), { controls: ['mfa', 'compliantDevice'] }) }),
  (draft) => grant(draft, 'OR', { controls: ['compliantDevice', 'domainJoinedDevice'] }),
  (draft) => ({ ...block(draft), ...randomNarrowing(draft, 0.5), locations: randomPlaces(draft) }),
  (draft) => ({
    ...multiFactor(draft),
    users: { include: terms(draft, { guests: randomGuests(draft) }), exclude: terms(draft, {}) },
  }),
  (draft) => ({ session: { signInFrequency: 'every-time' }, devices: staff(draft) }),
  ...Array.from({ length: 2 }, () => workloadPolicy),
  (draft) => ({ ...block(draft), users: randomUsers(draft, 0.1), targets: randomTargets(draft, 0.3) }),
];

/** Programs are only ever blocked: elsewhere, or at risk. */
function workloadPolicy(draft: Draft): Partial<Policy> {
  return {
    ...block(draft),
    users: { include: terms(draft, { users: ['None'] }), exclude: terms(draft, {}) },
    servicePrincipals: randomServicePrincipals(draft),
    ...(draft.dice.chance(0.5)
      ? { locations: randomPlaces(draft) }
      : { servicePrincipalRisk: draft.listed('high', 'medium') }),
  };
}

function actions(draft: Draft, action: string): Policy['targets'] {
  return { kind: 'user-actions', actions: draft.listed(action) };
}

function staff(draft: Draft): NonNullable<Policy['devices']> {
  return {
    mode: draft.isUnknown() ? 'unknown' : 'exclude',
    rule: 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"',
  };
}

const CONTROLS = [
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
  'passwordChange',
] as const;

/** Anything that can be written down, also what Graph would refuse. */
function wildPolicy(draft: Draft): Partial<Policy> {
  const { dice, cast } = draft;
  const strengths = [
    ...[2, 3, 4].map((index) => `${BUILT_IN}${index}`),
    ...cast.strengths,
    ...cast.strengths.map((id) => `/policies/authenticationStrengthPolicies/${id.toUpperCase()}`),
  ];
  return {
    users: randomUsers(draft, 0.4),
    targets: randomTargets(draft, 0.5),
    clientApps: randomClientApps(draft),
    ...randomNarrowing(draft, 0.2),
    ...grant(draft, dice.pick(['AND', 'OR']), {
      controls: [...dice.some(CONTROLS, 0.25), ...(dice.chance(0.06) ? (['block'] as const) : [])],
      ...(dice.chance(0.45) ? { strength: dice.pick(strengths) } : {}),
      terms: dice.some(cast.accepted, 0.15),
      custom: dice.some(cast.accepted, 0.05),
    }),
  };
}
