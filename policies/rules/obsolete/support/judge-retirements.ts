import { Retirement, RETIREMENTS } from '../../../../constructs/model/tables/retirements';
import { hidesSomething } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { Result } from '../../rule';
import { Found, foundAt } from '../../support/found-at';
import { fail, pass, show, step, unknown } from '../../support/results';

/** The rows of each attribute of each type. */
const BY_TYPE = new Map(
  [
    ...groupBy(
      RETIREMENTS.flatMap((row) => row.types.map((type) => ({ type, row }))),
      ({ type }) => type,
    ),
  ].map(
    ([type, rows]) =>
      [
        type,
        groupBy(
          rows.map(({ row }) => row),
          ({ path }) => path,
        ),
      ] as const,
  ),
);

/** Judges everything that the table knows by one question of its dates: a yes is a failure. */
export function* judgeRetirements(
  graph: EstateGraph,
  isDue: (retirement: Retirement) => boolean,
): Iterable<Result> {
  for (const [type, byPath] of BY_TYPE) {
    for (const resource of graph.ofType(type)) {
      for (const [path, rows] of byPath) yield* judge(resource, path, rows, isDue);
    }
  }
}

function* judge(
  resource: Resource,
  path: string,
  rows: readonly Retirement[],
  isDue: (retirement: Retirement) => boolean,
): Iterable<Result> {
  if (path === '') {
    for (const row of rows) yield verdict(resource, { path, found: resource.type }, row, isDue);
    return;
  }
  for (const found of foundAt(resource, path)) yield* judgeValue(resource, found, rows, isDue);
}

function* judgeValue(
  resource: Resource,
  { path, attribute }: Found,
  rows: readonly Retirement[],
  isDue: (retirement: Retirement) => boolean,
): Iterable<Result> {
  if (attribute.state === 'absent') return;
  if (attribute.state === 'unknown') {
    if (hidesSomething(attribute)) {
      yield unknown(
        resource,
        `${path} is not known before deployment, so neither is how long it is supported`,
        [step(resource, path, show(attribute), 'a version in support')],
      );
    }
    return;
  }
  const value = String(attribute.value);
  const row = rows.find(({ values }) => values?.test(value) ?? false);
  if (row) yield verdict(resource, { path, found: show(attribute) }, row, isDue);
  else yield pass(resource, `${path} is ${show(attribute)}, of which no end is known`);
}

function verdict(
  resource: Resource,
  { path, found }: { readonly path: string; readonly found: string },
  row: Retirement,
  isDue: (retirement: Retirement) => boolean,
): Result {
  const { what, ends, instead } = row;
  return isDue(row)
    ? fail(
        resource,
        `${what} is in support until ${ends} only`,
        [step(resource, path, found, instead)],
        `Move to ${instead}.`,
      )
    : pass(resource, `${what} is in support until ${ends}`);
}
