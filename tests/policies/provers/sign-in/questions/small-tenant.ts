import { Group, NamedLocation, Persona, SignInModel } from '../../../../../policies/provers/sign-in/model';

const FIRST_KEY = '00000000-0000-4000-8000-0000000000a1';

function group(id: string, name: string, part: Partial<Group> = {}): Group {
  return {
    id,
    name,
    membership: { kind: 'open', users: [], groups: [] },
    roleAssignable: false,
    roles: [],
    ...part,
  };
}

function persona(id: string, part: Partial<Persona> = {}): Persona {
  return {
    id,
    title: id,
    kind: 'member',
    guestTypes: [],
    servicePrincipals: [],
    administrators: false,
    devices: 'corporate',
    methods: ['fido2'],
    licences: ['P1', 'P2'],
    ...part,
  };
}

const places: readonly NamedLocation[] = [
  {
    id: 'home',
    name: 'United Kingdom',
    kind: 'country',
    countries: { values: ['GB'], open: false },
    includeUnknown: false,
    by: 'address',
  },
  {
    id: 'hall',
    name: 'County Hall',
    kind: 'ip',
    trusted: true,
    ranges: { values: ['203.0.113.0/28', '2001:db8:10::/48'], open: false },
  },
];

/** A tenant without policies: what questions may name. */
export const SMALL_TENANT: SignInModel = {
  tenant: 'county',
  policies: [],
  groups: [
    group('finance', 'Finance'),
    group('everybody', 'Everybody', {
      membership: { kind: 'open', users: [], groups: ['finance'] },
    }),
    group('admins', 'Tenant administrators', { roles: ['62e90394-69f5-4237-9190-012177145e10'] }),
    group('keys', 'Break-glass', { membership: { kind: 'closed', users: [FIRST_KEY], groups: [] } }),
    group('nobody', 'Nobody', { membership: { kind: 'closed', users: [], groups: [] } }),
  ],
  locations: places,
  strengths: [],
  names: new Map([['11111111-2222-4333-8444-555555555555', 'Care records']]),
  gaps: [],
  intent: {
    personas: [
      persona('finance-staff', { title: 'Finance staff', group: 'finance' }),
      persona('visitors', { kind: 'guest', group: 'visitors', guestTypes: ['otherExternalUser'] }),
      persona('jobs', { kind: 'workload', servicePrincipals: ['00000000-0000-4000-8000-0000000000b1'] }),
      persona('ghosts'),
    ],
    obligations: [],
    exceptions: [],
    disjoint: [],
    inboundTrust: new Map(),
  },
};
export const BREAK_GLASS_ACCOUNT = FIRST_KEY;
