import type {
  Exception,
  Group,
  NamedLocation,
  Obligation,
  Persona,
  Policy,
  SignInModel,
  Targets,
  UserTerms,
} from '../../policies/provers/sign-in/model';
import { ADMINISTRATOR_ROLES } from '../../constructs/model/tables/directory-roles';
import { GUEST_TYPES } from '../../constructs/model/identity';
import { MULTI_FACTOR_COMBINATIONS } from '../../constructs/model/tables/authentication-combinations';
import { action, applications, choice, grant, listed, strength, Terms, terms } from './sign-in-terms';

const MFA = '00000000-0000-0000-0000-000000000002';
const PHISHING_RESISTANT = '00000000-0000-0000-0000-000000000004';
const SYNCHRONISATION = 'd29b2b05-8046-44ba-8758-1e26182fcf32';
const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';
const INTUNE_ENROLMENT = 'd4ebce55-015a-49b5-a083-c84d1797ae8c';
const GLASS = 'break-glass';
const PEOPLE = [
  'administrators',
  'staff',
  'councillors',
  'contact-centre',
  'field-crews',
  'service-accounts',
];
const OUTSIDERS = ['guests', 'partners'];
const NAMED_PLACES = ['hq', 'depots', 'data-centre'];

/**
 * A tenant with the baseline, and beyond it policies of single departments: some that bind only them, some that bind all
 * others, on applications, places, platforms, risks and contexts of their own. The same sizes give the same tenant.
 */
export function signInModel(policies: number, groups: number): SignInModel {
  const departments = Array.from(
    { length: Math.max(0, groups - PEOPLE.length - OUTSIDERS.length - 1) },
    (_, n) => `department-${numbered(n)}`,
  );
  const all = [...baseline(), ...departmental(departments, Math.max(0, policies - baseline().length))];
  return {
    tenant: 'generated',
    policies: all.slice(0, policies),
    groups: [...PEOPLE, ...OUTSIDERS].map((id) => open(id)).concat(glass(), departments.map(department)),
    locations: places(Math.ceil(policies / 20)),
    strengths: [
      { id: 'security-key', name: 'Security key', combinations: listed('fido2') },
      {
        id: 'registration',
        name: 'Registration',
        combinations: listed(...MULTI_FACTOR_COMBINATIONS),
      },
    ],
    names: new Map(all.flatMap(({ targets }) => ownApplications(targets)).map((id) => [id, id])),
    gaps: [],
    intent: {
      personas: personas(),
      obligations: obligations(),
      exceptions: exceptions(),
      breakGlass: { group: GLASS, accounts: ['glass-1', 'glass-2'] },
      disjoint: [
        ['guests', 'staff'],
        ['partners', 'staff'],
        ['service-accounts', 'administrators'],
      ],
      inboundTrust: new Map([
        ['partner-tenant', { mfa: true, compliantDevice: false, hybridJoinedDevice: false }],
        ['*', { mfa: false, compliantDevice: false, hybridJoinedDevice: false }],
      ]),
    },
  };
}

function baseline(): readonly Policy[] {
  const guests = terms({ guests: { types: listed(...GUEST_TYPES), tenants: 'all' } });
  const administrators = { include: terms({ roles: ADMINISTRATOR_ROLES, groups: ['administrators'] }) };
  const managed = grant(['compliantDevice', 'domainJoinedDevice']);
  const withoutServiceAccounts = { exclude: leftOut({ groups: ['service-accounts'] }) };
  const members = leftOut({ groups: ['field-crews', 'service-accounts'], guests: guests.guests });
  const workloads = {
    include: terms({ users: ['None'] }),
    exclude: terms(),
    servicePrincipals: choice(['ServicePrincipalsInMyTenant']),
    grant: grant(['block']),
  };
  const block = { grant: grant(['block']) };
  const session = (hours: number) => ({
    grant: undefined,
    session: { signInFrequency: { hours }, persistentBrowser: 'never' as const },
  });
  return [
    make('CA000', { ...withoutServiceAccounts, grant: strength(MFA) }),
    make('CA000 service accounts', {
      include: terms({ groups: ['service-accounts'] }),
      locations: choice(['All'], ['data-centre']),
      ...block,
    }),
    make('CA001', { exclude: leftOut({ groups: [...PEOPLE, ...OUTSIDERS] }), ...block }),
    make('CA002', { clientApps: listed('exchangeActiveSync', 'other'), ...block }),
    make('CA003', {
      exclude: terms(),
      targets: action('urn:user:registerdevice'),
      grant: strength(MFA),
    }),
    make('CA004', { flows: listed('deviceCodeFlow', 'authenticationTransfer'), ...block }),
    make('CA005', {
      exclude: terms(),
      targets: action('urn:user:registersecurityinfo'),
      grant: strength('registration'),
    }),
    make('CA006', {
      platforms: choice(['all'], ['android', 'iOS', 'windows', 'macOS', 'linux']),
      ...block,
    }),
    make('CA007', { userRisk: listed('high'), ...block }),
    make('CA007M', {
      exclude: leftOut({ guests: guests.guests }),
      userRisk: listed('medium'),
      grant: { ...strength(MFA), operator: 'AND', controls: listed('passwordChange') },
    }),
    make('CA008', { signInRisk: listed('high'), ...block }),
    make('CA008M', { signInRisk: listed('medium'), grant: strength(MFA) }),
    make('CA100', { ...administrators, grant: strength(PHISHING_RESISTANT) }),
    make('CA101', {
      ...administrators,
      grant: { ...strength(MFA), operator: 'AND', controls: listed('compliantDevice') },
    }),
    make('CA102', { ...administrators, ...session(4) }),
    make('CA200', { exclude: members, targets: applications(['All']), grant: managed }),
    make('CA200 field crews', {
      include: terms({ groups: ['field-crews'] }),
      targets: applications(['All'], [DESKTOPS]),
      grant: managed,
    }),
    make('CA201', {
      devices: { mode: 'exclude', rule: 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"' },
      ...session(1),
    }),
    make('CA202', {
      targets: applications(['Office365']),
      grant: undefined,
      session: { appEnforcedRestrictions: true },
    }),
    make('CA203', { targets: applications([INTUNE_ENROLMENT]), grant: strength(MFA) }),
    make('CA400', { include: guests, grant: strength(MFA) }),
    make('CA401', { include: guests, targets: applications(['All'], ['Office365', DESKTOPS]), ...block }),
    make('CA900', { ...workloads, locations: choice(['All'], ['data-centre']) }),
    make('CA901', { ...workloads, servicePrincipalRisk: listed('high') }),
    make('CA950', {
      include: terms({ roles: [SYNCHRONISATION] }),
      exclude: terms({ groups: [GLASS] }),
      locations: choice(['All'], ['data-centre']),
      ...block,
    }),
    make('CA999', {
      include: terms({ groups: [GLASS] }),
      exclude: terms(),
      grant: strength('security-key'),
    }),
  ];
}

/** Policies of departments, of six shapes in turn. */
function departmental(departments: readonly string[], count: number): readonly Policy[] {
  return Array.from({ length: count }, (_, n) => {
    const group = departments[(7 * n + 3) % Math.max(1, departments.length)] ?? 'staff';
    const other = departments[(11 * n + 5) % Math.max(1, departments.length)] ?? 'councillors';
    const application = `application-${numbered(Math.floor(n / 4))}`;
    const shapes: readonly Shape[] = [
      {
        include: terms({ groups: [group] }),
        targets: applications([application]),
        locations: choice(
          ['All'],
          [NAMED_PLACES[n % NAMED_PLACES.length]!, `place-${numbered(Math.floor(n / 24))}`],
        ),
        grant: grant(['block']),
      },
      {
        exclude: leftOut({ groups: [group, other] }),
        targets: applications([application]),
        grant: grant(['compliantDevice', 'domainJoinedDevice']),
      },
      {
        include: terms({ groups: [group] }),
        targets: applications(['All'], [application]),
        platforms: choice(['android', 'iOS']),
        grant: grant(['compliantApplication', 'compliantDevice']),
      },
      {
        include: terms({ groups: [group], roles: [ADMINISTRATOR_ROLES[n % ADMINISTRATOR_ROLES.length]!] }),
        clientApps: listed('browser'),
        grant: undefined,
        session: { signInFrequency: { hours: 8 } },
      },
      {
        include: terms({ groups: [group, other] }),
        targets: applications([application, 'Office365']),
        signInRisk: listed('low', 'medium'),
        grant: strength(MFA),
      },
      {
        include: terms({ groups: [group] }),
        targets: { kind: 'authentication-contexts', contexts: listed(`c${1 + (Math.floor(n / 6) % 20)}`) },
        grant: strength(PHISHING_RESISTANT),
      },
    ];
    return make(`D${numbered(n)}`, shapes[n % shapes.length]!);
  });
}

/** A policy, with what differs from one on all users and everything that leaves out whom all leave out. */
interface Shape extends Partial<Omit<Policy, 'users'>> {
  readonly include?: UserTerms;
  readonly exclude?: UserTerms;
}

function make(name: string, { include, exclude, ...more }: Shape): Policy {
  const { grant: _, ...rest } = more;
  return {
    id: `generated/azuread_conditional_access_policy.${name.toLowerCase().replaceAll(' ', '-')}`,
    name,
    state: 'enabled',
    users: { include: include ?? terms({ users: ['All'] }), exclude: exclude ?? leftOut({}) },
    targets: applications(['All']),
    clientApps: listed('all'),
    licences: [],
    ...rest,
    ...(more.grant ? { grant: more.grant } : {}),
  };
}

/** What every policy leaves out, and more. */
function leftOut({ groups = [], roles = [], ...more }: Terms): UserTerms {
  return terms({ ...more, groups: [GLASS, ...groups], roles: [SYNCHRONISATION, ...roles] });
}

function open(id: string): Group {
  return {
    id,
    name: id,
    membership: { kind: 'open', users: [], groups: [] },
    roleAssignable: false,
    roles: [],
  };
}

function glass(): Group {
  return {
    ...open(GLASS),
    membership: { kind: 'closed', users: ['glass-1', 'glass-2'], groups: [] },
    roleAssignable: true,
  };
}

/** Every fifth department is part of the one before it. */
function department(id: string, n: number, ids: readonly string[]): Group {
  const part = ids[n + 1];
  return n % 5 === 0 && part !== undefined
    ? { ...open(id), membership: { kind: 'open', users: [], groups: [part] } }
    : open(id);
}

function places(count: number): readonly NamedLocation[] {
  const fixed = NAMED_PLACES.map((id, n) => place(id, `192.0.2.${64 * n}/26`));
  const further = Array.from({ length: count }, (_, n) =>
    place(`place-${numbered(n)}`, `198.51.${Math.floor(n / 64)}.${4 * (n % 64)}/30`),
  );
  return [...fixed, ...further];
}

function place(id: string, range: string): NamedLocation {
  return { id, name: id, kind: 'ip', trusted: false, ranges: listed(range) };
}

function ownApplications(targets: Targets): readonly string[] {
  if (targets.kind !== 'applications') return [];
  const { include, exclude } = targets.applications;
  return [...include.values, ...exclude.values].filter((id) => id.startsWith('application-'));
}

function personas(): readonly Persona[] {
  const persona = (id: string, more: Partial<Persona>): Persona => ({
    id,
    title: id,
    kind: 'member',
    group: id,
    guestTypes: [],
    servicePrincipals: [],
    administrators: id === 'administrators',
    devices: id === 'field-crews' ? 'none' : 'corporate',
    methods: id === 'administrators' ? ['fido2'] : ['password,microsoftAuthenticatorPush', 'fido2'],
    licences: ['P1', 'P2'],
    ...more,
  });
  return [
    ...PEOPLE.slice(0, -1).map((id) => persona(id, {})),
    persona('service-accounts', { kind: 'service-account', methods: ['password'] }),
    ...OUTSIDERS.map((id) =>
      persona(id, { kind: 'guest', guestTypes: ['b2bCollaborationGuest'], devices: 'none' }),
    ),
    persona('programs', {
      kind: 'workload',
      group: undefined,
      servicePrincipals: ['program-1', 'program-2'],
    }),
  ];
}

function obligations(): readonly Obligation[] {
  const all = (id: string, demand: Obligation['demand'], when: Obligation['when'] = {}): Obligation => ({
    id,
    title: id,
    who: 'everyone',
    when,
    demand,
  });
  const onApplications = { targets: 'applications' } as const;
  return [
    all('mfa', 'mfa'),
    { ...all('phishing-resistant', 'phishing-resistant', onApplications), who: 'administrators' },
    { ...all('managed-device', 'managed-device', onApplications), who: 'members' },
    all('no-legacy', 'blocked', { clientApps: ['exchangeActiveSync', 'other'] }),
    all('no-unknown-platform', 'blocked', { ...onApplications, platforms: ['unknown'] }),
    all('no-handed-over-sign-in', 'blocked', {
      ...onApplications,
      flows: ['deviceCodeFlow', 'authenticationTransfer'],
    }),
    all('high-user-risk', 'blocked', { ...onApplications, userRisk: ['high'] }),
    all('high-sign-in-risk', 'blocked', { ...onApplications, signInRisk: ['high'] }),
    { ...all('declared-people-only', 'blocked', onApplications), who: 'strangers' },
    { ...all('workload-places', 'blocked', { outsideLocations: ['data-centre'] }), who: 'workloads' },
    { ...all('workload-risk', 'blocked', { servicePrincipalRisk: ['high'] }), who: 'workloads' },
  ];
}

function exceptions(): readonly Exception[] {
  const ofPeople = obligations()
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('workload'));
  const exception = (id: string, more: Partial<Exception>): Exception => ({
    id,
    title: id,
    obligations: ofPeople,
    who: [],
    applications: [],
    deviceStates: [],
    locations: [],
    mustWork: false,
    owner: 'identity team',
    ...more,
  });
  return [
    exception('break-glass', { who: [GLASS], instead: 'phishing-resistant' }),
    exception('directory-synchronisation', { who: [SYNCHRONISATION], locations: ['data-centre'] }),
    exception('service-accounts', { who: ['service-accounts'], locations: ['data-centre'] }),
    exception('desktops', {
      obligations: ['managed-device'],
      who: ['field-crews'],
      applications: [DESKTOPS],
      instead: 'mfa',
      mustWork: true,
    }),
  ];
}

function numbered(n: number): string {
  return String(n + 1).padStart(3, '0');
}
