import { formatProblem, formatProblems, sortProblems } from '../../../stacks/config/format-problem';
import { Problem } from '../../../stacks/config/problem';

const SIZE: Problem = {
  file: 'estates/a/estate.yaml',
  line: 41,
  column: 12,
  message: 'spokes.library.size is "/29"',
  allowed: 'a spoke needs room',
  fix: 'write /26 or larger',
};
const RANGE: Problem = {
  file: 'estates/a/estate.yaml',
  line: 5,
  column: 7,
  message: 'it overlaps',
  fix: 'choose another',
};

describe('formatProblem', () => {
  it('gives place and message, then what is allowed, then the fix', () => {
    expect(formatProblem(SIZE)).toBe(
      [
        'estates/a/estate.yaml:41:12  spokes.library.size is "/29"',
        '    a spoke needs room',
        '    write /26 or larger',
      ].join('\n'),
    );
  });

  it('leaves out what is allowed where there is nothing to say', () => {
    expect(formatProblem(RANGE)).toBe('estates/a/estate.yaml:5:7  it overlaps\n    choose another');
  });
});

describe('formatProblems', () => {
  it('ends with a line that counts', () => {
    expect(formatProblems([SIZE, RANGE])).toMatch(/\n2 errors, nothing was written\n$/);
    expect(formatProblems([SIZE])).toMatch(/\n1 error, nothing was written\n$/);
  });

  it('says what came of it', () => {
    expect(formatProblems([RANGE], 'no estate was made')).toMatch(/\n1 error, no estate was made\n$/);
  });
});

describe('sortProblems', () => {
  it('orders by file, line and column, each problem once', () => {
    const other = { ...RANGE, file: 'estates/a/addresses.yaml', line: 99 };
    const left = { ...SIZE, column: 3 };
    expect(sortProblems([SIZE, RANGE, other, left, { ...SIZE }])).toEqual([other, RANGE, left, SIZE]);
  });
});
