import { formatColumns } from '../../cli/format-columns';

describe('formatColumns', () => {
  it('aligns every column but leaves no space at the end of a line', () => {
    expect(
      formatColumns([
        ['a', 'long cell', ''],
        ['bcd', 'x', 'end'],
      ]),
    ).toBe('a    long cell\nbcd  x          end\n');
  });

  it('is empty without rows', () => {
    expect(formatColumns([])).toBe('');
  });
});
