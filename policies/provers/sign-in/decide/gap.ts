import { Box } from '../solver/implicants';
import { Point } from '../solver/variables';

/** A set of sign-ins that all get in with the same evidence, and so reach a goal; `point` is one, with that evidence. */
export interface Gap {
  readonly box: Box;
  readonly point: Point;
}
