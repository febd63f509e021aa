import { Estate } from '../../../../constructs/model/estate';
import { COMMUNICATING_ESTATE, COMMUNICATING_LEDGER } from '../broken-estates/communicating-estate';
import { EstateBench, problemLines } from '../estate-fixture';

const bench = new EstateBench();
afterAll(() => bench.remove());

function load(replace = '', by = ''): Estate {
  expect(COMMUNICATING_ESTATE).toContain(replace);
  const loaded = bench.load({
    'estate.yaml': COMMUNICATING_ESTATE.replace(replace, () => by),
    'addresses.yaml': COMMUNICATING_LEDGER,
  });
  if (loaded.kind === 'problems') throw new Error(problemLines(loaded).join('\n'));
  return loaded.estate;
}

function flowOf(estate: Estate, id: string): Estate['flows'][number] | undefined {
  return estate.flows.find((flow) => flow.id === id);
}

describe('flows', () => {
  it('are those at the top of the file, then those of each workload, each in the order of the file', () => {
    expect(load().flows.map(({ id }) => id)).toEqual([
      'browsing',
      'vendor',
      'moving',
      'watched',
      'website/pages',
      'website/upkeep',
      'website/mail',
      'records/totals',
      'records/links',
    ]);
  });

  it("take a name without a spoke for one of their own spoke's tiers", () => {
    expect(flowOf(load(), 'website/pages')).toMatchObject({
      from: [{ kind: 'tier', spoke: 'website', tier: 'web' }],
      to: [{ kind: 'tier', spoke: 'website', tier: 'app' }],
    });
  });

  it('name sites, platform endpoints, services of others and public hosts', () => {
    const estate = load();
    expect(flowOf(estate, 'moving')?.from).toEqual([{ kind: 'site', site: 'old' }]);
    expect(flowOf(estate, 'website/upkeep')?.to).toEqual([
      { kind: 'platform', endpoint: 'azure-monitor' },
      { kind: 'platform', endpoint: 'entra' },
    ]);
    expect(flowOf(estate, 'browsing')?.to).toEqual([{ kind: 'outside', name: 'broker' }]);
    expect(flowOf(estate, 'records/links')?.to).toEqual([{ kind: 'published', service: 'forms' }]);
  });

  it.each([
    ['tcp/8443', [{ protocol: 'tcp', first: 8443, last: 8443 }]],
    ['udp/3478-3481', [{ protocol: 'udp', first: 3478, last: 3481 }]],
    ['icmp', [{ protocol: 'icmp' }]],
    ['tcp/1-65535', [{ protocol: 'tcp', first: 1, last: 65535 }]],
    [
      '[tcp/443, udp/443]',
      [
        { protocol: 'tcp', first: 443, last: 443 },
        { protocol: 'udp', first: 443, last: 443 },
      ],
    ],
    [
      '[tcp/80, tcp/81-90]',
      [
        { protocol: 'tcp', first: 80, last: 80 },
        { protocol: 'tcp', first: 81, last: 90 },
      ],
    ],
  ])('read the ports %s', (text, ports) => {
    expect(flowOf(load('ports: tcp/8443', `ports: ${text}`), 'website/pages')?.ports).toEqual(ports);
  });

  it('have the ports of the platform endpoints that they go to', () => {
    expect(flowOf(load(), 'website/upkeep')?.ports).toEqual([{ protocol: 'tcp', first: 443, last: 443 }]);
    const activation = load('[platform:azure-monitor, platform:entra]', 'platform:kms');
    expect(flowOf(activation, 'website/upkeep')?.ports).toEqual([
      { protocol: 'tcp', first: 1688, last: 1688 },
    ]);
  });

  it("belong to the platform's owner at the top of the file and to the spoke's beside it, unless they say", () => {
    const estate = load('why: Pages', 'why: Pages, owner: web@example.org');
    expect(flowOf(estate, 'browsing')?.owner).toBe('shared@example.org');
    expect(flowOf(estate, 'website/mail')?.owner).toBe('north@example.org');
    expect(flowOf(estate, 'website/pages')?.owner).toBe('web@example.org');
  });

  it('keep to their region, are services and have no end, unless they say', () => {
    const estate = load('why: Pages', 'why: Pages, reach: everywhere');
    expect(flowOf(estate, 'website/pages')).toMatchObject({
      reach: 'everywhere',
      kind: 'service',
      until: undefined,
    });
    expect(flowOf(estate, 'moving')).toMatchObject({ reach: 'region', until: '2027-03-31' });
    expect(flowOf(estate, 'watched')?.kind).toBe('decoy');
  });

  it.each(['tcp/80', 'tcp/443', 'tcp/1433', '[tcp/80, tcp/443]'])('may have %s to a wildcard', (ports) => {
    expect(() => load('outside:vendor, ports: tcp/443', `outside:vendor, ports: ${ports}`)).not.toThrow();
  });

  it('may have any TCP and UDP port to a whole name, and ICMP to ranges', () => {
    expect(() => load('ports: tcp/587', 'ports: [tcp/587, udp/1-65535]')).not.toThrow();
    expect(() => load('ports: [tcp/443, udp/443]', 'ports: [tcp/443, icmp]')).not.toThrow();
  });

  it('stand where they are written, as do groups, services and carriers', () => {
    const estate = load();
    const lines = (parts: readonly { readonly position: { readonly line: number } }[]) =>
      parts.map(({ position }) => position.line);
    expect(lines(estate.flows)).toEqual([20, 21, 22, 23, 38, 39, 40, 43, 44]);
    expect(lines(estate.published)).toEqual([25, 26, 27, 28, 29]);
    expect(lines(estate.carriers)).toEqual([31]);
    expect(lines(estate.servers)).toEqual([36, 49, 50, 54, 58]);
    for (const path of [
      'flows.browsing',
      'spokes.website.flows.pages',
      'spokes.website.servers.web',
      'published.forms',
      'carriers.trunk',
      'outside.broker',
    ]) {
      expect(estate.positions.get(path)?.file).toMatch(/^[^/]+\/test\/estate\.yaml$/);
    }
    expect(flowOf(estate, 'website/pages')?.position).toBe(
      estate.positions.get('spokes.website.flows.pages'),
    );
  });

  it('between organisations are agreed by both', () => {
    expect(load().organisations.map(({ id, agreedFlows }) => [id, agreedFlows])).toEqual([
      ['shared', ['records/totals', 'published/figures']],
      ['north', ['records/totals', 'published/figures']],
    ]);
  });
});

describe('what is declared with flows', () => {
  it('are services of others by hosts or by ranges', () => {
    const known = load().outside.map(({ name, fqdns, ranges }) => [name, fqdns, ranges.map(String)]);
    expect(known).toEqual([
      ['broker', [], ['192.0.2.0/24']],
      ['carrier', [], ['198.51.100.0/25', '203.0.113.64/26']],
      ['partner', ['api.example.com'], []],
      ['vendor', ['*.example.net'], []],
    ]);
  });

  it('are published services, with the owner of the spoke that they lead to', () => {
    expect(load().published.find(({ name }) => name === 'figures')).toMatchObject({
      title: 'figures',
      by: 'app-proxy',
      host: 'figures.example.org',
      edge: { spoke: 'access', tier: 'proxy' },
      to: [{ spoke: 'analysis', tier: 'app' }],
      ports: [{ protocol: 'tcp', first: 443, last: 443 }],
      healthPath: '/',
      owner: 'shared@example.org',
    });
  });

  it('are carriers, with SIP over TLS at its own port', () => {
    expect(load().carriers).toEqual([
      expect.objectContaining({
        name: 'trunk',
        from: 'carrier',
        to: { spoke: 'voice', tier: 'border' },
        signalling: 5061,
        media: { first: 49152, last: 49247 },
        owner: 'north@example.org',
      }),
    ]);
  });

  it('are groups of two servers of an ordinary size', () => {
    expect(
      load().servers.map(({ spoke, name, role, count, size }) => [spoke, name, role, count, size]),
    ).toEqual([
      ['website', 'web', 'web', 2, 'Standard_D2s_v5'],
      ['access', 'proxy', 'app-proxy-connector', 2, 'Standard_D2s_v5'],
      ['access', 'broker', 'private-access-connector', 2, 'Standard_D2s_v5'],
      ['trap', 'decoy', 'decoy', 1, 'Standard_D2s_v5'],
      ['voice', 'border', 'session-border-controller', 2, 'Standard_D2s_v5'],
    ]);
  });

  it('is nothing in an estate that says nothing of it', () => {
    const loaded = bench.load();
    expect(loaded.kind === 'estate' && loaded.estate).toMatchObject({
      flows: [],
      outside: [],
      published: [],
      carriers: [],
      servers: [],
      platform: { outerWall: false },
    });
  });

  it('fills a tier to its last address but the one of a load balancer', () => {
    const fill = (count: number) =>
      load('role: decoy, image: ubuntu-24.04, count: 1', `role: decoy, image: ubuntu-24.04, count: ${count}`);
    expect(() => fill(10)).not.toThrow();
    expect(() => fill(11)).toThrow('has room for 10');
  });

  it('fills the firewall to its last translation', () => {
    const width = (last: number) => load('media: 49152-49247', `media: 49152-${last}`);
    expect(() => width(49152 + 121)).not.toThrow();
    expect(() => width(49152 + 122)).toThrow('leaves 122 media ports');
  });
});
