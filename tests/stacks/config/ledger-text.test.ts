import * as fc from 'fast-check';
import { planAddresses } from '../../../constructs/model/address-plan';
import { AddressWant, Ledger } from '../../../constructs/model/address-want';
import { Cidr } from '../../../constructs/model/cidr';
import { hubHolder, hubSubnetHolder, spokeHolder, tierHolder } from '../../../constructs/model/holder';
import { ledgerFrom } from '../../../stacks/config/ledger';
import { formatLedger } from '../../../stacks/config/ledger-text';
import { YamlSource } from '../../../stacks/config/yaml-source';

const RUNS = { seed: 20261201, numRuns: 150 } as const;

function ledgerOf(entries: Readonly<Record<string, string>>): Ledger {
  return new Map(Object.entries(entries).map(([holder, range]) => [holder, Cidr.parse(range)]));
}

function readBack(text: string): Ledger {
  const parsed = YamlSource.parse('addresses.yaml', text);
  const result = parsed.kind === 'source' ? ledgerFrom(parsed.source) : parsed;
  if (result.kind !== 'ledger') throw new Error(JSON.stringify(result));
  return result.ledger;
}

/** A hub and some spokes of one region, each spoke with the prefix of its network and one tier. */
interface Example {
  readonly spokes: ReadonlyMap<string, number>;
}

const examples: fc.Arbitrary<Example> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 22, max: 27 })), {
    selector: ([name]) => name,
  })
  .map((entries) => ({ spokes: new Map(entries) }));

function plan(ledger: Ledger, { spokes }: Example): Ledger {
  const hub = hubHolder('uksouth');
  const wants: AddressWant[] = [
    { holder: hub, prefix: 22, parent: { pool: 'uksouth' } },
    { holder: hubSubnetHolder('uksouth', 'AzureFirewallSubnet'), prefix: 26, parent: { holder: hub } },
    ...[...spokes].flatMap(([name, prefix]): AddressWant[] => {
      const spoke = spokeHolder('uksouth', name);
      return [
        { holder: spoke, prefix, parent: { pool: 'uksouth' } },
        {
          holder: tierHolder('uksouth', name, 'app'),
          prefix: Math.max(prefix, 24),
          parent: { holder: spoke },
        },
      ];
    }),
  ];
  const pools = [{ name: 'uksouth', ranges: [Cidr.parse('10.64.0.0/16')] }];
  const { ledger: next, problems } = planAddresses({ ledger, wants, pools, reserved: [], excluded: [] });
  expect(problems).toEqual([]);
  return next;
}

describe('formatLedger', () => {
  test('writes an address map, equal ranges on one line', () => {
    const text = formatLedger(
      ledgerOf({
        'uksouth/spokes/web/app': '10.64.4.0/24',
        'ukwest/hub': '10.8.0.0/22',
        'uksouth/spokes/web': '10.64.4.0/24',
        'uksouth/hub': '10.64.0.0/22',
        'uksouth/hub/AzureFirewallSubnet': '10.64.0.0/26',
      }),
    );
    expect(text)
      .toBe(`# Address ledger: the range that each network of this estate holds, in address order. Commit it with the estate.
# Written by: ridgeway addresses --write. It adds and removes lines, and never renumbers what stands here.
ranges:
  10.8.0.0/22: ukwest/hub
  10.64.0.0/22: uksouth/hub
  10.64.0.0/26: uksouth/hub/AzureFirewallSubnet
  10.64.4.0/24: [uksouth/spokes/web, uksouth/spokes/web/app]
`);
  });

  test('writes a ledger of nothing so that it can be read', () => {
    expect(readBack(formatLedger(new Map()))).toEqual(new Map());
  });

  test('is read back as it was, and written again byte for byte', () => {
    fc.assert(
      fc.property(examples, (example) => {
        const ledger = plan(new Map(), example);
        const text = formatLedger(ledger);
        const again = readBack(text);
        expect(new Map([...again].map(([holder, range]) => [holder, range.toString()]))).toEqual(
          new Map([...ledger].map(([holder, range]) => [holder, range.toString()])),
        );
        expect(formatLedger(again)).toBe(text);
      }),
      RUNS,
    );
  });

  test('changes only the lines of a spoke that comes, goes or shrinks', () => {
    fc.assert(
      fc.property(
        examples,
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: 22, max: 27 }),
        (example, name, prefix) => {
          const before = plan(new Map(), example);
          const spokes = new Map(example.spokes);
          const present = spokes.get(name);
          if (present === undefined) spokes.set(name, prefix);
          else if (prefix > present) spokes.set(name, prefix);
          else spokes.delete(name);
          const after = plan(before, { spokes });
          const lines = (ledger: Ledger): string[] => formatLedger(ledger).split('\n');
          const changed = [
            ...lines(before).filter((line) => !lines(after).includes(line)),
            ...lines(after).filter((line) => !lines(before).includes(line)),
          ];
          expect(changed.filter((line) => !line.includes(`uksouth/spokes/${name}`))).toEqual([]);
          expect(changed.length).toBeGreaterThan(0);
        },
      ),
      RUNS,
    );
  });
});
