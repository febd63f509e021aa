import { Clause, has, Variables } from '../../../../../policies/provers/sign-in/solver/variables';

/** Every choice of values of the first so many variables. */
export function* everyPoint(variables: Variables, count = variables.count): Generator<Int32Array> {
  const point = new Int32Array(count);
  for (;;) {
    yield point.slice();
    let at = 0;
    while (at < count && ++point[at]! === variables.size(at)) point[at++] = 0;
    if (at === count) return;
  }
}

export function satisfies(point: Int32Array, clauses: readonly Clause[]): boolean {
  return clauses.every((clause) => clause.some(({ variable, mask }) => has(mask, point[variable]!)));
}
