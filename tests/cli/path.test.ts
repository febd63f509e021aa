import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { ROOT, synthesizedFolder } from '../support/synthesized';
import { memoryEnvironment } from './memory-environment';

const HAND_WRITTEN = join(ROOT, 'tests', 'fixtures', 'hand-written', 'plan.json');

/** A plan that nobody but Terraform made: two spokes behind a firewall, which somebody peered with one another. */
describe('ridgeway path, on a plan that Ridgeway did not make', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ridgeway-path-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const ask = async (...words: readonly string[]) => {
    const environment = memoryEnvironment({ workingDirectory: folder });
    const code = await run(['path', ...words], environment);
    return { code, output: environment.written(), errors: environment.complaints() };
  };
  const onPlan = (...words: readonly string[]) => ask(...words, '--plan', HAND_WRITTEN);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what got through, and names the peering that it went by', async () => {
    const { code, output } = await onPlan('10.20.4.10', '10.20.8.70', '--port', '1433');
    expect(code).toBe(0);
    expect(output).toMatch(/^ALLOWED {2}tcp from 10\.20\.4\.10 to 10\.20\.8\.70, port 1433\n/);
    expect(output).toContain('azurerm_virtual_network_peering.shop_to_accounts (plan)');
    expect(output).toContain('default rule 65000 "AllowVnetInBound" of');
  });

  it('says that nothing gets through once the two peerings are gone, and what would let it', async () => {
    const plan = JSON.parse(readFileSync(HAND_WRITTEN, 'utf8')) as object;
    const joined = /azurerm_virtual_network_peering\.(shop_to_accounts|accounts_to_shop)/;
    const without = JSON.stringify(plan, (_, value: unknown) =>
      Array.isArray(value)
        ? value.filter(
            (each: unknown) => !joined.test(String((each as { address?: string } | null)?.address)),
          )
        : value,
    );
    const { code, output } = await ask(
      '10.20.4.10',
      '10.20.8.70',
      '--port',
      '1433',
      '--plan',
      write('mended.json', without),
    );
    expect(code).toBe(0);
    expect(output).toMatch(/^DENIED /);
    expect(output).toMatch(
      /Add a rule to the policy of afw-hub .* that allows tcp 10\.20\.4\.10\s+->\s+10\.20\.8\.70:1433\./,
    );
  });

  it.each([
    ['azurerm_subnet.shop_web', 'vnet-accounts/snet-database'],
    ['plan/azurerm_subnet.shop_web', 'database'],
    ['VNET-SHOP', 'accounts/database'],
    ['10.20.4.0/26', '10.20.8.64/27'],
  ])('understands %s and %s', async (from, to) => {
    const { output } = await onPlan(from, to, '--format', 'json');
    expect(JSON.parse(output)).toMatchObject({ from, to, verdict: 'allowed' });
  });

  it('gives one line of JSON with the question, its defaults, the verdict and the chain', async () => {
    const { output } = await onPlan('internet', 'pip-firewall', '--format', 'json');
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toEqual({
      from: 'internet',
      to: 'pip-firewall',
      protocol: 'tcp',
      port: 443,
      sourcePort: 49152,
      verdict: 'denied',
      chain: [
        {
          node: 'afw-hub',
          what: 'no NAT rule of afw-hub takes it',
          outcome: 'stops',
          at: 'azurerm_firewall.hub',
          stack: 'plan',
        },
      ],
      reasons: [],
      session: 'not-asked',
    });
  });

  it('answers a batch line by line, in order; an end that means nothing is unknown, and said besides', async () => {
    const lines = [
      { id: 'q1', from: '10.20.4.10', to: '10.20.8.70', port: 1433 },
      { id: 'q2', from: 'nowhere/at-all', to: '10.20.8.70' },
      { id: 'q3', from: '10.20.8.70', to: 'internet' },
    ];
    const file = write('questions.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { code, output, errors } = await onPlan('--batch', file);
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ id, verdict }) => `${String(id)} ${String(verdict)}`)).toEqual([
      'q1 allowed',
      'q2 unknown',
      'q3 denied',
    ]);
    expect(answers[1]?.['reasons']).toEqual([expect.stringMatching(/^from: "nowhere\/at-all" is nothing/)]);
    expect(errors).toMatch(/^an end of 1 of 3 questions .* line 2: their verdict is unknown\n$/);
    expect(code).toBe(0);
  });

  it('answers nothing of a batch with lines that are no questions, and says all of them', async () => {
    const file = write('bad.jsonl', '{"from":"10.20.4.10","to":"internet"}\noops\n{"from":"internet"}\n');
    const { code, output, errors } = await onPlan('--batch', file);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toMatch(/bad\.jsonl:2:1 .*is not JSON/);
    expect(errors).toMatch(/bad\.jsonl:3:1 .*to is missing/);
    expect(errors).toMatch(/2 errors, nothing was answered/);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['one end', ['internet', '--plan', HAND_WRITTEN], /a path has two ends/],
    [
      'ends beside a batch',
      ['internet', '--batch', '-', '--plan', HAND_WRITTEN],
      /--batch brings its own ends/,
    ],
    [
      'an end that means nothing',
      ['vnet-shop/snet-wep', 'internet', '--plan', HAND_WRITTEN],
      /did you mean vnet-shop\/snet-web\?/,
    ],
    ['a port that is none', ['a', 'b', '--port', 'https'], /whole number from 0 to 65535/],
    ['no stacks here', ['a', 'b'], /there are no stacks in cdktf\.out to ask about/],
  ])('refuses %s', async (_, words, complaint) => {
    const { code, output, errors } = await ask(...words);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toMatch(complaint);
  });

  it('is judged to have the hole, with its packet and its chain', async () => {
    const environment = memoryEnvironment({ workingDirectory: folder });
    const code = await run(['judge', HAND_WRITTEN, '--as-of', '2026-12-01', '--format', 'json'], environment);
    const { findings } = JSON.parse(environment.written()) as {
      readonly findings: readonly {
        readonly ruleId: string;
        readonly verdict: string;
        readonly witness: { readonly steps: readonly { readonly at: string }[] } | null;
        readonly message: string;
      }[];
    };
    const holes = findings.filter(
      ({ ruleId, verdict }) => ruleId === 'reach/undeclared-flow' && verdict === 'fail',
    );
    expect(code).toBe(1);
    expect(holes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/10\.20\.4\.\d+ -> 10\.20\.8\.\d+.* past every firewall/),
      ]),
    );
    const places = holes.flatMap(({ witness }) => (witness?.steps ?? []).map(({ at }) => at)).join('\n');
    expect(places).toContain('azurerm_virtual_network_peering.shop_to_accounts');
  });
});

describe('ridgeway path, on an example estate', () => {
  const ask = async (...words: readonly string[]) => {
    const environment = memoryEnvironment();
    const code = await run(['path', ...words, '--in', synthesizedFolder('oxfordshire')], environment);
    return { code, output: environment.written() };
  };

  it('answers for each region that a tier is in, with the flow that declares it', async () => {
    const { output } = await ask('libraries/web', 'libraries/app', '--port', '8443');
    expect(output.match(/^ALLOWED .*vnet-libraries-(uks|ukw)/gm)).toHaveLength(2);
    expect(output.match(/^ {5}Declared by libraries\/web-to-app\.$/gm)).toHaveLength(2);
    expect(output).toMatch(/estates\/oxfordshire\/services\/libraries\.yaml:\d+:\d+/);
  });

  it('says which flow to declare for what is denied', async () => {
    const { output } = await ask('libraries/web', 'libraries/database', '--port', '5432');
    expect(output).toMatch(/^DENIED /);
    expect(output).toContain('from: libraries/web, to: libraries/database, ports: tcp/5432');
  });

  const verdicts: readonly (readonly [string, string, number, string])[] = [
    ['internet', 'published:website', 443, 'allowed'],
    ['internet', 'published:website', 80, 'denied'],
    ['internet', 'forms.county.example.org', 443, 'allowed'],
    ['site:county-hall', 'published:maps-for-staff', 443, 'allowed'],
    ['internet', 'published:administration', 3389, 'allowed'],
    ['internet', 'published:administration', 8080, 'denied'],
    ['website/app', 'published:forms', 443, 'allowed'],
    ['decoys/decoy', 'published:forms', 443, 'denied'],
    ['site:county-hall', 'libraries/web', 443, 'denied'],
    ['website/app', 'outside:mail-relay', 587, 'allowed'],
    ['libraries/app', 'platform:entra', 443, 'allowed'],
    ['outside:voice-carrier', 'telephony/session-border', 5061, 'allowed'],
    ['internet', 'telephony/session-border', 5061, 'denied'],
    ['mapping/app', 'decoys/decoy', 22, 'allowed'],
    ['decoys/decoy', 'mapping/app', 22, 'denied'],
  ];

  it('answers about published services, offices, outside services, carriers and decoys', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ridgeway-path-'));
    const file = join(folder, 'questions.jsonl');
    writeFileSync(
      file,
      verdicts.map(([from, to, port]) => `${JSON.stringify({ from, to, port })}\n`).join(''),
    );
    const { code, output } = await ask('--batch', file);
    rmSync(folder, { recursive: true });
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(answers.map(({ from, to, port, verdict }) => [from, to, port, verdict])).toEqual(verdicts);
  });

  it('refuses a name that may be several tiers, and lists them', async () => {
    const environment = memoryEnvironment();
    const code = await run(
      ['path', 'web', 'internet', '--in', synthesizedFolder('oxfordshire')],
      environment,
    );
    expect(code).toBe(2);
    expect(environment.complaints()).toMatch(/^"web" may be any of education\/web, forms\/web, /);
  });
});
