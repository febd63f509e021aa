import fc from 'fast-check';
import { Fingerprints } from '../../../../../policies/provers/reachability/decide/fingerprints';

const values = fc.jsonValue({ maxDepth: 3, stringUnit: fc.constantFrom('a', '"', '#', '\n', '1') });

/** Members in the order of their names, as JSON. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

test('values have one fingerprint if and only if they are equal', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 2, maxLength: 6 }), (all) => {
      const fingerprints = new Fingerprints();
      for (const a of all)
        for (const b of all)
          expect(fingerprints.of(a) === fingerprints.of(b)).toBe(canonical(a) === canonical(b));
    }),
    { seed: 4711, numRuns: 300 },
  );
});

test('places, labels and members that are undefined make no difference', () => {
  const fingerprints = new Fingerprints();
  const plain = fingerprints.of({ rules: [{ priority: 100 }] });
  const told = {
    label: 'nsg',
    rules: [{ priority: 100, place: { at: 'a', stack: 's' }, perhaps: undefined }],
  };
  expect(fingerprints.of(told)).toBe(plain);
  expect(fingerprints.of({ rules: [{ priority: 101 }] })).not.toBe(plain);
});
