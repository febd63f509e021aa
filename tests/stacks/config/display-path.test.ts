import { displayPath } from '../../../stacks/config/display-path';

describe('displayPath', () => {
  it.each([
    ['/work/estates/a/estate.yaml', '/work', 'estates/a/estate.yaml'],
    ['/work/estates/a/estate.yaml', '/work/estates/a', 'estate.yaml'],
    ['/work/estates/a/estate.yaml', '/elsewhere', 'a/estate.yaml'],
    ['/work/estates/a/estate.yaml', '/work/estates/a/b', 'a/estate.yaml'],
    ['/work/..a/b/estate.yaml', '/work', '..a/b/estate.yaml'],
  ])('names %s from %s as %s', (file, from, shown) => {
    expect(displayPath(file, from)).toBe(shown);
  });
});
