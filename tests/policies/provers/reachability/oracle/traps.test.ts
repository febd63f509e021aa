import { ALL_READINGS } from './run';
import { simulate } from './simulate';
import { TRAPS } from './traps';

describe.each(TRAPS)('statement $statement: $name', ({ model, question, verdict, underReading }) => {
  const { origin, packet } = question;

  it('is so by the simulator', () => {
    expect(simulate(model, origin, packet)).toMatchObject({ verdict });
  });

  it.each(ALL_READINGS)('is so by the simulator, peering access $peeringAccess, $translation', (readings) => {
    expect(simulate(model, origin, packet, readings)).toMatchObject({
      verdict: underReading?.(readings) ?? verdict,
    });
  });
});
