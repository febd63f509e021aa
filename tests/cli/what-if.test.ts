import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { bothRegions, meant, service, southOnly } from '../policies/rules/survival/estate';
import { stackOf } from '../policies/rules/support/rule-case';
import { memoryEnvironment } from './memory-environment';

describe('ridgeway what-if and runbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ridgeway-what-if-'));
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  const ask = async (...words: readonly string[]) => {
    const environment = memoryEnvironment({ workingDirectory: folder });
    const code = await run([...words], environment);
    return { code, output: environment.written(), errors: environment.complaints() };
  };
  const asked = (...words: readonly string[]) => ask(...words, '--in', 'cdk.tf.json');
  beforeAll(() => {
    write('cdk.tf.json', stackOf(bothRegions()));
    write('declaration.json', meant([service(), southOnly({ name: 'ledger', title: 'Ledger' })]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says the sum first, then each service under what becomes of it', async () => {
    const { code, output } = await asked('what-if', '--lose', 'region:uksouth');
    expect(code).toBe(0);
    expect(output).toMatch(
      /^With the loss of region UK South: of 2 services 1 up, 1 lost\.\n\nLost\n {2}Ledger: down/,
    );
    expect(output).toContain('Up\n  Orders: stays up.');
  });

  it('takes several things away at once, and tells the whole chain', async () => {
    const { output } = await asked('what-if', '--lose', 'zone:uksouth-1', '--and', 'zone:uksouth-2', '--why');
    expect(output).toContain('With the loss of zone 1 of UK South and of zone 2 of UK South');
    expect(output.match(/why {2}/g)?.length).toBeGreaterThan(1);
  });

  it('answers in JSON', async () => {
    const { output } = await asked('what-if', '--lose', 'region:uksouth', '--format', 'json');
    expect(JSON.parse(output)).toMatchObject({
      lost: [{ id: 'region:uksouth' }],
      services: [
        { service: 'orders', fate: 'up' },
        { service: 'ledger', fate: 'lost' },
      ],
    });
  });

  it('asks about plain stacks too', async () => {
    rmSync(join(folder, 'declaration.json'));
    const { code, output } = await asked('what-if', '--lose', 'zone:uksouth-1');
    write('declaration.json', meant([service(), southOnly({ name: 'ledger', title: 'Ledger' })]));
    expect(code).toBe(0);
    expect(output).toContain('south-1');
  });

  it.each([
    [['--lose', 'zone:uksouth-9'], 'zone:uksouth-1'],
    [['--lose', 'moon'], 'region:uksouth'],
    [['--lose', 'region:uksouth', '--part', 'council'], 'one thing is asked at a time'],
    [[], 'one thing is asked at a time'],
    [['--and', 'region:uksouth', '--part', 'council'], '--and adds to what is lost'],
    [['--part', 'counci'], 'did you mean council?'],
  ])('%j is not understood', async (words, says) => {
    const { code, errors } = await asked('what-if', ...words);
    expect(code).toBe(2);
    expect(errors).toContain(says);
  });

  it('lists what ties an organisation to the others', async () => {
    const { code, output } = await asked('what-if', '--part', 'council');
    expect(code).toBe(0);
    expect(output).toContain('A council leans on nobody');
    expect(JSON.parse((await asked('what-if', '--part', 'council', '--format', 'json')).output)).toEqual({
      organisation: 'council',
      ties: [],
    });
  });

  it('prints runbooks, and says where there is nothing to do', async () => {
    const orders = await asked('runbook', 'orders');
    expect(orders.output).toContain('Orders: when region UK South is lost there is nothing to do.');
    const ledger = await asked('runbook', 'ledger');
    expect(ledger.output).toContain('No runbook brings it back.');
    expect(JSON.parse((await asked('runbook', 'ledger', '--format', 'json')).output)).toMatchObject({
      service: 'ledger',
      survives: ['region:ukwest'],
    });
    const nobody = await asked('runbook', 'ledgr');
    expect(nobody.code).toBe(2);
    expect(nobody.errors).toContain('did you mean ledger?');
  });
});
