import { PROVER } from './oracle/prover-under-test';
import { TRAPS } from './oracle/traps';

it.each(TRAPS)('statement $statement: $name', ({ model, question, verdict }) => {
  expect(PROVER(model)(question)).toBe(verdict);
});
