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

test.each<[string, unknown, string]>([
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
