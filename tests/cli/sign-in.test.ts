import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { ROOT, synthesizedFolder } from '../support/synthesized';
import { memoryEnvironment } from './memory-environment';

const EXPORTS = join(ROOT, 'tests', 'fixtures', 'graph-export');
const LIST = join(EXPORTS, 'array.json');
const LEFT_OUT = '6d1e5a30-5c2f-4d3a-9a51-0b6f2d1c0001';

describe('ridgeway sign-in, on policies that Ridgeway did not make', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ridgeway-sign-in-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const ask = async (...words: readonly string[]) => {
    const environment = memoryEnvironment({ workingDirectory: folder });
    const code = await run(['sign-in', ...words], environment);
    return { code, output: environment.written(), errors: environment.complaints() };
  };
  const onList = (...words: readonly string[]) => ask(...words, '--in', LIST);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says what becomes of a sign-in, and what each policy that applies asks for', async () => {
    const { code, output } = await onList('--who', 'member', '--app', 'office365', '--platform', 'iOS');
    expect(code).toBe(0);
    expect(output.replace(/\s+/g, ' ')).toBe(
      'ALLOWED A member on a browser of an unregistered device under iOS from GB signs in to Office 365. ' +
        'Whoever gets in has shown multi-factor authentication. ' +
        'Multi-factor authentication for everybody: need multi-factor authentication ',
    );
  });

  it('says so if no policy applies', async () => {
    const { output } = await onList('--who', `member,${LEFT_OUT}`, '--app', 'virtual-desktop');
    expect(output).toMatch(/^ALLOWED /);
    expect(output).toContain('A password lets in.');
    expect(output).toContain('No policy applies.');
  });

  it('names the policy that blocks', async () => {
    const { output } = await onList('--who', 'guest', '--app', 'office365', '--client', 'other');
    expect(output).toMatch(/^BLOCKED /);
    expect(output).toMatch(/✗ +No legacy authentication: are blocked/);
  });

  it('leaves undecided what sources dispute, and says which reading lets in', async () => {
    const { output } = await onList('--who', 'member', '--app', 'register-device', '--client', 'other');
    expect(output).toMatch(/^UNKNOWN /);
    expect(output.replace(/\s+/g, ' ')).toContain(
      'Not decided: it is let in if policies on all applications do not cover user actions.',
    );
  });

  it('gives one line of JSON with the question, its defaults and the policies', async () => {
    const { output } = await onList('--who', 'member', '--app', 'office365', '--format', 'json');
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({
      who: 'member',
      app: 'office365',
      client: 'browser',
      platform: 'windows',
      location: 'GB',
      device: 'unregistered',
      flow: 'none',
      verdict: 'allowed',
      meets: ['mfa'],
      policies: [{ name: 'Multi-factor authentication for everybody', outcome: 'asks', surely: true }],
      reasons: [],
    });
  });

  it('answers a file of questions line by line, also one whose words mean nothing here', async () => {
    const file = write(
      'questions.jsonl',
      '{"id":1,"who":"member","app":"office365"}\n{"id":2,"who":"nobody at all","app":"office365"}\n',
    );
    const { code, output, errors } = await onList('--batch', file);
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; verdict: string });
    expect(code).toBe(0);
    expect(answers).toMatchObject([
      { id: 1, verdict: 'allowed' },
      {
        id: 2,
        verdict: 'unknown',
        reasons: ['who: "nobody at all" is nobody that this configuration knows'],
      },
    ]);
    expect(errors).toContain('1 of 2 questions is nothing that this configuration knows, line 2');
  });

  it('refuses a file with lines that are no questions, all at once', async () => {
    const file = write('broken.jsonl', 'oops\n{"who":"member"}\n');
    const { code, output, errors } = await onList('--batch', file);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('broken.jsonl:1:1');
    expect(errors).toContain('app is missing');
    expect(errors).toContain('2 errors, nothing was answered');
  });

  it('lists the gaps with what nearly caught them, and exits 1', async () => {
    const { code, output } = await onList('--gaps');
    expect(code).toBe(1);
    expect(output.replace(/\s+/g, ' ')).toContain(
      `GAP Anybody in the group ${LEFT_OUT} from anywhere reaches anything with a password only. ` +
        'Against: Everyone needs multi-factor authentication for everything. ' +
        'Nearly caught by "Multi-factor authentication for everybody", which leaves out',
    );
  });

  it('gives gaps as JSON with an example and what closes them', async () => {
    const { output } = await onList('--gaps', '--format', 'json');
    const { version, tenants } = JSON.parse(output) as {
      version: number;
      tenants: { tenant: string; gaps: object[] }[];
    };
    expect(version).toBe(1);
    expect(tenants[0]?.gaps[0]).toMatchObject({
      verdict: 'fail',
      id: 'mfa',
      conditions: expect.any(Array),
      example: { clientApp: expect.any(String), place: { addressIn: expect.any(Array) } },
      evidence: { combinations: ['password'] },
    });
  });

  it('says which sign-ins end otherwise than before', async () => {
    const policies = readFileSync(LIST, 'utf8').replace(`"${LEFT_OUT}"`, '');
    const file = write('mended.json', policies);
    const { code, output } = await ask('--compare', LIST, '--in', join(folder, file));
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`MORE .*${LEFT_OUT}`));
    const same = await ask('--compare', LIST, '--in', LIST);
    expect(same.output).toContain('no sign-in ends otherwise than before');
  });

  it.each([
    [['--who', 'member'], 'a sign-in is of somebody, to something'],
    [['--who', 'member', '--app', 'x', '--gaps'], 'one thing is asked at a time'],
    [[], 'one thing is asked at a time'],
    [['--who', 'membre', '--app', 'office365'], 'did you mean member?'],
    [['--who', 'member', '--app', 'ofice365'], 'did you mean office365?'],
    [['--who', 'member', '--app', 'office365', '--location', 'UK'], '--location: "UK" is no country'],
    [['--who', 'member', '--app', 'office365', '--device', 'managed'], 'is no state of a device'],
    [['--gaps', '--tenant', 'county'], 'there is no tenant "county"'],
  ])('refuses %j', async (words, message) => {
    const { code, errors } = await onList(...words);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});

describe('ridgeway sign-in, on an estate', () => {
  const ask = async (...words: readonly string[]) => {
    const environment = memoryEnvironment();
    const code = await run(['sign-in', ...words, '--in', synthesizedFolder('oxfordshire')], environment);
    return { code, output: environment.written().replace(/\s+/g, ' ') };
  };

  it('finds no gap', async () => {
    const { code, output } = await ask('--gaps', '--as-of', '2026-12-01');
    expect(output).toBe('county: no gap. Every sign-in is blocked, or meets what is asked of it. ');
    expect(code).toBe(0);
  });

  it('keeps staff on an unregistered device out of Office 365, and lets them onto the desktops', async () => {
    const office = await ask('--who', 'staff', '--app', 'office365', '--platform', 'iOS');
    expect(office.output).toMatch(/^BLOCKED /);
    expect(office.output).toContain('which this sign-in cannot show');
    const desktops = await ask('--who', 'staff', '--app', 'virtual-desktop', '--platform', 'iOS');
    expect(desktops.output).toMatch(/^ALLOWED /);
    expect(desktops.output).toContain('Whoever gets in has shown multi-factor authentication.');
  });

  it('lets a break-glass account in with a security key, whatever the risk', async () => {
    const { output } = await ask('--who', 'break-glass', '--app', 'AzurePortal', '--user-risk', 'high');
    expect(output).toMatch(/^ALLOWED /);
    expect(output).toContain('a phishing-resistant method');
  });
});
