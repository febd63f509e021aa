import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { oracleDecide } from './oracle/decide';
import { readFixture } from './oracle/fixture';
import { PROVER } from './oracle/prover-under-test';

const FOLDER = join(__dirname, 'fixtures');
const FIXTURES = readdirSync(FOLDER).sort();

describe.each(FIXTURES)('%s, on which prover and oracle once differed', (file) => {
  const { model, signIn, reading, strictness, expected } = readFixture(
    readFileSync(join(FOLDER, file), 'utf8'),
  );

  it('is decided rightly by the prover', () => {
    expect(PROVER(model)(signIn, reading, strictness)).toMatchObject({ ...expected });
  });

  it('is decided rightly by the oracle', () => {
    expect(oracleDecide(model, signIn, reading, strictness)).toMatchObject({ ...expected });
  });
});
