import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from './oracle/compare';
import { Fixture } from './oracle/fixture';
import { PROVER } from './oracle/prover-under-test';

const FOLDER = join(__dirname, 'fixtures');

it.each(readdirSync(FOLDER).sort())('%s, on which prover and oracle once differed, is agreed on', (file) => {
  const { model } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Fixture;
  expect(faultsOf(PROVER, model)).toEqual([]);
});
