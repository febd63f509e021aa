import { tableCsv } from '../../cli/table-csv';

const csv = (...row: readonly string[]): string =>
  tableCsv({ kind: 'table', id: 't', title: 't', alternative: '', columns: ['A'], rows: [row] });

describe('a table as CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK(1)', "'=HYPERLINK(1)"],
  ])('has %j as %s', (text, field) => {
    expect(csv(text, 'x')).toBe(`A\r\n${field},x\r\n`);
  });
});
