import { PROVER } from './oracle/prover-under-test';
import { eventsOf } from './oracle/trap';
import { TRAPS } from './oracle/traps';

describe.each(TRAPS)('$name', ({ model, after, cutSets, verdicts = {} }) => {
  const proven = PROVER(model);

  it.each(Object.entries(after))('after the loss of {%s}', (set, { recovery, ...answer }) => {
    const outcome = proven.after(eventsOf(set))[0]!;
    expect(outcome.best).toEqual(outcome.worst);
    expect(outcome.worst).toMatchObject(answer);
    if (recovery) expect(outcome.recovery).toMatchObject(recovery);
  });

  it('by claims and smallest sets', () => {
    const claims = Object.keys(verdicts) as (keyof typeof verdicts)[];
    expect(Object.fromEntries(claims.map((claim) => [claim, proven[claim][0]?.verdict]))).toEqual(verdicts);
    const found = proven.cutSets('service').map(({ events }) => [...events].sort().join('+'));
    if (cutSets) expect(found.sort()).toEqual([...cutSets].sort());
  });
});
