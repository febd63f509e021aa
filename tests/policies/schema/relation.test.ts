import { parseRelations } from '../../../policies/schema/relation';

test('a cell may name several relations', () => {
  expect(parseRelations('not with a,b.0.c; at least one of d,e; only with f; exactly one of g,h')).toEqual([
    { kind: 'conflicts', paths: ['a', 'b.0.c'] },
    { kind: 'at-least-one', paths: ['d', 'e'] },
    { kind: 'needs', paths: ['f'] },
    { kind: 'exactly-one', paths: ['g', 'h'] },
  ]);
});

test('an empty cell names none', () => {
  expect(parseRelations('')).toEqual([]);
});
