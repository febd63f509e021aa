import fc from 'fast-check';
import { idleRules } from '../../../../../policies/provers/reachability/claims/idle-rules';
import { SecurityRule } from '../../../../../policies/provers/reachability/model';
import { reachability } from '../../../../../policies/provers/reachability/reachability';
import { group, ip, match, rule, smallNetwork, smallSubnets } from '../small-network';

const RUNS = { seed: 4711, numRuns: 300 };
const FIRST = ip('10.1.1.0');

/** A rule that lets some of the first eight addresses of the subnet send to some of four ports. */
interface Small {
  readonly access: SecurityRule['access'];
  readonly from: readonly [number, number];
  readonly ports: readonly [number, number];
}

const ordered = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);
const small: fc.Arbitrary<Small> = fc.record({
  access: fc.constantFrom('Allow' as const, 'Deny' as const),
  from: ordered(7),
  ports: ordered(3),
});

function written({ access, from, ports }: Small, index: number): SecurityRule {
  const what = {
    ...match('*', '*', undefined, 6),
    sources: [{ kind: 'range', range: { first: FIRST + from[0], last: FIRST + from[1] } } as const],
    destinationPorts: [{ first: 1000 + ports[0], last: 1000 + ports[1] }],
  };
  return { ...rule('Outbound', 100 + index, access, what), place: { at: `rule ${index}`, stack: 's' } };
}

/** Rules that are the first to match no packet of all, looked at one by one. */
function neverFirst(rules: readonly Small[]): readonly number[] {
  const first = new Set<number>();
  for (let address = 0; address < 8; address++) {
    for (let port = 0; port < 4; port++) {
      first.add(
        rules.findIndex(
          ({ from, ports }) =>
            from[0] <= address && address <= from[1] && ports[0] <= port && port <= ports[1],
        ),
      );
    }
  }
  return rules.flatMap((_, index) => (first.has(index) ? [] : [index]));
}

function idleIn(rules: readonly SecurityRule[]) {
  const subnets = smallSubnets({ web: { securityGroup: group(...rules) } });
  return idleRules(reachability(smallNetwork({ subnets })).rulebook);
}

test('a rule is idle if and only if it is never the first to match', () => {
  fc.assert(
    fc.property(fc.array(small, { maxLength: 7 }), (rules) => {
      const found = idleIn(rules.map(written)).map(({ place }) => place.at);
      expect(found).toEqual(neverFirst(rules).map((index) => `rule ${index}`));
    }),
    RUNS,
  );
});

test('a rule that is idle in one subnet and not in another decides something', () => {
  const one = {
    ...rule('Outbound', 100, 'Allow', match('10.1.1.0/24', '*')),
    place: { at: 'rule', stack: 's' },
  };
  const guarded = { securityGroup: group(one) };
  const both = smallSubnets({ web: guarded, data: guarded });
  const stray = smallSubnets({ data: guarded });
  expect(idleRules(reachability(smallNetwork({ subnets: both })).rulebook)).toEqual([]);
  expect(idleRules(reachability(smallNetwork({ subnets: stray })).rulebook)).toMatchObject([
    { shadowedBy: [], isRedundant: false },
  ]);
});

test('what only may be taken by an earlier rule is left to the later one', () => {
  const perhaps = { ...rule('Outbound', 100, 'Deny', match('*', 'Storage')), place: { at: 'a', stack: 's' } };
  const later = {
    ...rule('Outbound', 200, 'Allow', match('*', '8.8.8.0/24')),
    place: { at: 'b', stack: 's' },
  };
  expect(idleIn([perhaps, later])).toEqual([]);
});
