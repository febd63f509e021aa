import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/synthesized';

/**
 * Lints texts as if they stood at a path, with the project's own settings; the rules that need types are left out, since
 * the file isn't there. In a process of its own, for ESLint's configuration is a module that jest doesn't load.
 */
const SCRIPT = `
const { ESLint } = require('eslint');
(async () => {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: await plain() });
  const results = [];
  for (const [path, text] of JSON.parse(process.argv[1])) {
    const [result] = await eslint.lintText(text, { filePath: path });
    results.push(result.messages.filter(({ ruleId }) => /^no-(restricted|console)/.test(ruleId)).map(({ message }) => message));
  }
  console.log(JSON.stringify(results));
})();
async function plain() {
  const settings = (await import(process.cwd() + '/eslint.config.mjs')).default;
  return settings.map((part) => ({
    ...part,
    languageOptions: { ...part.languageOptions, parserOptions: { project: null, projectService: false } },
    rules: Object.fromEntries(Object.entries(part.rules ?? {}).filter(([id]) => /^no-(restricted|console)/.test(id))),
  }));
}
`;

const CASES: [string, string, string, RegExp | undefined][] = [
  [
    'the root of a provider',
    'constructs/network/x.ts',
    "import { VirtualNetwork } from '@cdktf/provider-azurerm';",
    /by namespace/,
  ],
  [
    'the list of a provider’s namespaces',
    'stacks/x.ts',
    "import * as all from '@cdktf/provider-azurerm/lib';",
    /one namespace/,
  ],
  ['the inside of cdktf', 'constructs/x.ts', "import { x } from 'cdktf/lib/tokens';", /from cdktf itself/],
  ['the clock', 'policies/x.ts', 'export const now = new Date();', /Time is an input/],
  ['the clock as a number', 'cli/x.ts', 'export const now = Date.now();', /Time is an input/],
  ['chance', 'constructs/x.ts', 'export const x = Math.random();', /deterministic/],
  [
    'the locale',
    'policies/x.ts',
    "export const x = ['b', 'a'].sort((a, b) => a.localeCompare(b));",
    /locale/,
  ],
  ['the console', 'policies/x.ts', "console.log('x');", /console/],
  ['standard output from a rule', 'policies/rules/x.ts', "process.stdout.write('x');", /Only cli/],
  [
    'one namespace of a provider: allowed',
    'constructs/x.ts',
    "import { x } from '@cdktf/provider-azurerm/lib/provider';",
    undefined,
  ],
  ['a date that is given: allowed', 'policies/x.ts', "export const x = new Date('2026-12-01');", undefined],
  ['the clock in its one place: allowed', 'stacks/clock.ts', 'export const now = new Date();', undefined],
];

describe('eslint', () => {
  let messages: string[][];
  beforeAll(() => {
    const texts = CASES.map(([, path, text]) => [join(ROOT, path), text]);
    const output = execFileSync(process.execPath, ['-e', SCRIPT, JSON.stringify(texts)], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    messages = JSON.parse(output) as string[][];
  }, 60_000);

  it.each(CASES.map((entry, index) => [entry[0], index] as const))('refuses %s', (_, index) => {
    const expected = CASES[index]![3];
    if (expected) expect(messages[index]!.join('\n')).toMatch(expected);
    else expect(messages[index]).toEqual([]);
  });
});
