import { BASELINE } from '../../../policies/packs/baseline';
import { DECLARATIONS } from './declarations';
import { EDGES } from './edges';
import { FIREWALLS } from './firewalls';
import { FOUNDATION } from './foundation';
import { OUTER_WALL } from './outer-wall';
import { PEERINGS } from './peerings';
import { ROUTE_TABLES } from './routes';
import { SECURITY_GROUPS } from './security-groups';
import { Mutation } from './mutation';

const REACHABILITY: readonly Mutation[] = [
  ...SECURITY_GROUPS,
  ...OUTER_WALL,
  ...FIREWALLS,
  ...ROUTE_TABLES,
  ...PEERINGS,
  ...EDGES,
  ...DECLARATIONS,
];
const ALL: readonly Mutation[] = [...FOUNDATION, ...REACHABILITY];

const rulesChangedBy = ({ changes }: Mutation) => Object.keys(changes);
const isHarmless = (mutation: Mutation) => rulesChangedBy(mutation).length === 0;

describe('the mutations of the flagship', () => {
  it('have names of their own', () => {
    const names = ALL.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('call harmless what changes no verdict, and nothing else', () => {
    const named = ALL.filter(({ name }) => name.startsWith('harmless: '));
    expect(ALL.filter(isHarmless)).toEqual(named);
  });

  it('are enough of both kinds', () => {
    const harmless = REACHABILITY.filter(isHarmless).length;
    expect(harmless).toBeGreaterThanOrEqual(20);
    expect(REACHABILITY.length - harmless).toBeGreaterThanOrEqual(80);
  });

  it('change every rule of reachability at least once', () => {
    const changed = new Set(ALL.flatMap(rulesChangedBy).filter((rule) => rule.startsWith('reach/')));
    const all = BASELINE.map(({ id }) => id).filter((rule) => rule.startsWith('reach/'));
    expect([...changed].sort()).toEqual(all.sort());
  });
});
