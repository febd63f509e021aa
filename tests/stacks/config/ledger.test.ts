import { LedgerResult, ledgerFrom, readLedger } from '../../../stacks/config/ledger';
import { YamlSource } from '../../../stacks/config/yaml-source';

const FILE = 'estates/example/addresses.yaml';

function read(text: string): LedgerResult {
  const result = YamlSource.parse(FILE, text);
  return result.kind === 'source' ? ledgerFrom(result.source) : result;
}

/** Problems as `line:column message`. */
function problems(text: string): string[] {
  const result = read(text);
  return result.kind === 'refused'
    ? result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    : [result.kind];
}

const GOOD = `ranges:
  10.64.0.0/22: uksouth/hub
  10.64.0.0/26: uksouth/hub/AzureFirewallSubnet
  10.64.4.0/24: [uksouth/spokes/web, uksouth/spokes/web/app]
`;

describe('readLedger', () => {
  test('says that there is no file', () => {
    expect(readLedger({ path: '/nonexistent/addresses.yaml', shown: FILE })).toEqual({ kind: 'absent' });
  });

  test('reads who holds what, and where that stands', () => {
    const result = read(GOOD);
    if (result.kind !== 'ledger') throw new Error(`refused: ${JSON.stringify(result)}`);
    expect([...result.ledger].map(([holder, range]) => `${holder} ${range.toString()}`)).toEqual([
      'uksouth/hub 10.64.0.0/22',
      'uksouth/hub/AzureFirewallSubnet 10.64.0.0/26',
      'uksouth/spokes/web 10.64.4.0/24',
      'uksouth/spokes/web/app 10.64.4.0/24',
    ]);
    expect(result.positions.get('uksouth/hub')).toEqual({ file: FILE, line: 2, column: 17 });
    expect(result.positions.get('uksouth/spokes/web/app')).toEqual({ file: FILE, line: 4, column: 38 });
  });

  test('reads a ledger of nothing', () => {
    expect(read('ranges: {}\n')).toMatchObject({ kind: 'ledger', ledger: new Map() });
  });

  test.each([
    ['a list', '- a\n', ['1:1 the address ledger is not a mapping']],
    ['an empty file', '# nothing\n', ['1:1 the address ledger is not a mapping']],
    ['no ranges', '{}\n', ['1:1 ranges is not a mapping']],
    ['ranges without entries', 'ranges:\n', ['1:8 ranges is not a mapping']],
    ['a list of ranges', 'ranges:\n  - 10.0.0.0/8\n', ['2:3 ranges is not a mapping']],
    [
      'an unknown key',
      'ragnes:\n  10.0.0.0/8: uksouth/hub\n',
      ['1:1 the address ledger has the unknown key "ragnes"'],
    ],
    [
      'a range twice',
      'ranges:\n  10.0.0.0/8: uksouth/hub\n  10.0.0.0/8: ukwest/hub\n',
      ['3:3 the key "10.0.0.0/8" stands here twice'],
    ],
    ['no address', 'ranges:\n  ten: uksouth/hub\n', ['2:3 "ten" is not an IPv4 range']],
    [
      'bits behind the prefix',
      'ranges:\n  10.0.0.5/24: uksouth/hub\n',
      ['2:3 "10.0.0.5/24" is not the first address of its range'],
    ],
    [
      'a stranger',
      'ranges:\n  10.0.0.0/8: uksouth/hubs\n',
      ['2:15 "uksouth/hubs" does not name who holds a range'],
    ],
    ['nobody', 'ranges:\n  10.0.0.0/8:\n', ['2:14 "" does not name who holds a range']],
    ['an empty list', 'ranges:\n  10.0.0.0/8: []\n', ['2:15 "[]" does not name who holds a range']],
    [
      'a mapping for a holder',
      'ranges:\n  10.0.0.0/8: { a: 1 }\n',
      ['2:15 "{"a":1}" does not name who holds a range'],
    ],
  ])('refuses %s', (_what, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('refuses a holder of two ranges', () => {
    expect(problems('ranges:\n  10.0.0.0/24: uksouth/hub\n  10.0.1.0/24: uksouth/hub\n')).toEqual([
      '3:16 uksouth/hub holds 10.0.1.0/24, but has 10.0.0.0/24 on line 2 already',
    ]);
  });

  test('refuses ranges of strangers that overlap, even where the larger stands below', () => {
    const text = `ranges:
  10.0.1.0/24: uksouth/spokes/web
  10.0.0.0/22: uksouth/hub
  10.0.3.0/24: uksouth/spokes/website
`;
    expect(problems(text)).toEqual([
      '2:16 10.0.1.0/24 of uksouth/spokes/web overlaps 10.0.0.0/22 of uksouth/hub (line 3)',
      '4:16 10.0.3.0/24 of uksouth/spokes/website overlaps 10.0.0.0/22 of uksouth/hub (line 3)',
    ]);
  });

  test('refuses two parts of one network that overlap', () => {
    const text = `ranges:
  10.0.0.0/22: uksouth/hub
  10.0.0.0/26: uksouth/hub/AzureFirewallSubnet
  10.0.0.32/27: uksouth/hub/GatewaySubnet
`;
    expect(problems(text)).toEqual([
      '4:17 10.0.0.32/27 of uksouth/hub/GatewaySubnet overlaps 10.0.0.0/26 of uksouth/hub/AzureFirewallSubnet (line 3)',
    ]);
  });

  test('refuses a network that lies in its own part', () => {
    expect(
      problems('ranges:\n  10.0.0.0/22: uksouth/hub/GatewaySubnet\n  10.0.0.0/24: uksouth/hub\n'),
    ).toEqual([
      '2:16 10.0.0.0/22 of uksouth/hub/GatewaySubnet is not inside 10.0.0.0/24 of uksouth/hub (line 3)',
      '3:16 10.0.0.0/24 of uksouth/hub overlaps 10.0.0.0/22 of uksouth/hub/GatewaySubnet (line 2)',
    ]);
  });

  test('refuses a part that lies outside its network', () => {
    expect(
      problems('ranges:\n  10.0.0.0/22: uksouth/hub\n  10.0.4.0/26: uksouth/hub/GatewaySubnet\n'),
    ).toEqual([
      '3:16 10.0.4.0/26 of uksouth/hub/GatewaySubnet is not inside 10.0.0.0/22 of uksouth/hub (line 2)',
    ]);
  });

  test('reports everything that is wrong, in the order of the lines, each with a fix', () => {
    const text = `ranges:
  10.0.0.0/22: nobody
  10.0.0.1/24: uksouth/hub
  10.0.8.0/24: uksouth/spokes/a
  10.0.8.0/25: uksouth/spokes/b
`;
    const result = read(text);
    if (result.kind !== 'refused') throw new Error('read');
    expect(result.problems.map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(result.problems.every(({ file, fix }) => file === FILE && fix !== '')).toBe(true);
  });
});
