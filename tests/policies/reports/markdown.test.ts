import { CheckResult } from '../../../policies/check-result';
import { Finding } from '../../../policies/finding';
import { escapeMarkdown, MARKDOWN_LIMIT, renderMarkdown } from '../../../policies/reports/markdown';
import { FAILED_RESULT, FINDINGS } from '../../fixtures/check-result';
import { HOSTILE_RESULT } from '../../fixtures/hostile-result';

const [FAILURE] = FINDINGS as readonly [Finding, ...Finding[]];

function withFindings(n: number, change: Partial<Finding> = {}): CheckResult {
  return { ...FAILED_RESULT, findings: Array.from({ length: n }, () => ({ ...FAILURE, ...change })) };
}

test('counts come before findings, and what stops the deployment before advice', () => {
  const text = renderMarkdown(FAILED_RESULT);
  const places = ['| Clauses |', 'stop the deployment (3)', 'Advice (1)', 'Under exemption (1)'].map((part) =>
    text.indexOf(part),
  );
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test.each([
  ['many findings', withFindings(5000)],
  ['many with long messages', withFindings(300, { message: 'x | y '.repeat(2000) })],
  [
    'many that are full of marks',
    withFindings(400, { message: '|@&<'.repeat(400), remedy: '`*_['.repeat(400) }),
  ],
])(
  'a result with %s stays within one comment, in whole rows, and says how many are left out',
  (_name, result) => {
    const text = renderMarkdown(result);
    expect(text.length).toBeLessThanOrEqual(MARKDOWN_LIMIT);
    const rows = text.split('\n').filter((line) => line.startsWith('| fail'));
    for (const row of rows) expect(row).toMatch(/ \|$/);
    const left = Number(/([\d,]+) more rows left out/.exec(text)?.[1]?.replace(',', ''));
    expect(rows.length + left).toBe(result.findings.length);
    expect(rows.length).toBeGreaterThan(5);
  },
);

test.each([
  ['a cell border', 'a|b', 'a\\|b'],
  ['code', '`rm`', '\\`rm\\`'],
  ['a link', '[x](y)', '\\[x\\](y)'],
  ['HTML', '<img src=x>', '&lt;img src=x&gt;'],
  ['an entity', '&lt;', '&amp;lt;'],
  ['a mention', '@team', '@\u200bteam'],
  ['an issue number', '#12', '#\u200b12'],
  ['an address that would become a link', 'https://x', 'https&#58;//x'],
  ['a line break', 'a\nb', 'a b'],
])('%s is shown as it stands', (_name, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('hostile text makes neither rows, tags nor mentions', () => {
  const lines = renderMarkdown(HOSTILE_RESULT).split('\n');
  const rows = lines.filter((line) => /^\| (fail|unknown)/.test(line));
  expect(rows).toHaveLength(HOSTILE_RESULT.findings.length);
  for (const row of rows) {
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
    expect(row.replace(/<br>/g, '')).not.toMatch(/[<>]/);
    expect(row).not.toMatch(/@\w/);
  }
});
