import { InvalidValueError } from '../../../constructs/model/invalid-value-error';

test('InvalidValueError says the value, what is wrong with it and the fix', () => {
  const error = new InvalidValueError('10.0.0.5/24', 'is not a range', 'write 10.0.0.0/24');
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message]).toEqual([
    'InvalidValueError',
    '"10.0.0.5/24" is not a range: write 10.0.0.0/24',
  ]);
});
