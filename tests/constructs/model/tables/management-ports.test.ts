import { MANAGEMENT_PORTS } from '../../../../constructs/model/tables/management-ports';

const numbers = MANAGEMENT_PORTS.flatMap(({ ports }) => ports);

describe('the management ports', () => {
  it('have one rule name each', () => {
    const names = MANAGEMENT_PORTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['22', '135', '445', '1433-1434', '3389', '5985-5986'])('take in %s', (port) => {
    expect(numbers).toContain(port);
  });

  it.each(['80', '443', '5061'])('leave %s to the ways in', (port) => {
    const covers = numbers.some((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return first <= Number(port) && Number(port) <= last;
    });
    expect(covers).toBe(false);
  });
});
