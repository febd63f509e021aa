import * as fs from 'node:fs';
import * as path from 'node:path';
import { Cidr } from '../../../constructs/model/cidr';
import { Estate } from '../../../constructs/model/estate';
import { ServerGroup } from '../../../constructs/model/flow';
import { allFlows } from '../../../constructs/model/flow-pairs';
import { IpRange } from '../../../constructs/model/ip-range';
import { findMachineImage } from '../../../constructs/model/tables/machine-images';
import { loadEstate } from '../../../stacks/config/load-estate';

const ROOT = path.join(__dirname, '..', '..', '..');
const DOCUMENTATION_RANGES = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'].map((range) =>
  Cidr.parse(range),
);

function load(name: string): Estate {
  const loaded = loadEstate(path.join('estates', name), ROOT);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.estate;
}

/** The files that people write, in their folders. */
function yamlFiles(folder: string): readonly string[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.yaml')).map((file) => path.join(folder, file));
}

describe.each(['minimal', 'oxfordshire', 'south-vale'])('the example estate %s', (name) => {
  const folder = path.join(ROOT, 'estates', name);

  it('loads', () => {
    expect(load(name).name).toBe(name);
  });

  it('says at the head of its README that it is an illustration', () => {
    const head = fs.readFileSync(path.join(folder, 'README.md'), 'utf8').split('\n').slice(0, 4).join(' ');
    expect(head).toContain('illustration made from public strategies, not the configuration of any council');
  });

  it('is judged at a fixed date', () => {
    expect(load(name)).toMatchObject({ stage: 'design', asOf: '2026-12-01' });
  });

  it('names no e-mail address and no VPN peer of anybody', () => {
    const text = yamlFiles(folder)
      .map((file) => fs.readFileSync(file, 'utf8'))
      .join('\n');
    const addresses = text.match(/[^\s:,]+@[^\s,}]+/g) ?? [];
    expect(addresses.filter((address) => !/[@.]example\.org$/.test(address))).toEqual([]);
    const peers = load(name).sites.flatMap((site) => (site.kind === 'datacentre' ? site.peers : []));
    for (const { address } of peers) {
      const host = Cidr.parse(`${address ?? ''}/32`);
      expect(DOCUMENTATION_RANGES.some((range) => range.contains(host))).toBe(true);
    }
  });

  it('knows where each of its parts stands', () => {
    const estate = load(name);
    const { spokes, sites, subscriptions, organisations, exemptions, positions } = estate;
    const keys = [
      ...['estate', 'regions', 'hubs', 'hubs.uksouth', 'hubs.ukwest', 'platform', 'dns', 'deployed'],
      ...spokes.flatMap((spoke) => [
        `spokes.${spoke.name}`,
        ...(spoke.networks[0]?.subnets ?? []).map((subnet) => `spokes.${spoke.name}.subnets.${subnet.name}`),
      ]),
      ...sites.map(({ id }) => `sites.${id}`),
      ...subscriptions.map((subscription) => `subscriptions.${subscription.name}`),
      ...organisations.map(({ id }) => `organisations.${id}`),
      ...exemptions.map(({ id }) => `exemptions.${id}`),
      ...estate.outside.map((service) => `outside.${service.name}`),
      ...[...estate.published, ...estate.publishedApps].map(({ name: service }) => `published.${service}`),
      ...estate.carriers.map((carrier) => `carriers.${carrier.name}`),
      ...estate.servers.map((group) => `spokes.${group.spoke}.servers.${group.name}`),
      ...estate.blocks.map((block) => `spokes.${block.spoke}.blocks.${block.name}`),
      ...estate.services.map((service) => `services.${service.name}`),
      ...estate.hosted.map((machines) => `sites.${machines.site}.hosted.${machines.name}`),
      ...estate.accepted.map(({ id }) => `accepted.${id}`),
      ...estate.identity.tenants.flatMap((tenant) =>
        (['personas', 'places', 'applications', 'access', 'packages', 'partners', 'directories'] as const)
          .flatMap((section) => tenant[section].map((part) => `${section}.${part.name}`))
          .map((part) => `identity.tenants.${tenant.name}.${part}`),
      ),
      ...estate.flows.map(({ id }) => `flows.${id}`.replace(/^flows\.(.*)\/(.*)$/, 'spokes.$1.flows.$2')),
    ];
    expect(keys.filter((key) => !positions.has(key))).toEqual([]);
    for (const { file } of positions.values())
      expect(file).toMatch(new RegExp(`^estates/${name}/[a-z/-]+\\.yaml$`));
  });
});

describe('minimal', () => {
  it('has at most 40 lines and is still two regions', () => {
    const lines = fs
      .readFileSync(path.join(ROOT, 'estates/minimal/estate.yaml'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(load('minimal').spokes.map(({ networks }) => networks.length)).toEqual([2]);
  });

  it('has no gateway', () => {
    expect(load('minimal').hubs.map(({ vpn, expressRoute }) => vpn || expressRoute)).toEqual([false, false]);
  });
});

describe('oxfordshire', () => {
  it('is one county council with eight subscriptions, and fourteen workloads and three spokes for access in both regions', () => {
    const { organisations, subscriptions, spokes } = load('oxfordshire');
    expect(organisations.map(({ kind, strategies }) => [kind, strategies])).toEqual([
      ['council', ['county']],
    ]);
    expect(subscriptions).toHaveLength(8);
    expect(spokes).toHaveLength(17);
    expect(spokes.filter(({ networks }) => networks.length !== 2)).toEqual([]);
  });

  it('has two offices, and a datacentre with two peers that closes', () => {
    const { sites } = load('oxfordshire');
    expect(sites.map(({ kind }) => kind)).toEqual(['office', 'office', 'datacentre']);
    expect(sites[2]).toMatchObject({ closes: '2027-12-31', peers: [{ name: 'a' }, { name: 'b' }] });
  });

  it('declares what speaks: at least 45 flows over at least 14 tiers, with the datacentre, everywhere and until a date', () => {
    const flows = allFlows(load('oxfordshire'));
    const tiers = new Set(
      flows.flatMap(({ from, to }) =>
        [...from, ...to].map((end) => (end.kind === 'tier' ? `${end.spoke}/${end.tier}` : '')),
      ),
    );
    expect(flows.length).toBeGreaterThanOrEqual(45);
    expect(tiers.size).toBeGreaterThanOrEqual(15);
    expect(flows.filter(({ reach }) => reach === 'everywhere').length).toBeGreaterThanOrEqual(5);
    expect(
      flows.filter(({ from }) => from.some(({ kind }) => kind === 'site')).length,
    ).toBeGreaterThanOrEqual(2);
    const bounded = flows.filter(({ until }) => until !== undefined);
    expect(bounded.length).toBeGreaterThanOrEqual(4);
    expect(bounded.filter(({ until = '' }) => until <= '2026-12-01')).toEqual([]);
  });

  it('lets people in by every way, and telephony by its carrier', () => {
    const { published, publishedApps, carriers, servers } = load('oxfordshire');
    expect(published.map(({ by }) => by).sort()).toEqual([
      ...['app-proxy', 'app-proxy', 'app-proxy', 'application-gateway', 'front-door'],
      ...['private-access', 'private-access'],
    ]);
    expect(publishedApps.map(({ name }) => name)).toEqual(['website']);
    expect(carriers).toHaveLength(1);
    const streaming = servers.filter(({ role }) => role === 'log-streaming');
    expect(streaming.map(({ count }) => count)).toEqual([2]);
  });

  it('reaches databases from application tiers of their own workload alone', () => {
    const DATABASES: readonly string[] = ['sql', 'sql-machines', 'postgresql'];
    const users = load('oxfordshire').blocks.flatMap((block) =>
      DATABASES.includes(block.kind) && 'users' in block
        ? block.users.map(({ spoke, tier }) => ({ isOwn: spoke === block.spoke, tier }))
        : [],
    );
    expect(users.length).toBeGreaterThanOrEqual(10);
    expect(users.filter(({ isOwn, tier }) => !isOwn || !['app', 'load', 'compute'].includes(tier))).toEqual(
      [],
    );
  });

  it('patches, watches and activates all its machines but decoys', () => {
    const { flows, servers } = load('oxfordshire');
    const goes = (group: ServerGroup, endpoint: string) =>
      flows.some(
        ({ from, to }) =>
          to.some((end) => end.kind === 'platform' && end.endpoint === endpoint) &&
          from.some((end) => end.kind === 'tier' && end.spoke === group.spoke && end.tier === group.tier),
      );
    for (const group of servers.filter(({ role }) => role !== 'decoy')) {
      const isWindows = findMachineImage(group.image).os === 'windows';
      const needed = isWindows ? ['windows-update', 'kms'] : ['ubuntu-packages', 'microsoft-packages'];
      const missing = [...needed, 'azure-monitor', 'entra'].filter((endpoint) => !goes(group, endpoint));
      expect([group.name, missing]).toEqual([group.name, []]);
    }
  });

  it('names somebody else only by hosts or by ranges for documentation', () => {
    const ranges = load('oxfordshire').outside.flatMap((service) => service.ranges);
    expect(ranges.length).toBeGreaterThan(0);
    expect(
      ranges.filter((range) => !DOCUMENTATION_RANGES.some((known) => known.contains(range))).map(String),
    ).toEqual([]);
  });

  it('names every kind of people and programs, with managed devices and without', () => {
    const personas = load('oxfordshire').identity.tenants.flatMap((tenant) => tenant.personas);
    expect(new Set(personas.map(({ kind }) => kind))).toEqual(
      new Set(['member', 'guest', 'service-account', 'workload']),
    );
    expect(new Set(personas.map(({ membership }) => membership.kind))).toEqual(
      new Set(['dynamic', 'assigned', 'package', 'service-principals']),
    );
    const members = personas.filter(({ kind }) => kind === 'member');
    expect(members.filter(({ devices }) => devices === 'none').map(({ name }) => name)).toEqual([
      'councillors',
      'agency-staff',
    ]);
    // The two types that are left have no account here, and so are of no persona and blocked.
    expect(new Set(personas.flatMap(({ guestTypes }) => guestTypes))).toEqual(
      new Set(['b2bCollaborationGuest', 'b2bCollaborationMember', 'internalGuest', 'otherExternalUser']),
    );
  });

  it('keeps the whole baseline, and departs from it for desktops and screens alone', () => {
    const [tenant] = load('oxfordshire').identity.tenants;
    expect(tenant?.policies).toEqual([]);
    expect(tenant?.exceptions.map(({ id, mustWork, expires }) => [id, mustWork, expires])).toEqual([
      ['break-glass', false, undefined],
      ['directory-synchronisation', false, undefined],
      ['desktops', true, undefined],
      ['meeting-rooms', false, '2027-09-30'],
    ]);
  });

  it('has an application for each service behind application proxy', () => {
    const { published, identity } = load('oxfordshire');
    const sources = identity.tenants.flatMap(({ applications }) => applications.map(({ source }) => source));
    expect(sources.flatMap((source) => (source.kind === 'published' ? [source.service] : [])).sort()).toEqual(
      published.flatMap(({ by, name }) => (by === 'app-proxy' ? [name] : [])).sort(),
    );
  });

  it('names places only by ranges for documentation', () => {
    const ranges = load('oxfordshire').identity.tenants.flatMap((tenant) =>
      tenant.places.flatMap((place) => (place.kind === 'ip' ? place.ranges : [])),
    );
    const known = [...DOCUMENTATION_RANGES.map(String), '2001:db8::/32'].map((range) => IpRange.parse(range));
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.filter((range) => !known.some((space) => space.contains(IpRange.parse(range))))).toEqual(
      [],
    );
  });

  it('has at least twelve services over three tiers and desktops, and over every kind of block but MySQL', () => {
    const { services, blocks, hosted, servers } = load('oxfordshire');
    expect(services.length).toBeGreaterThanOrEqual(12);
    expect(new Set(services.map(({ tier }) => tier.id))).toEqual(
      new Set(['tier-1', 'tier-2', 'tier-3', 'desktops']),
    );
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['web-app', 'scale-set', 'sql', 'sql-machines', 'postgresql'],
        ...['redis', 'object-storage', 'file-share', 'desktops'],
      ]),
    );
    expect(hosted.map(({ hypervisor, protection }) => [hypervisor, protection])).toEqual([
      ['vmware', 'site-recovery'],
    ]);
    expect(new Set(servers.flatMap(({ role, regions }) => (regions.length === 1 ? [role] : [])))).toEqual(
      new Set(['web', 'server']),
    );
  });

  it('carries 245 people who draw maps in each region, with a host to spare', () => {
    const [pool] = load('oxfordshire').blocks.flatMap((block) =>
      block.kind === 'desktops' && block.name === 'drawing' ? [block] : [],
    );
    expect(pool?.people).toBe(245);
    expect(((pool?.hosts.most ?? 0) - 1) * (pool?.peoplePerHost ?? 0)).toBeGreaterThanOrEqual(245);
  });

  it('starts each service after those that it needs', () => {
    const started = new Set<string>();
    for (const { name, dependsOn } of load('oxfordshire').services) {
      const needed = dependsOn.flatMap((need) => (need.kind === 'service' ? [need.service] : []));
      expect([name, needed.filter((other) => !started.has(other))]).toEqual([name, []]);
      started.add(name);
    }
  });

  it('keeps its files short: a service in fewer than 40 lines, the estate in fewer than 300', () => {
    const folder = path.join(ROOT, 'estates/oxfordshire');
    const lines = (file: string) => fs.readFileSync(file, 'utf8').trimEnd().split('\n').length;
    expect(lines(path.join(folder, 'estate.yaml'))).toBeLessThan(300);
    const services = yamlFiles(path.join(folder, 'services'));
    expect(services.filter((file) => lines(file) >= 40)).toEqual([]);
  });

  it('records its emergency way in, and its decoys, first', () => {
    const { hubs, exemptions } = load('oxfordshire');
    expect(hubs.map(({ bastion }) => bastion)).toEqual([true, true]);
    expect(exemptions.slice(0, 2)).toMatchObject([
      { id: 'EX-001', rule: 'access/no-other-way-in' },
      { id: 'EX-002', rule: 'mfa/no-local-accounts' },
    ]);
  });
});

describe('south-vale', () => {
  it('is two districts that belong to a shared platform, each with its own subscriptions and workloads', () => {
    const { organisations, platform, subscriptions, spokes } = load('south-vale');
    expect(organisations.map(({ id, kind, belongsTo }) => [id, kind, belongsTo])).toEqual([
      ['shared-platform', 'shared', []],
      ['south-district', 'council', ['shared-platform']],
      ['vale-district', 'council', ['shared-platform']],
    ]);
    expect(platform.organisation.id).toBe('shared-platform');
    for (const id of ['south-district', 'vale-district']) {
      expect(subscriptions.filter(({ organisation }) => organisation.id === id)).toHaveLength(2);
      expect(spokes.filter(({ organisation }) => organisation.id === id)).toHaveLength(3);
    }
    expect(
      spokes.filter(({ organisation, subscription }) => subscription.organisation.id !== organisation.id),
    ).toEqual([]);
  });

  it('lets organisations reach one another only by flows that both have agreed to, and the councils not at all', () => {
    const { organisations } = load('south-vale');
    const [shared, ...councils] = organisations.map(({ agreedFlows }) => [...agreedFlows].sort());
    expect(shared).toHaveLength(6);
    expect(councils.flat().sort()).toEqual(shared);
  });

  it('has a dozen flows and more, and application proxy', () => {
    const { flows, published } = load('south-vale');
    expect(flows.length).toBeGreaterThanOrEqual(12);
    expect(published.map(({ by }) => by)).toEqual(['app-proxy', 'app-proxy']);
  });

  it('has Standard firewalls and no datacentre', () => {
    const { hubs, sites } = load('south-vale');
    expect(hubs.map(({ firewallTier }) => firewallTier)).toEqual(['Standard', 'Standard']);
    expect(sites.filter(({ kind }) => kind === 'datacentre')).toEqual([]);
  });

  it("has one tenant, in which what is one council's is named after it", () => {
    const [tenant, ...others] = load('south-vale').identity.tenants;
    expect(others).toEqual([]);
    expect(tenant?.organisations.map(({ id }) => id)).toEqual([
      'shared-platform',
      'south-district',
      'vale-district',
    ]);
    const owners = (parts: readonly { readonly organisation?: { readonly id: string } }[] = []) =>
      new Set(parts.map(({ organisation }) => organisation?.id));
    expect(owners(tenant?.personas).has(undefined)).toBe(false);
    expect(owners(tenant?.applications)).toEqual(new Set(['south-district', 'vale-district']));
    expect(owners(tenant?.packages)).toEqual(new Set(['south-district', 'vale-district']));
  });
});
