import { Finding } from '../../../policies/finding';
import { headWord, renderFindingText } from '../../../policies/reports/text-finding';
import { FINDINGS } from '../../fixtures/check-result';
import { HOSTILE_RESULT } from '../../fixtures/hostile-result';

const [FAILURE, , UNKNOWN, ADVICE, EXEMPTED] = FINDINGS as readonly [
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
];

test('a counterexample reads from the claim to the fix and the place in the file', () => {
  expect(renderFindingText(FAILURE, { width: 100 })).toMatchInlineSnapshot(`
    "FAIL  ZT-4  reach/undeclared-flow                                                               high
      azurerm_network_security_group.revenues-db (workload-revenues-uksouth): A packet that no flow
      declares gets from the web tier of "website" to the database tier of "revenues".
      tcp 10.64.5.7:any to 10.64.9.4:1433 is allowed all the way.
        1 nsg-website-web (uksouth)   allowed by rule 65001 AllowVnetOutBound
        2 rt-website-uks              no route for 10.64.9.0/24: the peering is more specific than
                                      0.0.0.0/0; expected a route to the firewall, 10.64.0.4
        3 nsg-revenues-db (uksouth)   allowed by rule 210 "sql-from-apps": source 10.64.0.0/12 is wider
                                      than the tier it names; expected source 10.64.5.0/24
      Fix: Name the tier’s subnet, 10.64.5.0/24, as the source of rule 210, or remove the direct
           peering.
      estates/sample/services/revenues.yaml:23:5"
  `);
});

test('a witness that repeats the message is not said twice', () => {
  const text = renderFindingText(
    { ...FAILURE, witness: { summary: FAILURE.message, steps: [] } },
    { width: 500 },
  );
  expect(text.split(FAILURE.message)).toHaveLength(2);
});

test('each kind of finding leads with its own word', () => {
  expect([FAILURE, UNKNOWN, ADVICE, EXEMPTED].map(headWord)).toEqual([
    'FAIL',
    'UNKNOWN',
    'ADVICE',
    'EXEMPTED',
  ]);
});

test('colours come only when they are asked for', () => {
  expect(renderFindingText(FAILURE)).not.toContain('\u001b');
  expect(renderFindingText(FAILURE, { colour: true })).toContain('\u001b[31m');
});

test('text from judged files can’t steer the terminal', () => {
  for (const finding of HOSTILE_RESULT.findings) {
    expect(renderFindingText(finding)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  }
});
