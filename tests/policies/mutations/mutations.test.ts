import { Declaration } from '../../../policies/declaration/declaration';
import { readStacks } from '../../../policies/graph/read-stacks';
import { BASELINE } from '../../../policies/packs/baseline';
import { readSynthesized, synthesizedFolder } from '../../support/synthesized';
import { DECLARATIONS } from './declarations';
import { EDGES } from './edges';
import { FIREWALLS } from './firewalls';
import { FOUNDATION } from './foundation';
import { changesBetween, Estate, mutated, verdictsOf } from './judge';
import { Mutation } from './mutation';
import { OUTER_WALL } from './outer-wall';
import { PEERINGS } from './peerings';
import { ROUTE_TABLES } from './routes';
import { SECURITY_GROUPS } from './security-groups';

const REACHABILITY = {
  'security groups': SECURITY_GROUPS,
  'outer wall': OUTER_WALL,
  firewalls: FIREWALLS,
  routes: ROUTE_TABLES,
  peerings: PEERINGS,
  edges: EDGES,
  declaration: DECLARATIONS,
} as const satisfies Readonly<Record<string, readonly Mutation[]>>;
const LISTS = { foundation: FOUNDATION, ...REACHABILITY };
const OF_REACHABILITY: readonly Mutation[] = Object.values(REACHABILITY).flat();
const ALL: readonly Mutation[] = Object.values(LISTS).flat();

const rulesChangedBy = ({ changes }: Mutation) => Object.keys(changes);
const isHarmless = (mutation: Mutation) => rulesChangedBy(mutation).length === 0;

// All in one file: a worker that starts afresh for each list takes twice as long.
describe('the flagship, broken by hand', () => {
  const estate: Estate = {
    documents: readStacks(synthesizedFolder('oxfordshire')).documents,
    declaration: readSynthesized<Declaration>('oxfordshire', 'declaration.json'),
  };
  const before = verdictsOf(estate);

  describe.each(Object.entries(LISTS))('%s', (_, mutations) => {
    it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (__, mutation) => {
      expect(changesBetween(before, verdictsOf(mutated(estate, mutation)))).toEqual(mutation.changes);
    });
  });
});

describe('the mutations of the flagship', () => {
  it('have names of their own', () => {
    const names = ALL.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('call harmless what changes no verdict, and nothing else', () => {
    expect(ALL.filter(isHarmless)).toEqual(ALL.filter(({ name }) => name.startsWith('harmless: ')));
  });

  it('are enough of both kinds', () => {
    const harmless = OF_REACHABILITY.filter(isHarmless).length;
    expect(harmless).toBeGreaterThanOrEqual(20);
    expect(OF_REACHABILITY.length - harmless).toBeGreaterThanOrEqual(80);
  });

  it('change every rule of reachability at least once', () => {
    const changed = new Set(ALL.flatMap(rulesChangedBy).filter((rule) => rule.startsWith('reach/')));
    const all = BASELINE.map(({ id }) => id).filter((rule) => rule.startsWith('reach/'));
    expect([...changed].sort()).toEqual(all.sort());
  });
});
