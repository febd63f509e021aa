import { YamlSource } from '../../../stacks/config/yaml-source';
import { DEEPEST_NESTING } from '../../../stacks/config/yaml-nesting';

function parse(text: string) {
  return YamlSource.parse('a.yaml', text);
}

function sourceOf(text: string): YamlSource {
  const result = parse(text);
  if (result.kind !== 'source') throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.source;
}

function firstProblem(text: string): string {
  const result = parse(text);
  const [problem] = result.kind === 'refused' ? result.problems : [];
  return problem ? `${problem.line}:${problem.column} ${problem.message}` : 'none';
}

describe('YamlSource', () => {
  it('knows where keys, values and list items stand', () => {
    const source = sourceOf('a: 1\nb:\n  - x\n  - { c: d }\n');
    expect(source.positionOf(['b'], 'key')).toEqual({ file: 'a.yaml', line: 2, column: 1 });
    expect(source.positionOf(['b', 0])).toEqual({ file: 'a.yaml', line: 3, column: 5 });
    expect(source.positionOf(['b', 1, 'c'])).toEqual({ file: 'a.yaml', line: 4, column: 10 });
  });

  it('gives what is missing the place of the nearest thing above it', () => {
    const source = sourceOf('a:\n  b: { c: 1 }\n');
    expect(source.positionOf(['a', 'b', 'x', 'y'])).toEqual({ file: 'a.yaml', line: 2, column: 3 });
    expect(source.positionOf(['z'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  });

  it('reads YAML 1.2: dates and yes are text, 010 is ten', () => {
    const source = sourceOf('{ a: 2026-12-01, b: yes, c: 010, d: ~, e: true }');
    expect(source.value).toEqual({ a: '2026-12-01', b: 'yes', c: 10, d: null, e: true });
    expect(source.spellingAt(['c'])).toBe('010');
  });

  it('reads numbers as keys by their spelling', () => {
    expect(sourceOf('010: a\ntrue: b\n').keysAt([])).toEqual(['010', 'true']);
  });

  it('gives mappings no prototype', () => {
    expect(Object.getPrototypeOf(sourceOf('a: 1').value)).toBeNull();
  });

  it('is null for a file with nothing but comments', () => {
    expect(sourceOf('# nothing yet\n').value).toBeNull();
    expect(sourceOf('').value).toBeNull();
  });

  it('repeats what an alias names, with the place of the alias', () => {
    const source = sourceOf('a: &x { k: 1 }\nb: *x\n');
    expect(source.value).toEqual({ a: { k: 1 }, b: { k: 1 } });
    expect(source.positionOf(['b'])).toEqual({ file: 'a.yaml', line: 2, column: 4 });
    expect(source.positionOf(['b', 'k'])).toEqual({ file: 'a.yaml', line: 1, column: 12 });
  });

  it('takes the latest anchor of a name before an alias', () => {
    expect(sourceOf('a: &x 1\nb: &x 2\nc: *x\n').value).toEqual({ a: 1, b: 2, c: 2 });
  });

  it('refuses aliases that explode, at once', () => {
    const levels = Array.from({ length: 30 }, (_, i) =>
      i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`,
    );
    const begin = process.hrtime.bigint();
    expect(firstProblem(levels.join('\n'))).toMatch(/add more than 1000 values to the file$/);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(1000);
  });

  it.each([
    ['brackets', '['.repeat(500_000), `1:${DEEPEST_NESTING + 1}`],
    ['braces', '{a: '.repeat(200_000), `1:${DEEPEST_NESTING * 4 + 1}`],
    ['lists on a line', '- '.repeat(100_000), ''],
    ['keys that are keys', '? '.repeat(5_000), ''],
    ['indentation', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), ''],
  ])('refuses deep nesting by %s', (_, text, at) => {
    expect(firstProblem(text)).toContain(at);
    expect(firstProblem(text)).toContain(`nested more than ${DEEPEST_NESTING} levels deep`);
  });

  it('counts brackets only where they nest, not in text or comments', () => {
    expect(firstProblem(`# ${'['.repeat(100)}\na: "${'['.repeat(100)}"\n`)).toBe('none');
    expect(firstProblem(`a: [${'[],'.repeat(1000)}]`)).toBe('none');
  });

  it.each([
    ['one key for each line', Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`).join('\n')],
    ['an error on each line', 'a: @b\n'.repeat(15_000)],
    ['closing brackets', '}'.repeat(100_000)],
    ['documents', '---\n'.repeat(30_000)],
    ['aliases', '*a '.repeat(30_000)],
  ])('is done with a file full of %s in seconds', (_, text) => {
    const begin = process.hrtime.bigint();
    parse(text);
    expect(Number(process.hrtime.bigint() - begin) / 1e9).toBeLessThan(20);
  });

  it('tells of each line at most one syntax error, and of no more than 20', () => {
    const result = parse(Array.from({ length: 1000 }, (_, i) => `a${i}: @b\n`).join(''));
    const lines = result.kind === 'refused' ? result.problems.map(({ line }) => line) : [];
    expect(lines).toHaveLength(20);
    expect(new Set(lines).size).toBe(20);
  });
});
