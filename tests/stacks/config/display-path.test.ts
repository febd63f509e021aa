import { displayPath } from '../../../stacks/config/display-path';

describe('displayPath', () => {
  it.each([
    ['/srv/estates/a/estate.yaml', '/srv', 'estates/a/estate.yaml'],
    ['/srv/estates/a/estate.yaml', '/srv/estates/a', 'estate.yaml'],
    ['/srv/estates/a/estate.yaml', '/elsewhere', 'a/estate.yaml'],
    ['/srv/estates/a/estate.yaml', '/srv/estates/a/b', 'a/estate.yaml'],
    ['/srv/..a/b/estate.yaml', '/srv', '..a/b/estate.yaml'],
  ])('names %s from %s as %s', (file, from, shown) => {
    expect(displayPath(file, from)).toBe(shown);
  });
});
