import { EstateGraph } from '../../../graph/graph';
import { Claims } from '../../../provers/reachability/claims/claims';
import { labelOf, writtenAt } from '../../../provers/reachability/claims/place';
import { Result } from '../../rule';
import { abbreviated, unknown } from '../../support/results';
import { subjectAt } from './evidence';

/** What keeps every claim that nothing gets somewhere from being decided, one by one. */
export function openResults(graph: EstateGraph, { reachability, escaped }: Claims): readonly Result[] {
  const { model } = reachability;
  const gaps = new Set(model.gaps.map(({ why }) => why));
  return [
    ...model.gaps.map(({ place, why }) =>
      unknown(subjectAt(graph, place), `what it lets through isn't known: ${why}`),
    ),
    ...escaped
      .filter(({ why }) => !gaps.has(why))
      .map(({ origin, why }) =>
        unknown(
          subjectAt(graph, writtenAt(model, origin)),
          `where packets from ${labelOf(model, origin)} get isn't known: ${why}`,
        ),
      ),
  ];
}

/** The same as one result, for claims that don't stand alone: `reach/undeclared-flow` lists them. */
export function openResult({ reachability, escaped }: Claims): readonly Result[] {
  const reasons = new Set([...reachability.model.gaps, ...escaped].map(({ why }) => why));
  return reasons.size === 0
    ? []
    : [
        unknown(
          'networks',
          `not everything that may carry packets is known: ${abbreviated([...reasons], 3)}`,
        ),
      ];
}
