import { Position } from '../../../constructs/model/position';
import { Path } from '../yaml-value';

/**
 * A part of an estate that tells where it stands, before that is known, with its place in the file; of a union, one of its
 * members.
 */
export type Placed<Part extends { readonly position: Position }> = Part extends unknown
  ? Omit<Part, 'position'> & { readonly path: Path }
  : never;
