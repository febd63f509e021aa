import fc from 'fast-check';
import { elementPositionsIn, JsonPath, positionIn } from '../../../policies/graph/json-position';

const TEXT = `{
  "a \\" b": [1, "two, [three]", {"x": null}],
  "deep": { "list": [[], {}, [{ "y":
      true }]] }
}`;

test.each<[string, JsonPath, number, number]>([
  ['the whole', [], 1, 1],
  ['a member whose name has a quote in it', ['a " b'], 2, 13],
  ['an element behind a text with brackets', ['a " b', 2], 2, 33],
  ['a member of it', ['a " b', 2, 'x'], 2, 39],
  ['an element behind empty ones', ['deep', 'list', 2], 3, 30],
  ['a value on the next line', ['deep', 'list', 2, 0, 'y'], 4, 7],
  ['the last on the way to what is not there', ['deep', 'list', 7, 'z'], 3, 21],
  ['a list, asked for a name', ['deep', 'list', 'z'], 3, 21],
])('%s is found', (_, path, line, column) => {
  expect(positionIn(TEXT, path)).toEqual({ line, column });
});

test('the elements of a list are found in one pass', () => {
  const path = ['deep', 'list'];
  expect(elementPositionsIn(TEXT, path)).toEqual(
    [0, 1, 2].map((index) => positionIn(TEXT, [...path, index])),
  );
  expect(elementPositionsIn(TEXT, [])).toEqual([]);
});

test('whatever stands in JSON is found where it begins', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, choice) => {
      const paths = pathsIn(value);
      const { path, value: found } = paths[choice % paths.length]!;
      const text = JSON.stringify(value, null, 1);
      const { line, column } = positionIn(text, path);
      const rest = text
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1);
      const written = JSON.stringify(found);
      expect(rest.replace(/\s/g, '').startsWith(written.replace(/\s/g, ''))).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

function pathsIn(value: unknown, path: JsonPath = []): { path: JsonPath; value: unknown }[] {
  const own = [{ path, value }];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((item, index) => pathsIn(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([name, item]) => pathsIn(item, [...path, name]))];
}
