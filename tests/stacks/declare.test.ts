import * as path from 'node:path';
import { Cidr } from '../../constructs/model/cidr';
import { Estate } from '../../constructs/model/estate';
import { Flow, PublishedService } from '../../constructs/model/flow';
import { DeclaredFlow } from '../../policies/declaration/declaration';
import { declarationSchema } from '../../policies/declaration/declaration-schema';
import { loadEstate } from '../../stacks/config/load-estate';
import { declarationOf } from '../../stacks/declare';
import { DATACENTRE, testEstate, testSpoke } from '../fixtures/estate';
import { TENANT_POSITION, testId, testTenant } from '../fixtures/tenant';
import { webEstate } from '../fixtures/web-estate';

const POSITION = { file: 'estates/sample/estate.yaml', line: 1, column: 1 };
const HTTPS = [{ protocol: 'tcp', first: 443, last: 443 }] as const;

function flow(changes: Partial<Flow>): Flow {
  return {
    id: 'one',
    kind: 'service',
    from: [{ kind: 'tier', spoke: 'website', tier: 'app' }],
    to: [{ kind: 'tier', spoke: 'website', tier: 'private-endpoints' }],
    ports: HTTPS,
    why: 'Files',
    owner: 'web@example.org',
    reach: 'region',
    position: POSITION,
    ...changes,
  };
}

function service(changes: Partial<PublishedService>): PublishedService {
  return {
    name: 'intranet',
    title: 'Intranet',
    by: 'app-proxy',
    host: 'intranet.example.org',
    edge: { spoke: 'access', tier: 'app' },
    to: [{ spoke: 'website', tier: 'app' }],
    ports: HTTPS,
    healthPath: '/',
    owner: 'web@example.org',
    position: POSITION,
    ...changes,
  };
}

function declared(changes: Partial<Estate>): readonly DeclaredFlow[] {
  const spokes = [testSpoke('website', 4), testSpoke('access', 5)];
  return declarationOf(testEstate({ spokes, ...changes })).flows;
}

const subnet = (network: string, name: string) => ({ kind: 'subnet', network, subnet: name });

describe('the flows of a declaration', () => {
  it('name subnets as the constructs do, region by region', () => {
    expect(declared({ flows: [flow({ until: '2027-03-31' })] })).toEqual([
      {
        id: 'one',
        kind: 'service',
        pairs: [
          {
            from: subnet('vnet-website-uks', 'snet-app'),
            to: subnet('vnet-website-uks', 'snet-private-endpoints'),
          },
          {
            from: subnet('vnet-website-ukw', 'snet-app'),
            to: subnet('vnet-website-ukw', 'snet-private-endpoints'),
          },
        ],
        ports: HTTPS,
        why: 'Files',
        owner: 'web@example.org',
        until: '2027-03-31',
      },
    ]);
  });

  it('go across where they reach everywhere', () => {
    const [everywhere] = declared({ flows: [flow({ reach: 'everywhere' })] });
    expect(everywhere?.pairs).toHaveLength(4);
  });

  it('name sites by their ids', () => {
    const [toSite] = declared({
      sites: [DATACENTRE],
      flows: [flow({ to: [{ kind: 'site', site: 'old-datacentre' }] })],
    });
    expect(toSite?.pairs.map(({ to }) => to)).toEqual([
      { kind: 'site', site: 'old-datacentre' },
      { kind: 'site', site: 'old-datacentre' },
    ]);
  });

  it('name platform endpoints by what the table says of them', () => {
    const [activation] = declared({ flows: [flow({ to: [{ kind: 'platform', endpoint: 'kms' }] })] });
    expect(activation?.pairs[0]?.to).toEqual({
      kind: 'outside',
      name: 'platform:kms',
      fqdns: ['azkms.core.windows.net', 'kms.core.windows.net'],
      fqdnTags: [],
      serviceTags: [],
      ranges: [],
    });
  });

  it('name services of others by their ranges and hosts, and public hosts by their names', () => {
    const [mixed] = declared({
      outside: [
        { name: 'broker', title: 'Broker', fqdns: [], ranges: [Cidr.parse('192.0.2.0/24')] },
        { name: 'partner', title: 'Partner', fqdns: ['api.example.com'], ranges: [] },
      ],
      published: [service({})],
      flows: [
        flow({
          to: [
            { kind: 'outside', name: 'broker' },
            { kind: 'outside', name: 'partner' },
            { kind: 'published', service: 'intranet' },
          ],
        }),
      ],
    });
    const ends = new Set(
      mixed?.pairs.map(({ to }) => to.kind === 'outside' && [to.name, to.fqdns, to.ranges].join(' ')),
    );
    expect([...ends].sort()).toEqual([
      'outside:broker  192.0.2.0/24',
      'outside:partner api.example.com ',
      'published:intranet intranet.example.org ',
    ]);
  });

  it('are those of decoys too, as such', () => {
    expect(declared({ flows: [flow({ kind: 'decoy' })] })[0]?.kind).toBe('decoy');
  });

  it('hold what published services imply, and the way of a gateway to its certificate', () => {
    const flows = declared({
      published: [
        service({}),
        service({ name: 'forms', by: 'application-gateway', edge: { spoke: 'website', tier: 'app' } }),
      ],
    });
    expect(flows.map(({ id, kind }) => [id, kind])).toEqual([
      ['published/intranet', 'published'],
      ['published/forms', 'published'],
      ['published/forms-certificate', 'published'],
    ]);
    expect(flows[0]?.pairs[0]).toEqual({
      from: subnet('vnet-access-uks', 'snet-app'),
      to: subnet('vnet-website-uks', 'snet-app'),
    });
  });

  it('hold the way in of a carrier, from its ranges to each region', () => {
    const [carried] = declared({
      outside: [{ name: 'carrier', title: 'Carrier', fqdns: [], ranges: [Cidr.parse('198.51.100.0/25')] }],
      carriers: [
        {
          name: 'trunk',
          title: 'Numbers',
          from: 'carrier',
          to: { spoke: 'access', tier: 'app' },
          signalling: 5061,
          media: { first: 49152, last: 49247 },
          owner: 'voice@example.org',
          position: POSITION,
        },
      ],
    });
    expect(carried).toMatchObject({
      id: 'carrier/trunk',
      kind: 'carrier',
      owner: 'voice@example.org',
      ports: [
        { protocol: 'tcp', first: 5061, last: 5061 },
        { protocol: 'udp', first: 49152, last: 49247 },
      ],
    });
    expect(carried?.pairs.map(({ from, to }) => [from.kind === 'outside' && from.ranges, to])).toEqual([
      [['198.51.100.0/25'], subnet('vnet-access-uks', 'snet-app')],
      [['198.51.100.0/25'], subnet('vnet-access-ukw', 'snet-app')],
    ]);
  });

  it('refuse a service of others that is declared nowhere', () => {
    expect(() => declared({ flows: [flow({ to: [{ kind: 'outside', name: 'nobody' }] })] })).toThrow(
      'the estate declares no "nobody"',
    );
  });
});

it('a declaration names each published service with the flow behind its way in', () => {
  const spokes = [testSpoke('website', 4), testSpoke('access', 5)];
  expect(declarationOf(testEstate({ spokes, published: [service({})] })).published).toEqual([
    {
      name: 'intranet',
      title: 'Intranet',
      by: 'app-proxy',
      host: 'intranet.example.org',
      flow: 'published/intranet',
    },
  ]);
});

describe('what is outstanding in a declaration', () => {
  const idsOf = (changes: Partial<Estate>) =>
    declarationOf(webEstate(changes)).outstanding.map(({ id }) => id);
  const ACTS = [
    'evidenced.private-link/website/uksouth',
    'evidenced.private-link/website/ukwest',
    'evidenced.domain/website',
    'evidenced.certificate/forms/uksouth',
    'evidenced.certificate/forms/ukwest',
  ];

  it('is every value of Azure, then every act that nobody has evidenced', () => {
    expect(idsOf({})).toEqual([
      'workspaces.uksouth',
      'workspaces.ukwest',
      'dnsPrivateResolver.ukwest',
      ...ACTS,
    ]);
  });

  it('says of an act what it is and what waits for it', () => {
    expect(declarationOf(webEstate()).outstanding).toContainEqual({
      id: 'evidenced.private-link/website/ukwest',
      title: "Approval of Front Door's private link to The website in UK West",
      unlocks: 'the way in to The website through UK West',
    });
  });

  it('is no act once its own day is written', () => {
    const { deployed } = webEstate();
    const evidenced = { 'private-link/website/ukwest': '2026-12-01' };
    expect(
      idsOf({ deployed: { ...deployed, evidenced } }).filter((id) => id.startsWith('evidenced.')),
    ).toEqual(ACTS.filter((id) => id !== 'evidenced.private-link/website/ukwest'));
  });

  it('is the service principal of an application from the gallery, until it is written', () => {
    const application = {
      name: 'private-access',
      title: 'Private access',
      protocol: 'saml',
      source: { kind: 'gallery', templateId: testId(51), provisioning: false },
      redirectUris: [],
      identifierUris: [],
      owners: [],
      assigned: ['staff'],
      federatedCredentials: [],
      position: TENANT_POSITION,
    } as const;
    const identity = { tenants: [testTenant({ applications: [application] })] };
    const { deployed } = webEstate();
    const id = 'servicePrincipals.council/private-access';
    expect(declarationOf(testEstate({ identity })).outstanding).toContainEqual({
      id,
      title: 'Object id of the service principal of Private access',
      unlocks: 'who may use Private access',
    });
    const servicePrincipals = { 'council/private-access': testId(52) };
    expect(idsOf({ identity, deployed: { ...deployed, servicePrincipals } })).not.toContain(id);
  });

  it('is no act where there is none to do', () => {
    expect(idsOf({ published: [] })).toEqual([
      'workspaces.uksouth',
      'workspaces.ukwest',
      'dnsPrivateResolver.ukwest',
    ]);
  });
});

describe.each(['minimal', 'oxfordshire', 'south-vale'])('the declaration of %s', (name) => {
  const loaded = loadEstate(path.join('estates', name), path.join(__dirname, '..', '..'));
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems, null, 2));
  const declaration = declarationOf(loaded.estate);

  it('has the shape of its schema', () => {
    const parsed = declarationSchema.safeParse(JSON.parse(JSON.stringify(declaration)));
    expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
  });

  it('names only subnets, sites and agreements that it declares, and each flow once', () => {
    const subnets = new Set(
      declaration.networks.flatMap((network) =>
        network.subnets.map((known) => `${network.name}/${known.name}`),
      ),
    );
    const sites = new Set(declaration.sites.map(({ id }) => id));
    const ids = declaration.flows.map(({ id }) => id);
    for (const end of declaration.flows.flatMap(({ pairs }) => pairs.flatMap(({ from, to }) => [from, to]))) {
      if (end.kind === 'subnet') expect(subnets).toContain(`${end.network}/${end.subnet}`);
      if (end.kind === 'site') expect(sites).toContain(end.site);
      if (end.kind === 'outside') {
        expect([...end.fqdns, ...end.fqdnTags, ...end.serviceTags, ...end.ranges]).not.toEqual([]);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    for (const { agreedFlows } of declaration.organisations)
      expect(ids).toEqual(expect.arrayContaining([...agreedFlows]));
    const led = declaration.published.flatMap(({ flow }) => flow ?? []);
    expect(ids).toEqual(expect.arrayContaining(led));
  });
});
