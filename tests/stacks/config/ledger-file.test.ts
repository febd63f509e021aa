import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Cidr } from '../../../constructs/model/cidr';
import { readLedger } from '../../../stacks/config/ledger';
import { writeLedger } from '../../../stacks/config/ledger-file';
import { formatLedger } from '../../../stacks/config/ledger-text';

const LEDGER = new Map([['uksouth/hub', Cidr.parse('10.64.0.0/22')]]);

describe('writeLedger', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'));
    file = path.join(folder, 'addresses.yaml');
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  test('makes the file, and leaves nothing beside it', () => {
    writeLedger(file, LEDGER);
    expect(fs.readdirSync(folder)).toEqual(['addresses.yaml']);
    expect(readLedger({ path: file, shown: 'addresses.yaml' })).toMatchObject({
      kind: 'ledger',
      ledger: LEDGER,
    });
  });

  test('replaces what stood there', () => {
    fs.writeFileSync(file, 'ranges:\n  10.0.0.0/8: uksouth/hub\n# a longer text than the new one');
    writeLedger(file, LEDGER);
    expect(fs.readFileSync(file, 'utf8')).toBe(formatLedger(LEDGER));
  });

  test('leaves the old file and no other when it can’t be replaced', () => {
    fs.mkdirSync(path.join(file, 'in-the-way'), { recursive: true });
    expect(() => writeLedger(file, LEDGER)).toThrow();
    expect(fs.readdirSync(folder)).toEqual(['addresses.yaml']);
    expect(fs.readdirSync(file)).toEqual(['in-the-way']);
  });

  test('makes no file where there is no folder', () => {
    expect(() => writeLedger(path.join(folder, 'absent', 'addresses.yaml'), LEDGER)).toThrow(/ENOENT/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
