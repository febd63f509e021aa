import {
  availabilityBound,
  DIAGRAM_LIMIT,
} from '../../../../../policies/provers/survival/availability/availability-bound';
import { Structure } from '../../../../../policies/provers/survival/decide/structure';
import { Gate, Unit } from '../../../../../policies/provers/survival/model';
import { AvailabilityBound } from '../../../../../policies/provers/survival/survival';
import { all, byHand, modelOf, soft, spread, step, switching, unit } from '../oracle/small-model';

function boundOf(nodes: readonly (Unit | Gate)[], limit = DIAGRAM_LIMIT): AvailabilityBound {
  const structure = new Structure(modelOf(nodes.at(-1)!.id, nodes, [step('step', 1, 0)]));
  return availabilityBound(structure, structure.serviceNodes[0]!, limit);
}

const UNITS = ['a', 'b', 'c', 'd'].map((id, n) => unit(id, [], { availability: 0.9 - n / 10 }));

/** With 0.9, 0.8, 0.7 and 0.6. */
const CASES: readonly (readonly [string, readonly Gate[], number])[] = [
  ['what is all needed multiplies', [all('top', 'a', 'b')], 0.72],
  ['of two one suffices', [spread('top', 2, ['a', 'b'])], 0.98],
  ['two of three', [{ ...spread('top', 3, ['a', 'b', 'c']), least: 2 }], 0.504 + 0.216 + 0.126 + 0.056],
  ['one after the other', [switching('top', 30, 0, 'a', 'b', 'c')], 0.994],
  ['by hand only the first counts', [byHand('top', step('step', 1, 0), 'b', 'a')], 0.8],
  ['what is only missed does not count', [soft('extra', 'd'), all('top', 'a', 'extra')], 0.9],
  [
    'what is shared is counted once',
    [all('left', 'a', 'b'), all('right', 'a', 'c'), spread('top', 1, ['left', 'right'])],
    0.9 * (1 - 0.2 * 0.3),
  ],
];

describe('the bound', () => {
  it.each(CASES)('%s', (_, gates, expected) => {
    const { bound, isExact } = boundOf([...UNITS, ...gates]);
    expect([bound, isExact]).toEqual([expect.closeTo(expected, 12), true]);
  });

  it.each(CASES)('is no lower where the diagram is too large: %s', (_, gates, expected) => {
    const { bound, isExact } = boundOf([...UNITS, ...gates], 3);
    expect(bound).toBeGreaterThanOrEqual(expected - 1e-12);
    expect(bound).toBeLessThanOrEqual(1);
    expect(isExact).toBe(false);
  });

  it('names what weighs most, and what nothing is promised of', () => {
    const nodes = [
      ...UNITS,
      unit('e', []),
      spread('pair', 1, ['a', 'b']),
      all('inner', 'pair', 'e'),
      all('top', 'inner', 'c'),
    ];
    const { factors, without } = boundOf(nodes);
    expect(factors).toEqual([
      { title: 'c', unavailability: expect.closeTo(0.3, 12) },
      { title: 'pair', unavailability: expect.closeTo(0.02, 12) },
    ]);
    expect(without).toEqual(['e']);
  });

  it('of what was never there it is nothing', () => {
    expect(boundOf([unit('a', [], { missing: 'no link' }), all('top', 'a')]).bound).toBe(0);
  });
});
