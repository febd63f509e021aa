import { Estate } from '../../../constructs/model/estate';
import { declareServices, serviceBehind } from '../../../stacks/declare/declare-services';
import { SERVING_ESTATE, SERVING_LEDGER } from '../config/broken-estates/serving-estate';
import { EstateBench, problemLines } from '../config/estate-fixture';

const bench = new EstateBench();
afterAll(() => bench.remove());

let estate: Estate;
beforeAll(() => {
  const loaded = bench.load({ 'estate.yaml': SERVING_ESTATE, 'addresses.yaml': SERVING_LEDGER });
  if (loaded.kind === 'problems') throw new Error(problemLines(loaded).join('\n'));
  estate = loaded.estate;
});

function declared(name: string) {
  const service = declareServices(estate).find((one) => one.name === name);
  if (!service) throw new Error(`no service ${name}`);
  return service;
}

/** What a part of the service is built of, by the last name of each id. */
function builtOf(service: string, part: string) {
  const found = declared(service).parts.find(({ name }) => name === part);
  if (found?.kind !== 'built') throw new Error(`no part ${part}`);
  return { ...found, resources: found.resources.map((id) => id.slice(id.lastIndexOf('/') + 1)) };
}

describe('a declared service', () => {
  it('promises what its tier does, without what only building needs', () => {
    expect(declared('website').tier).toEqual({
      id: 'tier-1',
      title: 'Lives, money or the whole council depend on it',
      rank: 1,
      uptime: 99.95,
      rto: 240,
      rpo: 15,
      tolerates: { node: 0, domain: 90 },
      pairs: true,
    });
  });

  it('names what it needs, services apart from those of others', () => {
    expect(declared('website')).toMatchObject({ dependsOn: [], degradedWithout: [], outside: ['mail'] });
    expect(declared('records')).toMatchObject({
      dependsOn: ['directory'],
      degradedWithout: ['old-records'],
      outside: [],
      signsIn: 'staff',
    });
  });

  it('provides the directory and its synchronisation if it has their machines', () => {
    expect(declared('directory').provides).toEqual(['directory', 'synchronisation']);
    expect(declared('records').provides).toEqual([]);
  });
});

describe('a declared part', () => {
  it('of machines has their ids in the regions that they stand in, in lower case', () => {
    expect(builtOf('registry', 'registry/app')).toMatchObject({
      resources: ['vm-registry-app-1-uks', 'vm-registry-app-2-uks'],
      load: 1,
      chosenBy: 'address',
    });
    const [id] = declared('registry').parts.flatMap((part) => (part.kind === 'built' ? part.resources : []));
    expect(id).toMatch(/^\/subscriptions\/[^A-Z]+\/virtualmachines\/vm-registry-app-1-uks$/);
  });

  it('of a block has its ids in both regions', () => {
    expect(builtOf('records', 'records/app').resources).toHaveLength(2);
    expect(builtOf('records', 'records/cases').resources).toHaveLength(6);
    expect(builtOf('website', 'website/pages')).toMatchObject({ load: 3, chosenBy: 'address' });
  });

  it('is chosen by clients if it is a directory, or desktops that carry so many people', () => {
    expect(builtOf('directory', 'directory/controllers')).toMatchObject({ load: 1, chosenBy: 'clients' });
    expect(builtOf('offices', 'offices/pool')).toMatchObject({ load: 4, chosenBy: 'clients' });
  });

  it('that is hosted has the machines by the names of their hypervisor', () => {
    expect(declared('old-records').parts).toEqual([
      {
        kind: 'hosted',
        name: 'old/records',
        site: 'old',
        hypervisor: 'vmware',
        machines: ['REC-APP', 'REC-DB'],
        movesBy: '2027-06-30',
      },
    ]);
  });
});

describe('what stands behind something published', () => {
  it('is the service that has the machines or the block of its tier, or its application', () => {
    expect(serviceBehind(estate, [{ spoke: 'registry', tier: 'app' }])).toBe('registry');
    expect(serviceBehind(estate, [{ spoke: 'records', tier: 'app' }])).toBe('records');
    expect(serviceBehind(estate, { spoke: 'website', name: 'pages' })).toBe('website');
  });

  it('is nothing where a tier belongs to no service', () => {
    expect(serviceBehind(estate, [{ spoke: 'website', tier: 'spare' }])).toBeUndefined();
    expect(serviceBehind(estate, [{ spoke: 'website', tier: 'app' }])).toBeUndefined();
  });
});
