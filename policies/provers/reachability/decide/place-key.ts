import { Origin, Target } from '../prover';

/** A place as a key: equal for equal places. */
export function keyOf(place: Origin | Target): string {
  return 'id' in place ? `${place.kind} ${place.id}` : place.kind;
}
