import { ESTATES, readSynthesized } from '../support/synthesized';

interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
}

const REGIONS = ['uksouth', 'ukwest'] as const;

function dependenciesOf(manifest: Manifest, stack: string): string[] {
  const direct = manifest.stacks[stack]?.dependencies ?? [];
  return [...new Set(direct.flatMap((other) => [other, ...dependenciesOf(manifest, other)]))];
}

describe.each(ESTATES)('the order of the stacks of %s', (estate) => {
  const manifest = () => readSynthesized<Manifest>(estate, 'manifest.json');

  it.each(REGIONS)('lets everything of %s be deployed with only the stacks of that region', (region) => {
    const regional = Object.keys(manifest().stacks).filter((stack) => stack.endsWith(`-${region}`));
    expect(regional.length).toBeGreaterThan(3);
    for (const stack of regional) {
      const foreign = dependenciesOf(manifest(), stack).filter((other) => !other.endsWith(`-${region}`));
      expect({ stack, foreign }).toEqual({ stack, foreign: [] });
    }
  });

  it('peers the hubs after both of them', () => {
    expect(manifest().stacks['hub-peering']?.dependencies.slice().sort()).toEqual(
      REGIONS.map((region) => `connectivity-${region}`),
    );
  });
});
