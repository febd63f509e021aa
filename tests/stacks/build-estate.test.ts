import { Testing } from 'cdktf';
import { Estate } from '../../constructs/model/estate';
import { buildEstate } from '../../stacks/build-estate';
import { EstateStack } from '../../stacks/estate-stack';
import { HOSTED, machinesEstate } from '../fixtures/machines-estate';
import { testTenant } from '../fixtures/tenant';
import { FORMS, webEstate } from '../fixtures/web-estate';

function dependenciesIn(estate: Estate): Readonly<Record<string, readonly string[]>> {
  const app = Testing.app();
  buildEstate(app, estate);
  const stacks = app.node.children.filter((child): child is EstateStack => child instanceof EstateStack);
  return Object.fromEntries(
    stacks.map((stack) => [stack.node.id, stack.dependencies.map((other) => other.node.id).sort()]),
  );
}

const WEB = dependenciesIn(webEstate());

const walled = (changes: Partial<Estate> = {}) => {
  const estate = webEstate(changes);
  return { ...estate, platform: { ...estate.platform, outerWall: true } };
};

describe('the stacks of ways in', () => {
  it('take a Front Door after its service’s workload in both regions', () => {
    expect(WEB['global-website']).toEqual(['workload-website-uksouth', 'workload-website-ukwest']);
  });

  it('take a gateway after the workload of its own region alone', () => {
    expect(WEB['edge-forms-uksouth']).toEqual(['workload-website-uksouth']);
    expect(WEB['edge-forms-ukwest']).toEqual(['workload-website-ukwest']);
  });

  it('take the outer wall after every network, and nothing after it', () => {
    const stacks = dependenciesIn(walled());
    expect(stacks['outer-wall']).toEqual([
      'connectivity-uksouth',
      'connectivity-ukwest',
      'workload-website-uksouth',
      'workload-website-ukwest',
    ]);
    expect(Object.values(stacks).flat()).not.toContain('outer-wall');
  });

  it('are there for what is published, and only for that', () => {
    const names = Object.keys(dependenciesIn(webEstate({ published: [FORMS] })));
    expect(names.filter((name) => /^(global|edge|outer)-/.test(name))).toEqual([
      'edge-forms-uksouth',
      'edge-forms-ukwest',
      'global-forms',
    ]);
  });
});

describe('the stacks of tenants', () => {
  it('are one each, and wait for no region', () => {
    const tenants = ['council', 'partner'].map((name) => testTenant({ name }));
    const stacks = dependenciesIn(webEstate({ identity: { tenants } }));
    expect(stacks['identity-council']).toEqual([]);
    expect(stacks['identity-partner']).toEqual([]);
    expect(Object.values(stacks).flat()).not.toContain('identity-council');
  });
});

describe('the stacks of recovery', () => {
  const stacks = dependenciesIn(machinesEstate());

  it('take the vaults of a region after its workloads, and after nothing of the other region', () => {
    expect(stacks['recovery-uksouth']).toEqual(['management-uksouth', 'workload-website-uksouth']);
    expect(stacks['recovery-ukwest']).toEqual(['management-ukwest', 'workload-website-ukwest']);
  });

  it('take what joins the regions, and what comes from a datacentre, after the vaults', () => {
    expect(stacks['replication-website']).toEqual([
      'recovery-uksouth',
      'recovery-ukwest',
      'workload-website-uksouth',
      'workload-website-ukwest',
    ]);
    expect(stacks['hosted-old-datacentre-ledger']).toEqual(['recovery-uksouth', 'workload-website-uksouth']);
  });

  it('declare no machine on Hyper-V, which only a server in its datacentre copies', () => {
    const hosted = [{ ...HOSTED, hypervisor: 'hyper-v', protection: 'backup' }] as const;
    expect(Object.keys(dependenciesIn(machinesEstate({ hosted }))).join()).not.toContain('hosted');
  });

  it('are none where nothing serves a service', () => {
    expect(Object.keys(WEB).join()).not.toContain('recovery');
  });
});
