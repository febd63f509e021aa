import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readStacks } from '../../../policies/graph/read-stacks';
import { plan, synthesized } from './graph-fixtures';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-stacks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return file;
}

const stack = synthesized({ azurerm_resource_group: { a: { name: 'a' } } }).json;
const planned = plan([]).json;

function read(path = folder) {
  const { documents, problems } = readStacks(path);
  return { names: documents.map(({ name, kind }) => `${name} ${kind}`), problems };
}

describe('what can be read', () => {
  test('an output folder of CDKTF: the stacks of its manifest and no others, in order of name', () => {
    write('manifest.json', {
      version: '0.21.0',
      stacks: {
        b: { name: 'b', synthesizedStackPath: 'stacks/b/cdk.tf.json' },
        a: { name: 'a', synthesizedStackPath: 'stacks/a/cdk.tf.json' },
      },
    });
    for (const name of ['a', 'b', 'stale']) write(`stacks/${name}/cdk.tf.json`, stack);
    write('declaration.json', { version: 1 });
    expect(read()).toEqual({ names: ['a synthesized', 'b synthesized'], problems: [] });
  });

  test('an output folder without a manifest, and a folder of stacks', () => {
    write('stacks/a/cdk.tf.json', stack);
    write('provenance.json', {});
    expect(read().names).toEqual(['a synthesized']);
    expect(read(join(folder, 'stacks')).names).toEqual(['a synthesized']);
  });

  test("one stack's folder and file are named by the folder", () => {
    const file = write('web/cdk.tf.json', stack);
    expect(read(join(folder, 'web')).names).toEqual(['web synthesized']);
    expect(read(file).names).toEqual(['web synthesized']);
  });

  test('a folder of plans leaves JSON of another kind alone', () => {
    write('web.json', planned);
    write('hub.json', planned);
    write('declaration.json', { version: 1 });
    expect(read()).toEqual({ names: ['hub plan', 'web plan'], problems: [] });
  });

  test('a byte order mark does no harm', () => {
    const file = write('plan.json', `\ufeff${JSON.stringify(planned)}`);
    expect(read(file)).toEqual({ names: ['plan plan'], problems: [] });
  });

  test('an empty stack is a stack', () => {
    expect(read(write('empty/cdk.tf.json', { '//': {} })).names).toEqual(['empty synthesized']);
  });
});

describe('what is refused, with a problem and no exception', () => {
  test.each<[string, string, unknown, string]>([
    ['a state', 'x.json', { format_version: '1.0', values: {} }, 'no plan'],
    ['another format version', 'x.json', { ...planned, format_version: '2.0' }, '"2.0"'],
    ['a plan that stopped', 'x.json', { ...planned, errored: true }, 'stopped with an error'],
    ['a list', 'x.json', [1], 'neither'],
    ['text', 'x.json', '"hello"', 'neither'],
    ['an empty file', 'x.json', '', 'empty'],
    ['bytes that are not UTF-8', 'x.json', Buffer.from([0x7b, 0x22, 0xff, 0xfe]), 'not UTF-8'],
    ['deep nesting', 'x.json', '['.repeat(100_000), 'nested more than 200'],
  ])('%s', (_, name, content, message) => {
    const file = write(name, content);
    const { names, problems } = read(file);
    expect(names).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, line: 1, column: 1 });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).not.toBe('');
  });

  test('a syntax error is given with its line and column', () => {
    const file = write('x.json', '{\n  "resource": {\n    "a": 1,\n  }\n}');
    expect(read(file).problems).toEqual([
      expect.objectContaining({
        file,
        line: 4,
        column: 3,
        message: expect.stringContaining('a name in double quotes'),
      }),
    ]);
  });

  test('a broken file in a folder is not passed over', () => {
    write('web.json', planned);
    write('hub.json', '{"format_version": ');
    expect(read().problems).toHaveLength(1);
    expect(read().problems[0]?.message).toContain('the file ends');
  });

  test('a folder without stacks, and a path without anything', () => {
    expect(read().problems[0]?.message).toContain('no stack and no plan');
    expect(read(join(folder, 'nothing')).problems[0]?.message).toContain('no such file or directory');
  });

  test('a file of more than 256 MB is not loaded', () => {
    const file = write('x.json', '');
    truncateSync(file, 257 * 1024 * 1024);
    expect(read(file).problems[0]?.message).toContain('257 MB');
  });

  test('a manifest that leads out of its folder, or to a file that is not there', () => {
    write('manifest.json', {
      stacks: {
        a: { synthesizedStackPath: '../../etc/passwd' },
        b: { synthesizedStackPath: 'stacks/b/cdk.tf.json' },
      },
    });
    const messages = read().problems.map((problem) => problem.message);
    expect(messages).toEqual([
      expect.stringContaining('"../../etc/passwd"'),
      expect.stringContaining('no such file'),
    ]);
  });

  test('two files of one stack name', () => {
    write('web.json', planned);
    write('web.tf.json', stack);
    expect(read().problems[0]?.message).toContain('stack "web" was already read');
  });

  test('a loop of links ends', () => {
    write('a/cdk.tf.json', stack);
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, 'self'), join(folder, 'self'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    expect(read()).toEqual({ names: ['a synthesized'], problems: [] });
    expect(read(join(folder, 'self')).problems).toHaveLength(1);
  });
});
