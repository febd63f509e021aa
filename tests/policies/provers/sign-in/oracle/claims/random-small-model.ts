import {
  Choice,
  Exception,
  Intent,
  Obligation,
  Policy,
  SignInModel,
  Targets,
  UserTerms,
} from '../../../../../../policies/provers/sign-in/model';
import { Dice } from '../../../reachability/oracle/dice';
import { Cast, Draft } from '../draft';
import { GLOBAL_ADMINISTRATOR } from '../known';
import { guid } from '../random-cast';
import { randomGroups } from '../random-groups';
import { randomIntent } from '../random-intent';
import { randomLocations } from '../random-places';
import { randomPolicy } from '../random-policy';
import { randomStrengths } from '../random-strengths';
import { EVERYBODY, grant, only, policy } from '../small-model';
import { answersTo } from './answers';
import { Sweep } from './sweep';

const THEMES = [
  'users',
  'groups',
  'roles',
  'guests',
  'applications',
  'targets',
  'clientApps',
  'platforms',
  'locations',
  'devices',
  'flows',
  'userRisk',
  'signInRisk',
  'programs',
] as const;
type Theme = (typeof THEMES)[number];

const CAST: Cast = {
  users: [guid(1, 1)],
  groups: [guid(2, 1), guid(2, 2)],
  roles: [GLOBAL_ADMINISTRATOR],
  tenants: [guid(3, 1)],
  applications: [guid(4, 1)],
  contexts: ['c1'],
  locations: [guid(5, 1), guid(5, 2)],
  strengths: [guid(6, 1)],
  accepted: [guid(7, 1)],
  servicePrincipals: [guid(8, 1)],
  countries: ['GB'],
};

/** A model that is about few things, so that every sign-in of it can be tried. */
export function randomSmallModel(seed: number, largest: number): Sweep {
  const dice = new Dice(seed);
  for (;;) {
    const sweep = new Sweep(drawn(dice, seed));
    if (sweep.model.policies.length <= 12 && sweep.size <= largest) return sweep;
  }
}

function drawn(dice: Dice, seed: number): SignInModel {
  const draft = new Draft(dice, dice.chance(0.65) ? 0 : dice.pick([0.02, 0.06]), CAST);
  const themes = new Set<Theme>([
    ...dice.some(THEMES, 0.27),
    ...dice.some(['users', 'groups'] as const, 0.4),
  ]);
  const intent = keptIntent(randomIntent(draft), themes);
  const obligations = intent.obligations.map((obligation): Obligation =>
    dice.chance(0.6) ? { ...obligation, when: { ...obligation.when, targets: 'applications' } } : obligation,
  );
  const answers = dice
    .some(obligations, 0.75)
    .flatMap((obligation) => answersTo(draft, obligation, intent.personas));
  const others = dice.times(dice.between(0, 3), (index) => randomPolicy(draft, index));
  return {
    tenant: `small tenant of seed ${seed}`,
    policies: [...answers, ...(dice.chance(0.15) ? rivals(dice) : []), ...others].map((drawnPolicy) =>
      kept(drawnPolicy, themes),
    ),
    groups: themes.has('groups') ? randomGroups(draft) : [],
    locations: themes.has('locations') ? randomLocations(draft) : [],
    strengths: randomStrengths(draft),
    names: new Map(),
    gaps: dice.chance(0.03) ? ['Something could not be read.'] : [],
    intent: { ...intent, obligations },
  };
}

/** Pairs of which both may never be met at once. */
const RIVALS = [
  [{ strength: CAST.strengths[0]! }, { strength: '00000000-0000-0000-0000-000000000004' }],
  [{ controls: ['compliantApplication'] }, { controls: ['domainJoinedDevice'] }],
  [{ controls: ['compliantApplication'] }, { controls: ['compliantDevice', 'domainJoinedDevice'] }],
] as const;

function rivals(dice: Dice): readonly Policy[] {
  return dice.pick(RIVALS).map((parts, index) => policy(`rival-${index + 1}`, { grant: grant(parts) }));
}

/** The policy without what isn't among the themes. */
function kept(policy: Policy, themes: ReadonlySet<Theme>): Policy {
  const { platforms, locations, devices, flows, userRisk, signInRisk, ...rest } = policy;
  const { insiderRisk: _, servicePrincipals, servicePrincipalRisk, clientApps, ...plain } = rest;
  const has = (theme: Theme) => themes.has(theme);
  const include = keptTerms(policy.users.include, themes);
  return {
    ...plain,
    users: {
      include: isEmpty(include) ? EVERYBODY : include,
      exclude: keptTerms(policy.users.exclude, themes),
    },
    targets: keptTargets(policy.targets, themes),
    clientApps: has('clientApps') ? clientApps : { ...clientApps, values: ['all'] },
    ...(has('platforms') && platforms ? { platforms } : {}),
    ...(has('locations') && locations ? { locations } : {}),
    ...(has('devices') && devices ? { devices } : {}),
    ...(has('flows') && flows ? { flows } : {}),
    ...(has('userRisk') && userRisk ? { userRisk } : {}),
    ...(has('signInRisk') && signInRisk ? { signInRisk } : {}),
    ...(has('programs') && servicePrincipals ? { servicePrincipals } : {}),
    ...(has('programs') && servicePrincipalRisk ? { servicePrincipalRisk } : {}),
  };
}

function keptTerms({ users, groups, roles, guests }: UserTerms, themes: ReadonlySet<Theme>): UserTerms {
  const words = users.values.filter((term) => term === 'All' || term === 'None');
  return {
    users: themes.has('users') ? users : { ...users, values: words },
    groups: themes.has('groups') ? groups : only(),
    roles: themes.has('roles') ? roles : only(),
    ...(themes.has('guests') && guests ? { guests } : {}),
  };
}

function isEmpty({ users, groups, roles, guests }: UserTerms): boolean {
  return !guests && [users, groups, roles].every(({ values, open }) => values.length === 0 && !open);
}

function keptTargets(targets: Targets, themes: ReadonlySet<Theme>): Targets {
  if (targets.kind !== 'applications') return themes.has('targets') ? targets : ALL_APPLICATIONS;
  return themes.has('applications') ? targets : ALL_APPLICATIONS;
}

const ALL_APPLICATIONS: Targets = {
  kind: 'applications',
  applications: { include: only('All'), exclude: only() } satisfies Choice,
};

function keptIntent(intent: Intent, themes: ReadonlySet<Theme>): Intent {
  const has = (theme: Theme) => themes.has(theme);
  const isKept = ({ who, when }: Obligation) =>
    (!when.clientApps || has('clientApps')) &&
    (!when.platforms || has('platforms')) &&
    (!when.flows || has('flows')) &&
    (!when.userRisk || has('userRisk')) &&
    (!when.servicePrincipalRisk || has('programs')) &&
    (!when.outsideLocations || has('locations')) &&
    (!(when.applications ?? when.otherApplications) || has('applications')) &&
    (who !== 'administrators' || has('roles')) &&
    (who !== 'workloads' || has('programs'));
  const { breakGlass, ...rest } = intent;
  return {
    ...rest,
    personas: has('groups') ? intent.personas : intent.personas.map(({ group: _, ...persona }) => persona),
    obligations: intent.obligations.filter(isKept),
    exceptions: intent.exceptions.map((exception) => keptException(exception, themes)),
    ...(breakGlass && has('groups') && has('users') ? { breakGlass } : {}),
    disjoint: has('groups') ? intent.disjoint : [],
    inboundTrust: has('guests') ? intent.inboundTrust : new Map([...intent.inboundTrust].slice(0, 1)),
  };
}

function keptException(exception: Exception, themes: ReadonlySet<Theme>): Exception {
  const kinds = [
    { theme: 'users', ids: CAST.users },
    { theme: 'groups', ids: CAST.groups },
    { theme: 'roles', ids: CAST.roles },
  ] as const;
  const isStrange = (id: string) =>
    (!themes.has('groups') && id.startsWith('persona-')) ||
    kinds.some(({ theme, ids }) => ids.includes(id) && !themes.has(theme));
  return {
    ...exception,
    who: exception.who.filter((id) => !isStrange(id)),
    applications: themes.has('applications') ? exception.applications : [],
    locations: themes.has('locations') ? exception.locations : [],
  };
}
