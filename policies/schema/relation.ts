/** How attributes depend on one another. Paths are dotted from the resource, with index 0 for each block. */
export interface Relation {
  readonly kind: 'conflicts' | 'exactly-one' | 'at-least-one' | 'needs';
  readonly paths: readonly string[];
}

const PHRASES: readonly (readonly [string, Relation['kind']])[] = [
  ['not with ', 'conflicts'],
  ['exactly one of ', 'exactly-one'],
  ['at least one of ', 'at-least-one'],
  ['only with ', 'needs'],
];

/** The relations of a cell such as `not with a,b; at least one of c,d`. */
export function parseRelations(cell: string): readonly Relation[] {
  return cell.split('; ').flatMap((part) =>
    PHRASES.filter(([phrase]) => part.startsWith(phrase)).map(([phrase, kind]) => ({
      kind,
      paths: part.slice(phrase.length).split(','),
    })),
  );
}
