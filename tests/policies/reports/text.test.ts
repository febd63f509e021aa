import { CheckResult } from '../../../policies/check-result';
import { renderText, renderVerdict } from '../../../policies/reports/text';
import { FAILED_RESULT, FINDINGS, PASSED_RESULT } from '../../fixtures/check-result';
import { HOSTILE_RESULT } from '../../fixtures/hostile-result';
import { STRANGER_RESULT } from '../../fixtures/stranger-result';

const OPTIONS = {
  width: 110,
  elapsed: '1.9 s',
  report: 'out/sample/index.html',
  next: 'npx ridgeway steps sample',
};

test('a passed run says what was built, how the clauses stand and what to open next', () => {
  expect(renderText(PASSED_RESULT, OPTIONS)).toMatchInlineSnapshot(`
    "Ridgeway 0.1.0 · estate sample · 2 regions, 5 stacks, 1,284 resources                                    1.9 s

      uksouth   hub 10.64.0.0/22 · firewall Premium, zones 1 2 3 · VPN active-active · 14 spokes
      ukwest    hub 10.80.0.0/22 · firewall Premium, no zones in this region · VPN active-active · 14 spokes

    Strategy   60 clauses   1 exempted   11 kept   4 shown   2 outside   42 not assessed   as of 2026-12-01
      RA-1   exempted   azurerm_bastion_host.hub-bastion (connectivity-ukwest): Bastion in ukwest runs in one
                        instance until 2027-03-31 (EX-004, approved by head-of-ict)

    PASS  estate sample: no finding stops the deployment; beside that, 1 finding under exemption.
          2 values or acts still outstanding: see the report.

    Report     out/sample/index.html
    Next       npx ridgeway steps sample
    "
  `);
});

test('the states of the clauses add up to their number', () => {
  const line = /Strategy(.*)/.exec(renderText(FAILED_RESULT, { width: 200 }))?.[1] ?? '';
  const [all, ...states] = [...line.matchAll(/(\d+) [a-z]/g)].map((match) => Number(match[1]));
  expect(all).toBe(60);
  expect(states.reduce((sum, n) => sum + n, 0)).toBe(60);
});

test('the worst finding comes with its counterexample, advice is only counted', () => {
  const text = renderText(FAILED_RESULT, OPTIONS);
  expect(text).toContain('expected a route to the firewall, 10.64.0.4');
  expect(text).toContain('1 piece of advice');
  expect(text).not.toContain('governance/tags');
});

test('many findings fit a screen and are counted', () => {
  const many: CheckResult = {
    ...FAILED_RESULT,
    findings: Array.from({ length: 50 }, () => FINDINGS[1] ?? []).flat(),
  };
  const text = renderText(many, OPTIONS);
  expect(text).toContain('and 42 more findings in the report');
  expect(text.split('\n').length).toBeLessThan(60);
});

test.each([60, 80, 110, 200])('at %d columns no line of several phrases is longer', (width) => {
  for (const result of [FAILED_RESULT, PASSED_RESULT]) {
    for (const line of renderText(result, { width, elapsed: '1.9 s' }).split('\n').slice(1)) {
      expect(line.length <= width || line.trim().split(' ').length <= 3).toBe(true);
    }
  }
});

test('colours change nothing but colours', () => {
  const coloured = renderText(FAILED_RESULT, { ...OPTIONS, colour: true });
  expect(coloured).toContain('\u001b[');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderText(FAILED_RESULT, OPTIONS));
});

test('a stranger’s plan has neither regions nor clauses to tell of', () => {
  expect(renderText(STRANGER_RESULT)).toBe(
    'Ridgeway 0.1.0 · 1 stack, 1 resource\n\nPASS  1 stack: no finding stops the deployment.\n',
  );
});

test('the quiet variant is one line', () => {
  expect(renderVerdict(FAILED_RESULT)).toMatch(
    /^FAIL {2}estate sample: 3 findings stop the deployment .*\n$/,
  );
  expect(renderVerdict(PASSED_RESULT)).toMatch(/^PASS {2}estate sample: no finding stops .*\n$/);
});

test('text from judged files can’t steer the terminal', () => {
  expect(renderText(HOSTILE_RESULT, OPTIONS)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});
