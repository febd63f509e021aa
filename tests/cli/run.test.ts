import { run } from '../../cli/run';
import { VERSION } from '../../policies/version';
import { memoryEnvironment } from './memory-environment';

async function runWith(...words: string[]) {
  const environment = memoryEnvironment();
  const code = await run(words, environment);
  return { code, output: environment.written(), errors: environment.complaints() };
}

describe('the command line', () => {
  it('prints its version', async () => {
    expect(await runWith('--version')).toEqual({ code: 0, output: `ridgeway ${VERSION}\n`, errors: '' });
  });

  it('lists every command in its help, and the exit codes', async () => {
    const { code, output } = await runWith('--help');
    expect(code).toBe(0);
    for (const command of [
      'check',
      'judge',
      'path',
      'flows',
      'addresses',
      'steps',
      'init',
      'rules',
      'explain',
      'schema',
      'completion',
    ]) {
      expect(output).toContain(`  ${command} `);
    }
    expect(output).toContain('Exit codes: 0');
  });

  it('prints its help and exits 2 when nothing is asked', async () => {
    const { code, output, errors } = await runWith();
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('Usage: ridgeway');
  });

  const mistakes: [string, string[], string][] = [
    ['a command that is misspelt', ['chekc', 'minimal'], 'Did you mean check?'],
    ['an option that is misspelt', ['check', 'minimal', '--formt', 'json'], 'Did you mean --format?'],
    [
      'a format that there isn’t',
      ['check', 'minimal', '--format', 'pdf'],
      'Allowed choices are text, json, markdown, html',
    ],
    [
      'a day that there isn’t',
      ['check', 'minimal', '--as-of', '2026-02-30'],
      'Write a date that exists as YYYY-MM-DD',
    ],
    [
      'a date in another order',
      ['judge', 'x', '--as-of', '01/12/2026'],
      'Write a date that exists as YYYY-MM-DD',
    ],
    ['a missing argument', ['check'], "missing required argument 'estate'"],
    ['an argument too many', ['explain', 'a', 'b'], 'too many arguments'],
    [
      'a rule that is misspelt',
      ['explain', 'network/subnet-has-ngs'],
      'did you mean network/subnet-has-nsg?',
    ],
    ['a schema that there isn’t', ['schema', 'estat'], 'did you mean estate?'],
    ['a shell that there isn’t', ['completion', 'powershell'], 'write one of bash, fish, zsh'],
    ['an estate that is misspelt', ['check', 'minimla'], 'did you mean minimal?'],
    ['a path with nothing to judge', ['judge', 'no/such/folder'], 'no/such/folder'],
  ];

  it.each(mistakes)(
    'answers %s with exit code 2 and the way out, without a stack trace',
    async (_, words, way) => {
      const { code, output, errors } = await runWith(...words);
      expect(errors).toContain(way);
      expect(errors).not.toMatch(/^\s+at /m);
      expect(output).toBe('');
      expect(code).toBe(2);
    },
  );
});
