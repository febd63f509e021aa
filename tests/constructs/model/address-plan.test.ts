import * as fc from 'fast-check';
import { AddressPlan, planAddresses } from '../../../constructs/model/address-plan';
import { AddressProblem } from '../../../constructs/model/address-problem';
import { AddressPool, AddressWant, Ledger, NamedRange } from '../../../constructs/model/address-want';
import { Cidr } from '../../../constructs/model/cidr';

const POOL: AddressPool = { name: 'north', ranges: [Cidr.parse('10.64.0.0/16')] };

function want(holder: string, prefix: number, parent?: string): AddressWant {
  return { holder, prefix, parent: parent === undefined ? { pool: 'north' } : { holder: parent } };
}

function ledgerOf(entries: Readonly<Record<string, string>>): Ledger {
  return new Map(Object.entries(entries).map(([holder, range]) => [holder, Cidr.parse(range)]));
}

function plan(
  wants: readonly AddressWant[],
  ledger: Readonly<Record<string, string>> = {},
  blocked: { readonly reserved?: readonly NamedRange[]; readonly excluded?: readonly NamedRange[] } = {},
): AddressPlan {
  return planAddresses({
    ledger: ledgerOf(ledger),
    wants,
    pools: [POOL],
    reserved: blocked.reserved ?? [],
    excluded: blocked.excluded ?? [],
  });
}

function shown(result: AddressPlan): Readonly<Record<string, string>> {
  return Object.fromEntries([...result.ledger].map(([holder, range]) => [holder, range.toString()]));
}

describe('planAddresses', () => {
  test('hands out the lowest addresses of an empty pool, larger ranges first', () => {
    const result = plan([want('a-small', 24), want('z-large', 22)]);
    expect(shown(result)).toEqual({ 'z-large': '10.64.0.0/22', 'a-small': '10.64.4.0/24' });
    expect(result.problems).toEqual([]);
  });

  test('takes the smallest hole that is large enough, not the first', () => {
    const result = plan([want('a', 24), want('b', 18), want('c', 25), want('new', 25)], {
      a: '10.64.1.0/24',
      b: '10.64.64.0/18',
      c: '10.64.3.0/25',
    });
    expect(shown(result)['new']).toBe('10.64.3.128/25');
  });

  test('puts parts inside what they are parts of', () => {
    const result = plan([
      want('hub', 22),
      want('hub/firewall', 26, 'hub'),
      want('hub/gateway', 27, 'hub'),
      want('hub/bastion', 26, 'hub'),
    ]);
    expect(shown(result)).toEqual({
      hub: '10.64.0.0/22',
      'hub/bastion': '10.64.0.0/26',
      'hub/firewall': '10.64.0.64/26',
      'hub/gateway': '10.64.0.128/27',
    });
  });

  test('keeps what somebody holds, wherever it is', () => {
    const ledger = { a: '10.64.200.0/24', b: '10.64.7.0/24' };
    expect(shown(plan([want('a', 24), want('b', 24)], ledger))).toEqual(ledger);
  });

  test('drops a holder that is no longer wanted, and gives its space to the next', () => {
    const result = plan([want('b', 24), want('c', 24)], { a: '10.64.0.0/24', b: '10.64.1.0/24' });
    expect(shown(result)).toEqual({ b: '10.64.1.0/24', c: '10.64.0.0/24' });
  });

  test('passes over reserved and excluded ranges', () => {
    const result = plan(
      [want('a', 24)],
      {},
      {
        reserved: [{ name: 'addresses.reserved', range: Cidr.parse('10.64.0.0/24') }],
        excluded: [{ name: 'site "hq"', range: Cidr.parse('10.64.1.0/24') }],
      },
    );
    expect(shown(result)).toEqual({ a: '10.64.2.0/24' });
  });

  test('passes over what is unfit for one holder alone', () => {
    const avoid = [{ name: 'resolver space', range: Cidr.parse('10.64.0.0/20') }];
    const result = plan([{ ...want('resolver', 28), avoid }, want('other', 20)]);
    expect(shown(result)).toEqual({ other: '10.64.0.0/20', resolver: '10.64.16.0/28' });
    expect(shown(plan([want('resolver', 28)]))).toEqual({ resolver: '10.64.0.0/28' });
  });

  test('lets those that have ranges to avoid choose before others of their size', () => {
    const pools = [{ name: 'north', ranges: [Cidr.parse('10.64.0.0/27')] }];
    const avoid = [{ name: 'resolver space', range: Cidr.parse('10.64.0.16/28') }];
    const wants = [want('a', 28), { ...want('resolver', 28), avoid }];
    const result = planAddresses({ ledger: new Map(), wants, pools, reserved: [], excluded: [] });
    expect(shown(result)).toEqual({ a: '10.64.0.16/28', resolver: '10.64.0.0/28' });
  });

  test('grows a range in place where the space beside it is free, upwards or downwards', () => {
    const result = plan([want('up', 23), want('down', 23)], { up: '10.64.0.0/24', down: '10.64.3.0/24' });
    expect(shown(result)).toEqual({ up: '10.64.0.0/23', down: '10.64.2.0/23' });
  });

  test('grows a range together with a part of it', () => {
    const result = plan([want('spoke', 23), want('spoke/app', 24, 'spoke')], {
      spoke: '10.64.0.0/24',
      'spoke/app': '10.64.0.0/25',
    });
    expect(shown(result)).toEqual({ spoke: '10.64.0.0/23', 'spoke/app': '10.64.0.0/24' });
    expect(result.problems).toEqual([]);
  });

  test('says who is in the way of growth, and keeps the range', () => {
    const result = plan([want('a', 23), want('b', 24)], { a: '10.64.0.0/24', b: '10.64.1.0/24' });
    expect(shown(result)).toEqual({ a: '10.64.0.0/24', b: '10.64.1.0/24' });
    expect(result.problems).toEqual([
      {
        kind: 'cannot-grow',
        holder: 'a',
        range: Cidr.parse('10.64.0.0/24'),
        others: ['b'],
        message: "holds 10.64.0.0/24 and can't grow in place to /23: 10.64.0.0/23 meets 10.64.1.0/24 of b",
        fix: 'keep /24 and put what is new in a network of its own, or give this one another name, which replaces it',
      },
    ]);
  });

  test('says that growth would leave the pool', () => {
    const result = plan([want('a', 15)], { a: '10.64.0.0/16' });
    expect(result.problems.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'cannot-grow',
        `holds 10.64.0.0/16 and can't grow in place to /15: 10.64.0.0/15 reaches beyond the pool "north" (10.64.0.0/16)`,
      ],
    ]);
  });

  test('does not grow into what is unfit for a holder alone', () => {
    const avoid = [{ name: 'resolver space', range: Cidr.parse('10.64.1.0/24') }];
    const result = plan([{ ...want('resolver', 23), avoid }], { resolver: '10.64.0.0/24' });
    expect(result.problems.map(({ kind, others }) => [kind, others])).toEqual([
      ['cannot-grow', ['resolver space']],
    ]);
  });

  test('does not grow from one range of a pool into the next, even where they touch', () => {
    const pools = [{ name: 'north', ranges: [Cidr.parse('10.64.0.0/24'), Cidr.parse('10.64.1.0/24')] }];
    const ledger = ledgerOf({ a: '10.64.0.0/24' });
    const result = planAddresses({ ledger, wants: [want('a', 23)], pools, reserved: [], excluded: [] });
    expect(shown(result)).toEqual({ a: '10.64.0.0/24' });
    expect(result.problems.map(({ kind, holder }) => [kind, holder])).toEqual([['cannot-grow', 'a']]);
  });

  test('leaves out what only follows from a growth that failed', () => {
    const wants = [
      want('a', 23),
      want('a/large', 24, 'a'),
      want('a/more', 25, 'a'),
      want('a/more/still', 26, 'a/more'),
      want('b', 24),
    ];
    const result = plan(wants, { a: '10.64.0.0/24', b: '10.64.1.0/24' });
    expect(shown(result)).toEqual({ a: '10.64.0.0/24', 'a/large': '10.64.0.0/24', b: '10.64.1.0/24' });
    expect(result.problems.map(({ kind, holder }) => [kind, holder])).toEqual([['cannot-grow', 'a']]);
  });

  test('shrinks a range in place around its parts, and shrunken parts first', () => {
    const result = plan([want('spoke', 25), want('spoke/app', 26, 'spoke')], {
      spoke: '10.64.0.0/24',
      'spoke/app': '10.64.0.128/25',
    });
    expect(shown(result)).toEqual({ spoke: '10.64.0.128/25', 'spoke/app': '10.64.0.128/26' });
  });

  test('says which parts a shrunken range would lose, and keeps it', () => {
    const result = plan([want('spoke', 25), want('spoke/a', 26, 'spoke'), want('spoke/b', 26, 'spoke')], {
      spoke: '10.64.0.0/24',
      'spoke/a': '10.64.0.0/26',
      'spoke/b': '10.64.0.128/26',
    });
    expect(shown(result)['spoke']).toBe('10.64.0.0/24');
    expect(result.problems.map(({ kind, holder, others }) => [kind, holder, others])).toEqual([
      ['cannot-shrink', 'spoke', ['spoke/b']],
    ]);
  });

  test('says how much is free when the pool is full, and gives nothing', () => {
    const result = plan([want('a', 17), want('b', 18), want('c', 17)], {
      a: '10.64.0.0/17',
      b: '10.64.128.0/18',
    });
    expect(shown(result)).toEqual({ a: '10.64.0.0/17', b: '10.64.128.0/18' });
    expect(result.problems.map(({ kind, holder, message, fix }) => [kind, holder, message, fix])).toEqual([
      [
        'full',
        'c',
        'wants /17, and there is no room for it in the pool "north" (10.64.0.0/16): the largest free block is /18',
        'ask for /18 or smaller, or make the pool "north" larger',
      ],
    ]);
  });

  test('says that nothing is free where nothing is', () => {
    const result = plan([want('a', 16), want('b', 30)], { a: '10.64.0.0/16' });
    expect(result.problems.map(({ holder, message }) => [holder, message])).toEqual([
      [
        'b',
        'wants /30, and there is no room for it in the pool "north" (10.64.0.0/16): nothing is free there',
      ],
    ]);
  });

  test('tells a want that is larger than its parent from one that finds no room', () => {
    const result = plan([want('spoke', 24), want('spoke/app', 23, 'spoke')]);
    expect(result.problems.map(({ kind, holder }) => [kind, holder])).toEqual([
      ['larger-than-parent', 'spoke/app'],
    ]);
  });

  test('reports a range outside its pool and does not move it', () => {
    const result = plan([want('a', 24)], { a: '10.99.0.0/24' });
    expect(shown(result)).toEqual({ a: '10.99.0.0/24' });
    expect(result.problems.map(({ kind, holder }) => [kind, holder])).toEqual([['outside-parent', 'a']]);
  });

  test('does not move a range that should shrink to a part that lies elsewhere', () => {
    const result = plan([want('a', 25), want('a/b', 26, 'a')], { a: '10.64.0.0/24', 'a/b': '10.64.9.0/26' });
    expect(shown(result)).toEqual({ a: '10.64.0.0/25', 'a/b': '10.64.9.0/26' });
    expect(result.problems.map(({ kind, holder }) => [kind, holder])).toEqual([['outside-parent', 'a/b']]);
  });

  test('reports an overlap that an edited ledger has, even behind a range that lies between', () => {
    const result = plan([want('wide', 22), want('one', 24), want('two', 24)], {
      wide: '10.64.0.0/22',
      one: '10.64.1.0/24',
      two: '10.64.3.0/24',
    });
    expect(result.problems.map(({ kind, holder, others }) => [kind, holder, others])).toEqual([
      ['overlap', 'one', ['wide']],
      ['overlap', 'two', ['wide']],
    ]);
  });

  test('reports a held range that meets a site, a reservation or what is unfit for it', () => {
    const site = { name: 'site "hq"', range: Cidr.parse('10.64.0.128/25') };
    const unfit = { name: 'resolver space', range: Cidr.parse('10.64.1.0/24') };
    const wants = [want('a', 24), { ...want('b', 24), avoid: [unfit] }];
    const result = plan(wants, { a: '10.64.0.0/24', b: '10.64.1.0/24' }, { excluded: [site] });
    expect(result.problems.map(({ kind, holder, others }) => [kind, holder, others])).toEqual([
      ['forbidden', 'a', ['site "hq"']],
      ['forbidden', 'b', ['resolver space']],
    ]);
  });

  test('reports a holder that is wanted twice, once', () => {
    const result = plan([want('a', 24), want('a', 25)]);
    expect(result.problems.map(({ kind, holder }) => [kind, holder])).toEqual([['duplicate', 'a']]);
    expect(shown(result)).toEqual({ a: '10.64.0.0/24' });
  });

  test('reports pools that overlap', () => {
    const pools = [POOL, { name: 'south', ranges: [Cidr.parse('10.64.128.0/17')] }];
    const result = planAddresses({ ledger: new Map(), wants: [], pools, reserved: [], excluded: [] });
    expect(result.problems.map(({ kind, holder, others }) => [kind, holder, others])).toEqual([
      ['pools-overlap', 'south', ['north']],
    ]);
  });

  test('uses all ranges of a pool', () => {
    const pools = [{ name: 'north', ranges: [Cidr.parse('10.64.0.0/24'), Cidr.parse('10.80.0.0/24')] }];
    const wants = [want('a', 24), want('b', 24)];
    const result = planAddresses({ ledger: new Map(), wants, pools, reserved: [], excluded: [] });
    expect(shown(result)).toEqual({ a: '10.64.0.0/24', b: '10.80.0.0/24' });
  });

  test.each([
    [
      'a pool that there is not',
      [{ ...want('a', 24), parent: { pool: 'west' } }],
      /no address pool "west", only north/,
    ],
    ['a parent that nobody wants', [want('a/b', 24, 'a')], /"a\/b" is a part of "a", which nobody wants/],
    ['a circle of parents', [want('a', 24, 'b'), want('b', 24, 'a')], /circle: a, b/],
    ['a prefix that there is not', [want('a', 33)], /"a" wants a prefix of 33/],
    ['a prefix that is no whole number', [want('a', 24.5)], /whole number from 0 to 32/],
  ])('refuses %s', (_what, wants, message) => {
    expect(() => plan(wants)).toThrow(message);
  });

  test('refuses a pool without a range', () => {
    const pools = [{ name: 'north', ranges: [] }];
    expect(() => planAddresses({ ledger: new Map(), wants: [], pools, reserved: [], excluded: [] })).toThrow(
      /"north" has no range/,
    );
  });

  test('plans 2,000 spokes with their tiers in less than the time that a quadratic plan takes', () => {
    const wants = Array.from({ length: 2000 }, (_, index) => [
      want(`s${index}`, 26),
      want(`s${index}/app`, 27, `s${index}`),
      want(`s${index}/data`, 28, `s${index}`),
    ]).flat();
    const pools = [{ name: 'north', ranges: [Cidr.parse('10.64.0.0/12')] }];
    const started = process.hrtime.bigint();
    const first = planAddresses({ ledger: new Map(), wants, pools, reserved: [], excluded: [] });
    const again = planAddresses({ ledger: first.ledger, wants, pools, reserved: [], excluded: [] });
    const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
    expect(first.ledger.size).toBe(6000);
    expect([...again.ledger]).toEqual([...first.ledger]);
    expect(milliseconds).toBeLessThan(5000);
  });
});

/** A small pool, so that it fills up: 256 addresses, ranges of 4 to 64, one reserved and one excluded range. */
const TINY: AddressPool = { name: 'north', ranges: [Cidr.parse('10.0.0.0/25'), Cidr.parse('10.0.1.0/25')] };
const RESERVED: NamedRange = { name: 'reserved', range: Cidr.parse('10.0.0.32/28') };
const EXCLUDED: NamedRange = { name: 'site', range: Cidr.parse('10.0.1.64/27') };
const RUNS = { seed: 20261201, numRuns: 300 } as const;

type Step =
  | {
      readonly kind: 'want';
      readonly holder: string;
      readonly prefix: number;
      readonly parts: readonly number[];
    }
  | { readonly kind: 'remove'; readonly holder: string };

const holders = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('want' as const),
        holder: holders,
        prefix: fc.integer({ min: 26, max: 30 }),
        parts: fc.array(fc.integer({ min: 27, max: 31 }), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), holder: holders }) },
  ),
  { maxLength: 15 },
);

function planTiny(ledger: Ledger, wants: readonly AddressWant[]): AddressPlan {
  return planAddresses({ ledger, wants, pools: [TINY], reserved: [RESERVED], excluded: [EXCLUDED] });
}

/** Plays the steps one after the other, each on the ledger that the one before left. */
function play(
  sequence: readonly Step[],
  observe: (
    before: Ledger,
    after: AddressPlan,
    wants: readonly AddressWant[],
    step: Step,
    refused: boolean,
  ) => void,
): void {
  const wanted = new Map<string, readonly AddressWant[]>();
  let ledger: Ledger = new Map();
  let refused = false;
  for (const step of sequence) {
    if (step.kind === 'remove') wanted.delete(step.holder);
    else {
      wanted.set(step.holder, [
        want(step.holder, step.prefix),
        ...step.parts.map((prefix, index) => want(`${step.holder}/${index}`, prefix, step.holder)),
      ]);
    }
    const wants = [...wanted.values()].flat();
    const result = planTiny(ledger, wants);
    observe(ledger, result, wants, step, refused);
    refused = result.problems.length > 0;
    ledger = result.ledger;
  }
}

function kindAndHolder({ kind, holder }: AddressProblem): string {
  return `${kind} ${holder}`;
}

/** All ranges of a prefix that lie in a space and meet none of the taken ones, found by trying every one. */
function freeRanges(space: readonly Cidr[], prefix: number, taken: readonly Cidr[]): readonly Cidr[] {
  const found: Cidr[] = [];
  for (const outer of space) {
    const size = 2 ** (32 - prefix);
    for (let first = Math.ceil(outer.first / size) * size; first <= outer.last; first += size) {
      const range = Cidr.of(first, prefix);
      if (outer.contains(range) && !taken.some((other) => other.overlaps(range))) found.push(range);
    }
  }
  return found;
}

describe('planAddresses, over random sequences of changes', () => {
  test('holds that ranges lie in their parents, overlap no sibling and nothing blocked', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        play(sequence, (_before, { ledger }, wants) => {
          for (const { holder, parent } of wants) {
            const range = ledger.get(holder);
            if (!range) continue;
            const space = 'pool' in parent ? TINY.ranges : [ledger.get(parent.holder) as Cidr];
            expect(space.some((outer) => outer.contains(range))).toBe(true);
            expect([RESERVED, EXCLUDED].some((blocked) => blocked.range.overlaps(range))).toBe(false);
            const siblings = wants.filter(
              (other) => other.holder !== holder && JSON.stringify(other.parent) === JSON.stringify(parent),
            );
            expect(siblings.some((sibling) => ledger.get(sibling.holder)?.overlaps(range))).toBe(false);
          }
        });
      }),
      RUNS,
    );
  });

  test('holds that whoever has no problem has what it wants, and nobody else has anything', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        play(sequence, (_before, { ledger, problems }, wants) => {
          const wanted = new Set(wants.map(({ holder }) => holder));
          expect([...ledger.keys()].filter((holder) => !wanted.has(holder))).toEqual([]);
          const troubled = new Set(problems.map(({ holder }) => holder));
          for (const { holder, prefix, parent } of wants) {
            if (troubled.has(holder) || ('holder' in parent && troubled.has(parent.holder))) continue;
            expect(ledger.get(holder)?.prefix).toBe(prefix);
          }
        });
      }),
      RUNS,
    );
  });

  test('holds that nothing moves', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        play(sequence, (before, { ledger }) => {
          for (const [holder, range] of before) {
            const now = ledger.get(holder);
            expect(!now || now.contains(range) || range.contains(now)).toBe(true);
          }
        });
      }),
      RUNS,
    );
  });

  test('holds that a change touches only its own holder and that holder’s parts', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        play(sequence, (before, { ledger }, _wants, step, refused) => {
          if (refused) return;
          const changed = [...new Set([...before.keys(), ...ledger.keys()])].filter(
            (holder) => before.get(holder)?.toString() !== ledger.get(holder)?.toString(),
          );
          expect(changed.filter((holder) => holder.split('/')[0] !== step.holder)).toEqual([]);
        });
      }),
      RUNS,
    );
  });

  test('holds that planning again changes nothing', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        play(sequence, (_before, after, wants) => {
          const again = planTiny(after.ledger, wants);
          expect([...again.ledger]).toEqual([...after.ledger]);
          expect(again.problems.map(kindAndHolder)).toEqual(after.problems.map(kindAndHolder));
        });
      }),
      RUNS,
    );
  });

  test('holds that the order of wants and ledger makes no difference', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(1000)), (sequence, keys) => {
        play(sequence, (before, after, wants) => {
          const shuffle = <T>(items: readonly T[]): T[] =>
            items
              .map((item) => ({ item, key: keys.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const shuffled = planTiny(new Map(shuffle([...before])), shuffle(wants));
          expect([...shuffled.ledger]).toEqual([...after.ledger]);
          expect(shuffled.problems).toEqual(after.problems);
        });
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test('holds that one more want is met exactly if a free aligned range exists, and by best fit', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 26, max: 31 }), (sequence, prefix) => {
        let last: { readonly ledger: Ledger; readonly wants: readonly AddressWant[] } = {
          ledger: new Map(),
          wants: [],
        };
        play(sequence, (_before, { ledger }, wants) => {
          last = { ledger, wants: wants.filter(({ holder }) => ledger.has(holder)) };
        });
        const held = last.wants.filter(({ parent }) => 'pool' in parent);
        const keeps = last.wants.map((entry) => ({
          ...entry,
          prefix: last.ledger.get(entry.holder)?.prefix ?? 0,
        }));
        const taken = [
          ...held.map(({ holder }) => last.ledger.get(holder) as Cidr),
          RESERVED.range,
          EXCLUDED.range,
        ];
        const { ledger, problems } = planTiny(last.ledger, [...keeps, want('new', prefix)]);
        const range = ledger.get('new');
        const candidates = freeRanges(TINY.ranges, prefix, taken);
        expect(range !== undefined).toBe(candidates.length > 0);
        expect(problems.some(({ holder }) => holder === 'new')).toBe(candidates.length === 0);
        if (!range) return;
        const holes = [25, 26, 27, 28, 29, 30, 31].flatMap((size) => freeRanges(TINY.ranges, size, taken));
        const holeOf = (candidate: Cidr): number =>
          Math.min(...holes.filter((hole) => hole.contains(candidate)).map((hole) => hole.prefix));
        const best = [...candidates].sort((a, b) => holeOf(b) - holeOf(a) || a.first - b.first)[0];
        expect(range.toString()).toBe(best?.toString());
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  test('holds that a grown range is the only one of its size around the present one, and is refused only if that is taken', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        play(sequence, (before, { ledger, problems }, wants) => {
          for (const { holder, prefix, parent } of wants) {
            const present = before.get(holder);
            if (!present || present.prefix <= prefix || !('pool' in parent)) continue;
            const siblings = wants.filter((other) => 'pool' in other.parent && other.holder !== holder);
            const others = siblings.flatMap((sibling) => before.get(sibling.holder) ?? []);
            const free = freeRanges(TINY.ranges, prefix, [...others, RESERVED.range, EXCLUDED.range]);
            const target = free.find((range) => range.contains(present));
            expect(ledger.get(holder)?.toString()).toBe((target ?? present).toString());
            expect(
              problems.some((problem) => problem.holder === holder && problem.kind === 'cannot-grow'),
            ).toBe(!target);
          }
        });
      }),
      RUNS,
    );
  });
});
