import { CheckResult } from '../../../../policies/check-result';
import { renderHtml } from '../../../../policies/reports/html/html';
import { FAILED_RESULT, FINDINGS, PASSED_RESULT } from '../../../fixtures/check-result';
import { HOSTILE, HOSTILE_RESULT } from '../../../fixtures/hostile-result';
import { LARGE_RESULT, tangle, tierMatrix } from '../../../fixtures/large-result';
import { STRANGER_RESULT } from '../../../fixtures/stranger-result';

const RESULTS: readonly (readonly [string, CheckResult])[] = [
  ['a failed result', FAILED_RESULT],
  ['a passed result', PASSED_RESULT],
  ['a stranger’s plan', STRANGER_RESULT],
  ['hostile text', HOSTILE_RESULT],
  ['a large estate', LARGE_RESULT],
];

function body(page: string): string {
  return page.slice(page.indexOf('<body'));
}

function text(page: string): string {
  return body(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe.each(RESULTS)('the page of %s', (_name, result) => {
  let page = '';
  beforeAll(async () => {
    page = await renderHtml(result);
  });

  test('has every id once, and leads every link to one of them', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)) {
      for (const id of (target ?? '').split(' ')) expect(ids).toContain(id);
    }
  });

  test('never skips a level of heading and has one first', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('runs no script and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+="|url\(/i);
    expect(page).not.toMatch(/(?:href|src)="(?!#)/);
  });

  test('has the same bytes each time', async () => {
    expect(await renderHtml(result)).toBe(page);
  });
});

test('hostile text stays text', async () => {
  const page = body(await renderHtml(HOSTILE_RESULT));
  expect(page).not.toMatch(/<\/style>|<!--|undefined|\[object/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('&lt;% it %&gt;');
  expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
});

test('all sixty clauses are there, with force, whom they bind and their state', async () => {
  const page = await renderHtml(FAILED_RESULT);
  expect(page.match(/<tr[^>]* id="clause-/g)).toHaveLength(60);
  expect(text(page)).toContain('Binds Sample Council');
  expect(text(page)).toContain('Adopted by choice');
});

test('what stops the deployment comes before advice, and both before the rules that passed', async () => {
  const page = text(await renderHtml(FAILED_RESULT));
  const places = [
    'Stop the deployment (3)',
    'Advice (1)',
    'Under exemption (1)',
    'The two regions are a Microsoft pair',
  ];
  const found = places.map((place) => page.indexOf(place));
  expect(found).not.toContain(-1);
  expect([...found].sort((a, b) => a - b)).toEqual(found);
});

test('a finding shows its evidence, its fix and where it was written', async () => {
  const page = text(await renderHtml(FAILED_RESULT));
  expect(page).toContain('["1"]; expected ["1", "2", "3"]'.replace(/"/g, '&quot;'));
  expect(page).toContain('Write zones = [&quot;1&quot;');
  expect(page).toContain('estates/sample/estate.yaml:12:3');
});

test('the exemption that ends first stands first', async () => {
  const page = await renderHtml(FAILED_RESULT);
  expect(page.indexOf('id="exemption-EX-004"')).toBeLessThan(page.indexOf('id="exemption-EX-007"'));
});

test('a rule with exempted failures doesn’t read as a plain pass', async () => {
  const page = await renderHtml(FAILED_RESULT);
  const row = page.slice(page.indexOf('id="rule-network.bastion-present"')).split('</tr>')[0] ?? '';
  expect(row).toContain('>exempted</strong>');
  expect(row).not.toContain('>pass</strong>');
});

test('a graph that is too large for a picture is there in words', async () => {
  const nodes = Array.from({ length: 200 }, (_, index) => ({
    id: `n${index}`,
    label: `Network ${index}`,
    details: [],
    category: 'spoke',
  }));
  const page = await renderHtml({
    ...PASSED_RESULT,
    exhibits: [{ kind: 'graph', id: 'map', title: 'Map', alternative: '', nodes, edges: [] }],
  });
  expect(page).not.toContain('<svg');
  expect(page).toContain('Network 199');
});

test('hostile text stays text in a compact matrix', async () => {
  const size = 9;
  const hostile = Array.from({ length: size }, (_, index) => `${HOSTILE}/${index}`);
  const matrix = { ...tierMatrix(size), rows: hostile, columns: hostile, cells: hostile.map(() => hostile) };
  const page = body(await renderHtml({ ...PASSED_RESULT, exhibits: [matrix] }));
  expect(page).toContain('class="rw-grid__table"');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;');
  expect(page).not.toMatch(/<script|<\/style>|<!--|undefined/);
});

test('a cell with a letter says in words what the letter stands for', async () => {
  const page = await renderHtml({ ...PASSED_RESULT, exhibits: [tierMatrix(60)] });
  expect(page).toMatch(
    /<td title="[^"]+: 80, 443; udp 123"><b aria-hidden="true">A<\/b><span class="govuk-visually-hidden">80, 443; udp 123<\/span><\/td>/,
  );
  expect(page).toContain('<div><dt>A</dt><dd>80, 443; udp 123</dd></div>');
});

test('a picture without all its lines says so, and the words have them', async () => {
  const page = text(await renderHtml({ ...PASSED_RESULT, exhibits: [tangle(16)] }));
  expect(page).toContain('No lines are drawn to the busiest boxes');
  expect(page).toContain('network-3 (UK South) to Internet: tcp 443');
  expect(text(await renderHtml(FAILED_RESULT))).not.toContain('No lines are drawn');
});

test('a matrix of 140 by 140 and a map of 120 boxes stay under four megabytes', async () => {
  const page = await renderHtml({ ...PASSED_RESULT, exhibits: [tierMatrix(140), tangle(57)] });
  expect(page).toContain('<svg');
  expect(page.length).toBeLessThan(4_000_000);
});

test('no finding at all is said in words', async () => {
  expect(text(await renderHtml({ ...PASSED_RESULT, findings: [] }))).toContain(
    'every rule that applies passed',
  );
  expect(text(await renderHtml({ ...PASSED_RESULT, findings: [...FINDINGS] }))).not.toContain(
    'every rule that applies passed',
  );
});
