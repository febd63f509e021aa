import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { Declaration } from '../../../policies/declaration/declaration';
import { declarationJsonSchema } from '../../../policies/declaration/declaration-schema';
import { readDeclaration } from '../../../policies/declaration/read-declaration';

const DECLARATION: Declaration = {
  version: 1,
  estate: { name: 'x', title: 'X', stage: 'design' },
  regions: { primary: 'uksouth', secondary: 'ukwest', approved: ['uksouth', 'ukwest'] },
  strategies: [{ id: 'county', title: 'County', reviewed: '2026-01-31' }],
  organisations: [
    {
      id: 'o',
      title: 'O',
      kind: 'council',
      strategies: ['county'],
      belongsTo: [],
      agreedFlows: ['f'],
      contact: 'o@example.org',
    },
  ],
  subscriptions: [{ name: 's', id: '00000000-0000-4000-8000-000000000001', organisation: 'o' }],
  sites: [
    {
      id: 'hq',
      kind: 'datacentre',
      title: 'HQ',
      ranges: ['192.168.0.0/24'],
      peers: [],
      expressRoute: false,
      closes: '2027-01-01',
    },
  ],
  networks: [
    {
      name: 'n',
      role: 'hub',
      region: 'uksouth',
      organisation: 'o',
      subscription: 's',
      owner: 'p',
      ranges: ['10.0.0.0/22'],
      subnets: [{ name: 'a', range: '10.0.0.0/24' }],
    },
  ],
  flows: [
    {
      id: 'f',
      kind: 'service',
      pairs: [
        {
          from: { kind: 'subnet', network: 'n', subnet: 'a' },
          to: {
            kind: 'outside',
            name: 'partner',
            fqdns: ['api.example.com'],
            fqdnTags: [],
            serviceTags: [],
            ranges: [],
          },
        },
        { from: { kind: 'site', site: 'hq' }, to: { kind: 'subnet', network: 'n', subnet: 'a' } },
      ],
      ports: [{ protocol: 'tcp', first: 443, last: 443 }, { protocol: 'icmp' }],
      why: 'w',
      owner: 'o',
      until: '2027-01-01',
    },
  ],
  published: [{ name: 's', title: 'S', by: 'app-proxy', host: 's.example.org', flow: 'f' }],
  tenants: [
    {
      name: 't',
      id: '00000000-0000-4000-8000-000000000010',
      organisations: ['o'],
      breakGlass: { group: 't-break-glass', accounts: ['00000000-0000-4000-8000-000000000011'] },
      personas: [
        {
          id: 'staff',
          title: 'Staff',
          kind: 'member',
          organisation: 'o',
          group: 't-persona-staff',
          guestTypes: [],
          servicePrincipals: [],
          administrators: false,
          devices: 'corporate',
          methods: ['fido2'],
          licences: ['P2'],
        },
      ],
      obligations: [
        { id: 'mfa', title: 'MFA', who: 'everyone', when: {}, demand: 'mfa' },
        {
          id: 'guests',
          title: 'Guests',
          who: { personas: ['staff'] },
          when: { targets: 'applications', otherApplications: ['Office365'] },
          demand: 'blocked',
        },
      ],
      exceptions: [
        {
          id: 'rooms',
          title: 'Rooms',
          obligations: ['mfa'],
          who: ['staff'],
          applications: [],
          deviceStates: ['compliant'],
          locations: [],
          instead: 'managed-device',
          mustWork: false,
          owner: 'it@example.org',
          reason: 'Screens',
          expires: '2027-06-30',
        },
      ],
      baseline: [{ code: 'CA000', policy: 'CA000 MFA', title: 'MFA' }],
      inboundTrust: { '*': { mfa: false, compliantDevice: false, hybridJoinedDevice: false } },
      disjoint: [['t-persona-staff', 't-break-glass']],
      applications: [{ name: 'maps', id: 'Maps', protocol: 'oidc' }],
    },
  ],
  services: [
    {
      name: 's',
      title: 'S',
      organisation: 'o',
      owner: 'o@example.org',
      approver: 'Head of ICT',
      tier: {
        id: 'tier-1',
        title: 'T',
        rank: 1,
        uptime: 99.9,
        rto: 240,
        rpo: 15,
        tolerates: { node: 0, domain: 60 },
        pairs: true,
      },
      hours: 'always',
      signsIn: 'staff',
      provides: ['directory'],
      parts: [
        { kind: 'built', name: 'web', resources: ['/subscriptions/a'], load: 1, chosenBy: 'clients' },
        {
          kind: 'hosted',
          name: 'old',
          site: 's',
          hypervisor: 'vmware',
          machines: ['m'],
          movesBy: '2027-01-01',
        },
      ],
      dependsOn: ['d'],
      degradedWithout: [],
      outside: ['x'],
    },
  ],
  accepted: [{ id: 'front-door', approver: 'Head of ICT', reason: 'r' }],
  exemptions: [
    {
      id: 'EX-1',
      rule: 'a/b',
      scope: ['*'],
      category: 'Waiver',
      owner: 'o',
      approver: 'a',
      reason: 'r',
      ticket: 't',
      approved: '2026-01-01',
      expires: '2026-12-31',
    },
  ],
  outstanding: [{ id: 'a.b', title: 't', unlocks: 'u' }],
  positions: { 'spokes.a': { file: 'estate.yaml', line: 1, column: 1 } },
};

function withEnd(from: unknown): unknown {
  const [flow] = DECLARATION.flows;
  return { ...DECLARATION, flows: [{ ...flow, pairs: [{ ...flow?.pairs[0], from }] }] };
}

function withPorts(ports: unknown): unknown {
  return { ...DECLARATION, flows: [{ ...DECLARATION.flows[0], ports: [ports] }] };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(content: unknown) {
  const file = join(folder, 'declaration.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readDeclaration(file);
}

function messages(content: unknown): readonly string[] {
  const result = read(content);
  return result.kind === 'problems' ? result.problems.map((problem) => problem.message) : [];
}

test('a declaration is read as it was written', () => {
  expect(read(DECLARATION)).toEqual({ kind: 'declaration', declaration: DECLARATION });
});

test('what is left out of flows is nothing, so that a declaration without them stays valid', () => {
  const organisations = [{ ...DECLARATION.organisations[0], agreedFlows: undefined }];
  expect(read({ ...DECLARATION, flows: undefined, published: undefined, organisations })).toEqual({
    kind: 'declaration',
    declaration: {
      ...DECLARATION,
      flows: [],
      published: [],
      organisations: [{ ...DECLARATION.organisations[0], agreedFlows: [] }],
    },
  });
});

test('an end outside may be named by hosts or by ranges alone', () => {
  const to = { kind: 'outside', name: 'partner', ranges: ['192.0.2.0/24'] };
  const flow = { ...DECLARATION.flows[0], pairs: [{ from: { kind: 'site', site: 'hq' }, to }] };
  const result = read({ ...DECLARATION, flows: [flow] });
  expect(result.kind === 'declaration' && result.declaration.flows[0]?.pairs[0]?.to).toEqual({
    ...to,
    fqdns: [],
    fqdnTags: [],
    serviceTags: [],
  });
});

test('what a tenant leaves out is nothing, but whose and what it is', () => {
  const [tenant] = DECLARATION.tenants;
  const [persona] = tenant?.personas ?? [];
  const { id, title, kind, devices, methods, licences } = persona ?? {};
  const short = {
    ...tenant,
    personas: [{ id, title, kind, devices, methods, licences }],
    baseline: undefined,
    inboundTrust: undefined,
    disjoint: undefined,
    applications: undefined,
  };
  const result = read({ ...DECLARATION, tenants: [short] });
  expect(result.kind === 'declaration' && result.declaration.tenants[0]).toMatchObject({
    personas: [{ id, guestTypes: [], servicePrincipals: [], administrators: false }],
    baseline: [],
    inboundTrust: {},
    disjoint: [],
    applications: [],
  });
});

function withTenant(changes: Readonly<Record<string, unknown>>): unknown {
  return { ...DECLARATION, tenants: [{ ...DECLARATION.tenants[0], ...changes }] };
}

test.each<[string, unknown, string]>([
  ['a tenant without break-glass accounts', withTenant({ breakGlass: undefined }), 'breakGlass is missing'],
  [
    'an account that is no GUID',
    withTenant({ breakGlass: { group: 'g', accounts: ['one@example.org'] } }),
    'tenants.0.breakGlass.accounts.0 is "one@example.org": is no GUID in lower case',
  ],
  [
    'a persona of an unknown kind',
    withTenant({ personas: [{ ...DECLARATION.tenants[0]?.personas[0], kind: 'staff' }] }),
    'tenants.0.personas.0.kind is "staff": allowed: member, guest, service-account, workload, break-glass',
  ],
  [
    'an obligation that demands something unknown',
    withTenant({ obligations: [{ ...DECLARATION.tenants[0]?.obligations[0], demand: 'block' }] }),
    'tenants.0.obligations.0.demand is "block"',
  ],
  [
    'an exception that nobody answers for',
    withTenant({ exceptions: [{ ...DECLARATION.tenants[0]?.exceptions[0], owner: undefined }] }),
    'tenants.0.exceptions.0.owner is missing',
  ],
  [
    'an end of an unknown kind',
    withEnd({ kind: 'network', network: 'n' }),
    'flows.0.pairs.0.from.kind is "network"',
  ],
  [
    'an end with a key of another kind',
    withEnd({ kind: 'site', site: 'hq', subnet: 'a' }),
    'flows.0.pairs.0.from is {"kind":"site","site":"hq","subnet":"a"}: it has unknown keys: subnet',
  ],
  ['a port that is none', withPorts({ protocol: 'tcp', first: 0, last: 1 }), 'flows.0.ports.0.first is 0'],
  ['a protocol that is none', withPorts({ protocol: 'sctp', first: 1, last: 1 }), 'flows.0.ports.0.protocol'],
  [
    'a way in that is none',
    { ...DECLARATION, published: [{ ...DECLARATION.published[0], by: 'vpn' }] },
    'published.0.by is "vpn": allowed: front-door, application-gateway, app-proxy, private-access',
  ],
  ['an unknown key', { ...DECLARATION, sitess: [] }, 'unknown keys: sitess'],
  ['a missing part', { ...DECLARATION, networks: undefined }, 'networks is missing'],
  ['another version', { ...DECLARATION, version: 2 }, 'version is 2: allowed: 1'],
  [
    'a range with bits behind its prefix',
    { ...DECLARATION, sites: [{ ...DECLARATION.sites[0], ranges: ['10.0.0.5/24'] }] },
    'sites.0.ranges.0 is "10.0.0.5/24"',
  ],
  [
    'a date that is none',
    { ...DECLARATION, policiesReviewed: '2026-02-30' },
    'policiesReviewed is "2026-02-30"',
  ],
  [
    'a word outside its list',
    { ...DECLARATION, exemptions: [{ ...DECLARATION.exemptions[0], category: 'waiver' }] },
    'exemptions.0.category is "waiver": allowed: Waiver, Mitigated',
  ],
  ['a wrong type', { ...DECLARATION, estate: 'x' }, 'estate is "x": needed: object'],
  [
    'a subscription in capitals',
    {
      ...DECLARATION,
      subscriptions: [{ name: 's', id: 'ABCDEF00-0000-4000-8000-000000000001', organisation: 'o' }],
    },
    'subscriptions.0.id',
  ],
])('%s is a problem that names its place', (_, content, message) => {
  expect(messages(content)).toEqual([expect.stringContaining(message)]);
});

test('all problems come at once', () => {
  expect(messages({ ...DECLARATION, version: 2, sites: 1, estate: null })).toHaveLength(3);
});

test('what is no JSON is a problem with its place', () => {
  const result = read('{"version": 1,\n}');
  expect(result.kind === 'problems' && result.problems).toEqual([
    expect.objectContaining({ line: 2, column: 1 }),
  ]);
});

test('the JSON Schema takes and refuses what the reader takes and refuses', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(declarationJsonSchema());
  expect(validate(DECLARATION)).toBe(true);
  expect(validate({ ...DECLARATION, sitess: [] })).toBe(false);
  expect(validate({ ...DECLARATION, networks: undefined })).toBe(false);
});
