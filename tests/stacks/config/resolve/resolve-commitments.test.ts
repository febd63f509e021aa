import { Estate } from '../../../../constructs/model/estate';
import { SERVING_ESTATE, SERVING_LEDGER } from '../broken-estates/serving-estate';
import { EstateBench, problemLines } from '../estate-fixture';

const bench = new EstateBench();
afterAll(() => bench.remove());

function load(replace = '', by = ''): Estate {
  expect(SERVING_ESTATE).toContain(replace);
  const loaded = bench.load({
    'estate.yaml': SERVING_ESTATE.replace(replace, () => by),
    'addresses.yaml': SERVING_LEDGER,
  });
  if (loaded.kind === 'problems') throw new Error(problemLines(loaded).join('\n'));
  return loaded.estate;
}

function serviceOf(estate: Estate, name: string): Estate['services'][number] | undefined {
  return estate.services.find((service) => service.name === name);
}

describe('services', () => {
  it('come after those that they need, else in the order of the file', () => {
    expect(load().services.map(({ name }) => name)).toEqual([
      ...['website', 'catalogue', 'directory', 'old-records', 'records', 'registry', 'offices'],
    ]);
  });

  it('have the parts that they name, or all of the spoke of their name', () => {
    const estate = load();
    expect(serviceOf(estate, 'catalogue')?.parts).toEqual([
      { kind: 'block', spoke: 'website', block: 'loans' },
      { kind: 'block', spoke: 'website', block: 'cache' },
    ]);
    expect(serviceOf(estate, 'directory')?.parts).toEqual([
      { kind: 'servers', spoke: 'directory', group: 'controllers' },
      { kind: 'servers', spoke: 'directory', group: 'agents' },
    ]);
    expect(serviceOf(estate, 'old-records')?.parts).toEqual([
      { kind: 'hosted', site: 'old', name: 'records' },
    ]);
  });

  it('leave the share of profiles to the desktops', () => {
    expect(serviceOf(load(), 'offices')?.parts).toEqual([{ kind: 'block', spoke: 'offices', block: 'pool' }]);
  });

  it('depend on directory and synchronisation where staff sign in, but for these themselves', () => {
    const estate = load('directory: { tier: tier-1,', 'directory: { tier: tier-1, signsIn: staff,');
    const directory = { kind: 'service', service: 'directory' };
    expect(serviceOf(estate, 'records')?.dependsOn).toEqual([directory]);
    expect(serviceOf(estate, 'directory')?.dependsOn).toEqual([]);
    expect(serviceOf(estate, 'website')?.dependsOn).toEqual([{ kind: 'outside', name: 'mail' }]);
  });

  it('name what they already depend on once', () => {
    const estate = load(
      'signsIn: staff, degradedWithout',
      'signsIn: staff, dependsOn: directory, degradedWithout',
    );
    expect(serviceOf(estate, 'records')?.dependsOn).toEqual([{ kind: 'service', service: 'directory' }]);
  });

  it("have their tier's hours, their spoke's owner and their organisation's approver unless they say", () => {
    const estate = load();
    expect(serviceOf(estate, 'website')).toMatchObject({
      hours: 'always',
      owner: 'ict@example.org',
      approver: 'Head of ICT',
      title: 'website',
    });
    expect(serviceOf(estate, 'registry')?.hours).toBe('extended');
    expect(serviceOf(estate, 'directory')?.approver).toBe('Head of identity');
    expect(serviceOf(load(', approver: Head of ICT }\nsub', ' }\nsub'), 'website')?.approver).toBe(
      'ict@example.org',
    );
  });

  it('tell which bought application they are made from', () => {
    const estate = load(
      '  registry:\n',
      '  registry:\n    package: capita-pay360\n    subnets: { private-endpoints: /26, app: /25 }\n',
    );
    expect(serviceOf(estate, 'registry')?.package).toBe('capita-pay360');
    expect(serviceOf(estate, 'website')?.package).toBeUndefined();
  });
});

describe('tiers', () => {
  it('keep what the estate does not change', () => {
    expect(serviceOf(load(), 'website')?.tier).toMatchObject({
      id: 'tier-1',
      uptime: 99.95,
      rto: 240,
      tolerates: { node: 0, domain: 90 },
      backup: { everyHours: 4 },
    });
  });

  it("of the estate's own promise no uptime unless they say", () => {
    const tier = serviceOf(load('directory: { tier: tier-1', 'directory: { tier: quick'), 'directory')?.tier;
    expect(tier).toMatchObject({ id: 'quick', title: 'quick', rank: 1, rto: 60, rpo: 5, pairs: false });
    expect(tier?.uptime).toBeUndefined();
  });
});

describe('what is hosted and accepted', () => {
  it('runs on VMware under Site Recovery unless it says', () => {
    expect(load().hosted).toEqual([
      expect.objectContaining({
        name: 'records',
        site: 'old',
        hypervisor: 'vmware',
        protection: 'site-recovery',
        machines: ['REC-APP', 'REC-DB'],
        movesTo: { spoke: 'website', tier: 'spare' },
      }),
    ]);
  });

  it('is accepted by name, with quotas where they are known', () => {
    const { accepted, subscriptions } = load();
    expect(accepted).toEqual([
      { id: 'front-door', approver: 'Head of ICT', reason: 'One contract covers both regions' },
    ]);
    expect(subscriptions.map(({ vcpus }) => vcpus)).toEqual([{}, { uksouth: 100 }]);
  });

  it('is nothing in an estate that says nothing of it', () => {
    const loaded = bench.load();
    expect(loaded.kind === 'estate' && loaded.estate).toMatchObject({
      services: [],
      hosted: [],
      accepted: [],
      blocks: [],
      publishedApps: [],
    });
  });
});

describe('blocks', () => {
  const blockOf = (estate: Estate, name: string) => estate.blocks.find((block) => block.name === name);

  it('have defaults for all that need not be said', () => {
    const estate = load();
    expect(blockOf(estate, 'pages')).toMatchObject({
      runtime: 'php-8.4',
      size: 'P1v3',
      workers: { least: 2, most: 6 },
      load: 3,
      slot: true,
      healthPath: '/',
    });
    expect(blockOf(estate, 'content')).toMatchObject({ sku: 'GP_Gen5_2', maxSizeGb: 32, switchesAfter: 90 });
    expect(blockOf(estate, 'pool')).toMatchObject({
      type: 'pooled',
      hosts: { least: 5, most: 5 },
      assigned: ['staff'],
    });
  });

  it('are used by tiers of their own spoke and of others', () => {
    expect(blockOf(load(), 'files')).toMatchObject({
      users: [
        { spoke: 'website', tier: 'pages' },
        { spoke: 'records', tier: 'app' },
      ],
    });
  });

  it('of profiles are used by the hosts of their desktops, once', () => {
    const users = [{ spoke: 'offices', tier: 'hosts' }];
    expect(blockOf(load(), 'profiles')).toMatchObject({ users });
    expect(blockOf(load('kind: file-share }', 'kind: file-share, users: hosts }'), 'profiles')).toMatchObject(
      { users },
    );
  });

  it('stand where they are written', () => {
    const { blocks, positions } = load();
    for (const { spoke, name, position } of blocks) {
      expect(positions.get(`spokes.${spoke}.blocks.${name}`)).toBe(position);
    }
    expect(blocks.map(({ position }) => position.line)).toEqual([36, 37, 38, 39, 40, 44, 45, 57, 58]);
  });

  it('are published by Front Door itself where they are applications', () => {
    expect(load()).toMatchObject({
      published: [],
      publishedApps: [
        {
          name: 'website',
          host: 'www.example.org',
          app: { spoke: 'website', block: 'pages' },
          owner: 'ict@example.org',
        },
      ],
    });
  });
});

describe('groups of machines', () => {
  it('stand in both regions of their spoke or in one, and half of them carry the load', () => {
    const groups = load().servers.map(({ name, regions, load: carries, dataDiskGb }) => [
      name,
      regions,
      carries,
      dataDiskGb,
    ]);
    const both = ['uksouth', 'ukwest'];
    expect(groups).toEqual([
      ['app', both, 2, undefined],
      ['app', ['uksouth'], 1, undefined],
      ['controllers', both, 1, 32],
      ['agents', both, 1, undefined],
    ]);
  });

  it('have a load balancer before them if they say at which port', () => {
    const estate = load('count: 4, load: 2', 'count: 4, answers: { port: 8443, healthPath: /health }');
    expect(estate.servers[0]).toMatchObject({ load: 2, answers: { port: 8443, healthPath: '/health' } });
    expect(estate.servers[1]?.answers).toBeUndefined();
  });
});
