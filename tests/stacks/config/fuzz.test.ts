import * as fc from 'fast-check';
import { COMMUNICATING_ESTATE, COMMUNICATING_LEDGER } from './broken-estates/communicating-estate';
import { SIGNING_IN_ESTATE, SIGNING_IN_LEDGER } from './broken-estates/signing-in-estate';
import { SOUND_ESTATE, SOUND_LEDGER } from './broken-estates/sound-estate';
import { EstateBench } from './estate-fixture';

/** What is written into an estate at random: what YAML gives a meaning, and values of all kinds. */
const SCRAPS = [
  ...[
    ':',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '%',
    '@',
    '`',
  ],
  ...[
    '\n',
    '\n\n',
    '  ',
    '\t',
    '\r',
    '---\n',
    '...\n',
    '<<: ',
    '\\',
    '\u0000',
    '\uFEFF',
    '\u{1F600}',
    '\uD800',
  ],
  ...['null', '~', 'true', 'yes', '0', '-1', '1e400', '.nan', '0x10', '010', '2026-02-30', '/33', '/0'],
  ...['10.64.0.0/12', '10.64.0.1/12', '0.0.0.0/0', '255.255.255.255/32', '999.1.1.1/8', '203.0.113.1'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'uksouth',
    'platform',
    'hub',
    'office',
    'datacentre',
    'website/app',
    'platform:entra',
    'outside:',
    'site:old',
    'tcp/443',
    'udp/0-70000',
    'icmp',
    'decoy',
    'staff',
    'workload',
    '00000000-0000-4000-8000-000000000011',
    'Global Administrator',
    'Office365',
    '-and',
    '2001:db8::/32',
    'https://example.org',
  ],
];

type Edit = (text: string) => string;

function at(text: string, place: number): number {
  return Math.floor(place * (text.length + 1));
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const insertion = fc.tuple(place, fc.constantFrom(...SCRAPS)).map(
  ([where, scrap]): Edit =>
    (text) =>
      text.slice(0, at(text, where)) + scrap + text.slice(at(text, where)),
);
const removal = fc.tuple(place, fc.nat({ max: 40 })).map(
  ([where, length]): Edit =>
    (text) =>
      text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
);
const repetition = fc.tuple(place, place).map(([from, to]): Edit => (text) => {
  const lines = text.split('\n');
  const line = lines[Math.floor(from * lines.length)] ?? '';
  lines.splice(Math.floor(to * lines.length), 0, line);
  return lines.join('\n');
});
const replacement = fc.tuple(place, fc.constantFrom(...SCRAPS)).map(([where, scrap]): Edit => (text) => {
  const values = [...text.matchAll(/(?<=: )[^\s,{}]+/g)];
  const value = values[Math.floor(where * values.length)];
  return value ? text.slice(0, value.index) + scrap + text.slice(value.index + value[0].length) : text;
});
const edits = fc.array(fc.oneof(insertion, removal, repetition, replacement, replacement), {
  minLength: 1,
  maxLength: 4,
});

describe('an estate edited at random', () => {
  const bench = new EstateBench();
  afterAll(() => bench.remove());

  it.each<[file: 'estate.yaml' | 'addresses.yaml', estate: string, ledger: string]>([
    ['estate.yaml', SOUND_ESTATE, SOUND_LEDGER],
    ['addresses.yaml', SOUND_ESTATE, SOUND_LEDGER],
    ['estate.yaml', COMMUNICATING_ESTATE, COMMUNICATING_LEDGER],
    ['estate.yaml', SIGNING_IN_ESTATE, SIGNING_IN_LEDGER],
  ])(
    'loads or has problems inside its files, and never throws or hangs (%s)',
    (file, estate, ledger) => {
      const sound = file === 'estate.yaml' ? estate : ledger;
      let refused = 0;
      const property = fc.property(edits, (changes) => {
        const text = changes.reduce((sum, change) => change(sum), sound);
        const begin = process.hrtime.bigint();
        const loaded = bench.load({ 'estate.yaml': estate, 'addresses.yaml': ledger, [file]: text });
        expect(Number(process.hrtime.bigint() - begin) / 1e9).toBeLessThan(3);
        if (loaded.kind === 'estate') return;
        refused += 1;
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const problem of loaded.problems) {
          const lines = (problem.file === `test/${file}` ? text : `${estate}\n${ledger}`).split('\n');
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines.length);
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 2);
          expect(problem.message).not.toMatch(/undefined|\[object|NaN \|/);
          expect(problem.fix).not.toBe('');
        }
      });
      fc.assert(property, { seed: 20261125, numRuns: 400 });
      expect(refused).toBeGreaterThan(200);
    },
    120_000,
  );
});
