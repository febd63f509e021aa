import { Choice, Listed } from '../model';
import { Strictness } from '../sign-in';

/** Which list of a policy it is: what may be in an open one counts so that it stops most, or least. */
export type Side = 'include' | 'exclude';

/** Whether whatever may be in an open list is taken to be in it. [S8] */
export function countsOpen(listed: { readonly open: boolean }, side: Side, strictness: Strictness): boolean {
  return listed.open && strictness === (side === 'include' ? 'strict' : 'lenient');
}

/** Whether something that isn't known counts as true. */
export function countsUnknown(value: boolean | 'unknown', side: Side, strictness: Strictness): boolean {
  return value === 'unknown' ? strictness === (side === 'include' ? 'strict' : 'lenient') : value;
}

/** Whether a list holds a value, for conditions that only include. */
export function lists(listed: Listed, value: string, strictness: Strictness): boolean {
  return listed.values.includes(value) || countsOpen(listed, 'include', strictness);
}

/** Whether a choice takes something in and doesn't leave it out; `covers` tells whether a term means it. [3] */
export function chooses<Value extends string>(
  { include, exclude }: Choice<Value>,
  covers: (term: Value) => boolean,
  strictness: Strictness,
): boolean {
  if (exclude.values.some(covers) || countsOpen(exclude, 'exclude', strictness)) return false;
  return include.values.some(covers) || countsOpen(include, 'include', strictness);
}
