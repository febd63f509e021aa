import { mkdirSync } from 'node:fs';
import { reportError } from '../../cli/report-error';
import { UsageError } from '../../cli/usage-error';
import { memoryEnvironment } from './memory-environment';

describe('an error', () => {
  it('of the person is said in two lines and exits 2', () => {
    const environment = memoryEnvironment();
    expect(reportError(new UsageError('there is no estate "x"', 'write one of a, b'), environment)).toBe(2);
    expect(environment.complaints()).toBe('there is no estate "x"\n    write one of a, b\n');
  });

  it('of the file system names the path and the reason, and exits 2', () => {
    const environment = memoryEnvironment();
    let error: unknown;
    try {
      mkdirSync('/proc/nothing-can-be-made-here');
    } catch (caught) {
      error = caught;
    }
    expect(reportError(error, environment)).toBe(2);
    expect(environment.complaints()).toMatch(
      /^\/proc\/nothing-can-be-made-here: mkdir failed: .* \(E[A-Z]+\)\n$/,
    );
  });

  it('of Ridgeway itself is one line that says how to get the stack trace, and exits 70', () => {
    const environment = memoryEnvironment();
    expect(reportError(new Error('first line\nsecond line'), environment)).toBe(70);
    expect(environment.complaints()).toBe(
      'internal error: first line (run again with RIDGEWAY_DEBUG=1 for the stack trace)\n',
    );
  });

  it('of Ridgeway itself comes with the stack trace if RIDGEWAY_DEBUG is set', () => {
    const environment = memoryEnvironment({ variables: { RIDGEWAY_DEBUG: '1' } });
    expect(reportError(new Error('broken'), environment)).toBe(70);
    expect(environment.complaints()).toMatch(/^Error: broken\n\s+at /);
  });
});
