import { compareText } from '../../../../constructs/model/compare-text';
import { Resource } from '../../../graph/graph';
import { keyOf } from './reading';

/** Resources in order of stack and address. */
export function byKey(a: Resource, b: Resource): number {
  return compareText(keyOf(a), keyOf(b));
}
