import { EstateGraph } from '../../../graph/graph';
import { NetworkModel } from '../../../provers/reachability/model';
import { Result } from '../../rule';
import { abbreviated, unknown } from '../../support/results';
import { subjectAt } from './evidence';

/** What may carry packets and isn't modelled, one by one. */
export function gapResults(graph: EstateGraph, { gaps }: NetworkModel): readonly Result[] {
  return gaps.map(({ place, why }) => unknown(subjectAt(graph, place), `what it lets through isn't known: ${why}`));
}

/** The same as one result, for claims that don't stand alone: another rule lists them. */
export function gapResult({ gaps }: NetworkModel): readonly Result[] {
  return gaps.length === 0
    ? []
    : [unknown('networks', `not everything that may carry packets is known: ${abbreviated(gaps.map(({ why }) => why), 3)}`)];
}
