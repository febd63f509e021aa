import { findWebRuntime, WEB_RUNTIMES } from '../../../../constructs/model/tables/web-runtimes';

describe('the table of web runtimes', () => {
  it('is sorted, each id once, and named for language and version', () => {
    const ids = WEB_RUNTIMES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, version } of WEB_RUNTIMES) expect(id.endsWith(`-${version}`)).toBe(true);
  });

  it('names what it has when it has not what is asked for', () => {
    expect(() => findWebRuntime('php-5.6')).toThrow('runtime "php-5.6" is not in the table');
  });
});
