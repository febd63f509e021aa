import {
  commonCause,
  kOfN,
  parallel,
  serial,
} from '../../../../policies/provers/survival/availability/formulas';
import { PROVER } from './oracle/prover-under-test';
import { all, modelOf, spread, unit } from './oracle/small-model';

/** Percent as the sources print it. */
function printed(availability: number, digits: number): string {
  return (availability * 100).toFixed(digits);
}

function partOf(percents: readonly number[]): readonly number[] {
  return percents.map((percent) => percent / 100);
}

/** What the example implementation of Mission-Critical Online stands on ("SLO and Availability"). */
const GLOBAL = partOf([100, 99.999, 99.99, 99.99]);
const STAMP = partOf([99.99, 99.95, 99.95, 99.9, 99.99, 99.99]);

describe('the figures that sources print', () => {
  it('four services of 99.99 beside one of 99.72 leave 99.68', () => {
    expect(printed(serial(partOf([99.72, 99.99, 99.99, 99.99, 99.99])), 2)).toBe('99.68');
  });

  it("Mission-Critical Online's global tier is 99.979, and a stamp 99.77", () => {
    expect(printed(serial(GLOBAL), 3)).toBe('99.979');
    expect(printed(serial(STAMP), 2)).toBe('99.77');
  });

  it('three stamps under the global tier are as good as the global tier alone', () => {
    const stamp = serial(STAMP);
    expect(printed(serial([...GLOBAL, parallel([stamp, stamp, stamp])]), 3)).toBe('99.979');
  });

  it('two that fail together now and then are down more often than two that do not', () => {
    expect(printed(parallel([0.99, 0.99]), 2)).toBe('99.99');
    expect(printed(commonCause(0.99, 0.1), 4)).toBe('99.8919');
  });

  it('two of three of 99 are 99.9702', () => {
    expect(printed(kOfN(2, 3, 0.99), 4)).toBe('99.9702');
  });
});

describe('the same figures of graphs', () => {
  const promised = (prefix: string, parts: readonly number[]) =>
    parts.map((availability, index) => unit(`${prefix}-${index}`, [], { availability }));
  const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

  it('a service over the global tier and one stamp', () => {
    const units = [...promised('global', GLOBAL), ...promised('stamp', STAMP)];
    const model = modelOf('site', [...units, all('site', ...ids(units))]);
    expect(printed(PROVER(model).availability('service').bound, 2)).toBe('99.75');
  });

  it('a service over the global tier and three stamps, each of which needs the global tier too', () => {
    const global = promised('global', GLOBAL);
    const stamps = [1, 2, 3].map((n) => promised(`stamp-${n}`, STAMP));
    const model = modelOf('site', [
      ...global,
      ...stamps.flat(),
      ...stamps.map((parts, index) => all(`stamp-${index + 1}`, ...ids(parts), ...ids(global))),
      spread('site', 1, ['stamp-1', 'stamp-2', 'stamp-3']),
    ]);
    expect(printed(PROVER(model).availability('service').bound, 3)).toBe('99.979');
  });
});
