import { tableText } from '../../cli/table-text';

const table = {
  kind: 'table',
  id: 't',
  title: 'Things',
  alternative: 'Two of them.',
  columns: ['Name', 'What it is for'],
  rows: [
    ['one', 'something that takes many words to say'],
    ['another', ''],
  ],
} as const;
const text = (width: number): readonly string[] =>
  tableText(table, { colour: false, width }).split('\n').slice(3);

describe('a table for a terminal', () => {
  it('has its columns side by side where they fit', () => {
    expect(text(60)).toEqual([
      'Name     What it is for',
      'one      something that takes many words to say',
      'another',
      '',
    ]);
  });

  it('breaks its widest cells first where they don’t', () => {
    expect(text(30)).toEqual([
      'Name     What it is for',
      'one      something that takes',
      '         many words to say',
      'another',
      '',
    ]);
  });

  it('goes row by row where its longest words don’t fit', () => {
    expect(text(16)).toEqual([
      'one',
      '  What it is for  something that takes',
      '                  many words to say',
      'another',
      '',
    ]);
  });

  it('is only its title and words where it has no rows', () => {
    expect(tableText({ ...table, rows: [] }, { colour: false, width: 60 })).toBe('Things\nTwo of them.\n\n');
  });
});
