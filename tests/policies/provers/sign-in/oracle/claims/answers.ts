import { Obligation, Policy, SignInModel, Targets } from '../../../../../../policies/provers/sign-in/model';
import { Dice } from '../../../reachability/oracle/dice';
import { REGISTER_DEVICE, REGISTER_SECURITY_INFO } from '../known';
import { GUEST_TYPES, randomGuests, terms } from '../random-who';
import { Draft } from '../draft';
import { BLOCK, EVERYBODY, MFA, applications, choice, grant, naming, only, policy } from '../small-model';

/** Policies that keep an obligation, or would if some had no hole. */
export function answersTo(
  draft: Draft,
  obligation: Obligation,
  personas: NonNullable<SignInModel['intent']>['personas'],
): readonly Policy[] {
  const { dice } = draft;
  const whole: Partial<Policy> = {
    ...whoOf(obligation, personas),
    ...conditionsOf(obligation),
    grant: GRANTS[obligation.demand],
  };
  const targets = obligation.when.targets ? [targetsOf(obligation)] : [targetsOf(obligation), ACTIONS];
  return targets.map((own, index) =>
    policy(`answer-${obligation.id}-${index + 1}`, {
      ...whole,
      targets: own,
      ...(dice.chance(0.35) ? hole(draft, whole) : {}),
    }),
  );
}

const GRANTS: Readonly<Record<Obligation['demand'], Policy['grant']>> = {
  blocked: BLOCK,
  mfa: MFA,
  'phishing-resistant': grant({ strength: '00000000-0000-0000-0000-000000000004' }),
  'managed-device': grant({ controls: ['compliantDevice', 'domainJoinedDevice'] }),
};

const ACTIONS: Targets = {
  kind: 'user-actions',
  actions: only(REGISTER_DEVICE, REGISTER_SECURITY_INFO),
};

function targetsOf({ when }: Obligation): Targets {
  return applications(when.applications ?? ['All'], when.otherApplications);
}

function whoOf(
  { who }: Obligation,
  personas: NonNullable<SignInModel['intent']>['personas'],
): Pick<Policy, 'users' | 'servicePrincipals'> {
  const groups = personas.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const everybody = { include: EVERYBODY, exclude: naming() };
  if (who === 'workloads') {
    return {
      users: { include: naming({ users: ['None'] }), exclude: naming() },
      servicePrincipals: choice(['ServicePrincipalsInMyTenant']),
    };
  }
  const six = naming({ guests: { types: only(...GUEST_TYPES), tenants: 'all' } });
  if (who === 'guests') return { users: { include: six, exclude: naming() } };
  if (who === 'members') return { users: { include: EVERYBODY, exclude: six } };
  if (who === 'strangers') return { users: { include: EVERYBODY, exclude: naming({ groups }) } };
  return { users: everybody };
}

function conditionsOf({ when }: Obligation): Partial<Policy> {
  return {
    ...(when.clientApps ? { clientApps: only(...when.clientApps) } : {}),
    ...(when.platforms ? { platforms: choice(['all'], NAMED) } : {}),
    ...(when.flows ? { flows: only(...when.flows.filter((flow) => flow !== 'none')) } : {}),
    ...(when.userRisk ? { userRisk: only(...when.userRisk) } : {}),
    ...(when.signInRisk ? { signInRisk: only(...when.signInRisk) } : {}),
    ...(when.servicePrincipalRisk ? { servicePrincipalRisk: only(...when.servicePrincipalRisk) } : {}),
    ...(when.outsideLocations ? { locations: choice(['All'], when.outsideLocations) } : {}),
  };
}

const NAMED = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone'] as const;

/** Something that the policy then leaves out. */
function hole(draft: Draft, { users }: Partial<Policy>): Partial<Policy> {
  const { dice, cast } = draft;
  const leavesOut = (named: Parameters<typeof terms>[1]) =>
    users ? { users: { ...users, exclude: terms(draft, named) } } : {};
  const holes: readonly ((dice: Dice) => Partial<Policy>)[] = [
    () => ({ state: dice.pick(['report-only', 'disabled', 'unknown']) }),
    () => leavesOut({ groups: [dice.pick(cast.groups)] }),
    () => leavesOut({ users: [dice.pick(cast.users)] }),
    () => leavesOut({ roles: [dice.pick(cast.roles)] }),
    () => leavesOut({ guests: randomGuests(draft) }),
    () => ({ targets: applications(['All'], [dice.pick(cast.applications)]) }),
    () => ({ clientApps: only('browser', 'mobileAppsAndDesktopClients') }),
    () => ({ platforms: choice(NAMED) }),
    () => ({ locations: choice(['All'], ['AllTrusted']) }),
    () => ({ locations: choice(['All'], [dice.pick(cast.locations)]) }),
    () => ({ devices: { mode: 'exclude', rule: 'device.extensionAttribute1 -ne "PAW"' } }),
    () => ({ grant: grant({ controls: ['mfa', 'compliantDevice'] }) }),
    () => ({ grant: grant({ strength: dice.pick(cast.strengths) }) }),
    () => ({ licences: ['P2'] }),
  ];
  return dice.pick(holes)(dice);
}
