import { oracleDecide } from './decide';
import { ALL_READINGS, STRICTNESSES } from './readings';
import { TRAPS } from './traps';

describe.each(TRAPS)('statement $statement: $name', ({ model, signIn, expected }) => {
  it.each(STRICTNESSES)('is so by the oracle, %s, under every reading', (strictness) => {
    for (const reading of ALL_READINGS) {
      const right = typeof expected === 'function' ? expected(reading) : expected;
      expect(oracleDecide(model, signIn, reading, strictness)).toMatchObject(right);
    }
  });
});
