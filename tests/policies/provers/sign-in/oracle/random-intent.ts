import { Exception, Intent, Obligation, Persona } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';
import { MULTI_FACTOR } from './known';

/** A day on which exceptions that end in 2026 still hold, and those of 2025 don't. */
export const AS_OF = '2026-06-01';

/** What an estate may mean by such policies. */
export function randomIntent(draft: Draft): Intent {
  const { dice, cast } = draft;
  const personas = randomPersonas(draft);
  const obligations = dice.some(OBLIGATIONS, 0.5).map((make) => make(draft, personas));
  const pair = dice.some(cast.groups, 0.5).slice(0, 2);
  return {
    personas,
    obligations,
    exceptions: dice.times(dice.between(0, 2), (index) =>
      randomException(draft, index, personas, obligations),
    ),
    ...(dice.chance(0.6)
      ? { breakGlass: { group: dice.pick(cast.groups), accounts: [dice.pick(cast.users)] } }
      : {}),
    disjoint: pair.length === 2 && dice.chance(0.4) ? [[pair[0]!, pair[1]!]] : [],
    inboundTrust: new Map(
      dice
        .some([...cast.tenants, '*'], 0.35)
        .map((tenant) => [
          tenant,
          { mfa: dice.chance(0.5), compliantDevice: dice.chance(0.5), hybridJoinedDevice: dice.chance(0.5) },
        ]),
    ),
  };
}

const KINDS = ['member', 'member', 'guest', 'workload', 'service-account', 'break-glass'] as const;

function randomPersonas(draft: Draft): readonly Persona[] {
  const { dice, cast } = draft;
  return dice.times(dice.between(1, 3), (index): Persona => {
    const kind = dice.pick(KINDS);
    return {
      id: `persona-${index + 1}`,
      title: `Persona ${index + 1}`,
      kind,
      ...(kind === 'workload' || dice.chance(0.1) ? {} : { group: dice.pick(cast.groups) }),
      guestTypes:
        kind === 'guest' ? draft.someOf(['b2bCollaborationGuest', 'otherExternalUser'] as const, 0.6) : [],
      servicePrincipals: kind === 'workload' ? draft.someOf(cast.servicePrincipals, 0.6) : [],
      administrators: kind === 'member' && dice.chance(0.25),
      devices: dice.pick(['corporate', 'none']),
      methods: dice.chance(0.5) ? draft.someOf(MULTI_FACTOR, 0.3) : ['password', 'password,softwareOath'],
      licences: draft.isUnknown() ? [] : [dice.pick(['P1', 'P2'] as const)],
    };
  });
}

type MakeObligation = (draft: Draft, personas: readonly Persona[]) => Obligation;

const OBLIGATIONS: readonly MakeObligation[] = [
  () => ({ id: 'mfa', title: 'Everybody shows two factors', who: 'everyone', when: {}, demand: 'mfa' }),
  () => ({
    id: 'phishing-resistant',
    title: 'Administrators withstand phishing',
    who: 'administrators',
    when: {},
    demand: 'phishing-resistant',
  }),
  () => ({
    id: 'managed-device',
    title: 'Staff sit at managed devices',
    who: 'members',
    when: {},
    demand: 'managed-device',
  }),
  () => ({
    id: 'no-legacy',
    title: 'Old protocols are shut',
    who: 'everyone',
    when: { clientApps: ['exchangeActiveSync', 'other'] },
    demand: 'blocked',
  }),
  () => ({
    id: 'no-unknown-platform',
    title: 'Unknown platforms are shut',
    who: 'everyone',
    when: { platforms: ['unknown'] },
    demand: 'blocked',
  }),
  () => ({
    id: 'high-user-risk',
    title: 'Accounts at high risk are shut out',
    who: 'everyone',
    when: { userRisk: ['high'] },
    demand: 'blocked',
  }),
  () => ({
    id: 'no-flows',
    title: 'Nobody hands a sign-in over',
    who: 'everyone',
    when: { flows: ['deviceCodeFlow', 'authenticationTransfer'] },
    demand: 'blocked',
  }),
  () => ({ id: 'strangers', title: 'Nobody else gets in', who: 'strangers', when: {}, demand: 'blocked' }),
  ({ dice, cast }) => ({
    id: 'guests',
    title: 'Guests reach little',
    who: 'guests',
    when: { otherApplications: [dice.pick(cast.applications)] },
    demand: 'blocked',
  }),
  ({ dice, cast }, personas) => ({
    id: 'own',
    title: 'These people show two factors to this',
    who: { personas: [dice.pick(personas).id] },
    when: { applications: [dice.pick(cast.applications)] },
    demand: 'mfa',
  }),
  ({ dice, cast }) => ({
    id: 'workloads',
    title: 'Programs stay at their places',
    who: 'workloads',
    when: dice.chance(0.5)
      ? { outsideLocations: [dice.pick(cast.locations)] }
      : { servicePrincipalRisk: ['high'] },
    demand: 'blocked',
  }),
];

function randomException(
  draft: Draft,
  index: number,
  personas: readonly Persona[],
  obligations: readonly Obligation[],
): Exception {
  const { dice, cast } = draft;
  const whoever = [...personas.map(({ id }) => id), ...cast.groups, ...cast.users, ...cast.roles];
  return {
    id: `exception-${index + 1}`,
    title: `Exception ${index + 1}`,
    obligations: dice.some(
      obligations.map(({ id }) => id),
      0.6,
    ),
    who: dice.chance(0.2) ? [] : draft.someOf(whoever, 0.2),
    applications: dice.chance(0.5) ? [] : draft.someOf(cast.applications, 0.4),
    deviceStates: dice.chance(0.7) ? [] : draft.someOf(['unregistered', 'registered'] as const, 0.6),
    locations: dice.chance(0.8) ? [] : [dice.pick(cast.locations)],
    ...(dice.chance(0.3) ? { instead: dice.pick(['mfa', 'phishing-resistant'] as const) } : {}),
    mustWork: dice.chance(0.4),
    owner: 'somebody',
    ...(dice.chance(0.3) ? { expires: dice.pick(['2025-12-31', '2026-06-01', '2026-12-31']) } : {}),
  };
}
