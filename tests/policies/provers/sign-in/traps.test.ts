import { PROVER } from './oracle/prover-under-test';
import { ALL_READINGS, STRICTNESSES } from './oracle/readings';
import { TRAPS } from './oracle/traps';

describe.each(TRAPS)('statement $statement: $name', ({ model, signIn, expected }) => {
  it.each(STRICTNESSES)('is so by the prover, %s, under every reading', (strictness) => {
    const decide = PROVER(model);
    for (const reading of ALL_READINGS) {
      const right = typeof expected === 'function' ? expected(reading) : expected;
      expect(decide(signIn, reading, strictness)).toMatchObject(right);
    }
  });
});
