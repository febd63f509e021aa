import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fixture } from './oracle/fixture';
import { PROVER } from './oracle/prover-under-test';
import { simulate } from './oracle/simulate';

const FOLDER = join(__dirname, 'fixtures');
const FIXTURES = readdirSync(FOLDER).sort();

describe.each(FIXTURES)('%s, on which prover and simulator once differed', (file) => {
  const { model, origin, packet, readings, verdict } = JSON.parse(
    readFileSync(join(FOLDER, file), 'utf8'),
  ) as Fixture;

  it('is answered rightly by the prover', () => {
    expect(PROVER(model, readings)({ origin, packet })).toBe(verdict);
  });

  it('is answered rightly by the simulator', () => {
    expect(simulate(model, origin, packet, readings)).toMatchObject({ verdict });
  });
});
