import { Testing } from 'cdktf';
import { Estate } from '../../constructs/model/estate';
import { buildEstate } from '../../stacks/build-estate';
import { EstateStack } from '../../stacks/estate-stack';
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

const walled = (changes: Partial<Estate> = {}) => {
  const estate = webEstate(changes);
  return { ...estate, platform: { ...estate.platform, outerWall: true } };
};

describe('the stacks of ways in', () => {
  it('take a Front Door after its service’s workload in both regions', () => {
    expect(dependenciesIn(webEstate())['global-website']).toEqual([
      'workload-website-uksouth',
      'workload-website-ukwest',
    ]);
  });

  it('take a gateway after the workload of its own region alone', () => {
    const stacks = dependenciesIn(webEstate());
    expect(stacks['edge-forms-uksouth']).toEqual(['workload-website-uksouth']);
    expect(stacks['edge-forms-ukwest']).toEqual(['workload-website-ukwest']);
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
