import { EventId, SurvivalModel } from '../../../../../policies/provers/survival/model';
import { Answer, Level, Recovery } from '../../../../../policies/provers/survival/survival';

/** What has to come out after some events: a level, and more where it matters. */
export interface Expected {
  readonly level: Level;
  readonly seconds?: Answer['seconds'];
  readonly rpoSeconds?: Answer['rpoSeconds'];
  readonly recovery?: Partial<Pick<Recovery, 'possible' | 'minutes' | 'rpoSeconds' | 'inTime'>>;
}

/** A small estate on which scanners, or hearsay, go wrong, and what is right there, worked out by hand. */
export interface Trap {
  /** A sentence. */
  readonly name: string;
  readonly model: SurvivalModel;
  /** Failed sets, as ids joined by `+`, and what becomes of the service. */
  readonly after: Readonly<Record<string, Expected>>;
  /** Smallest sets that take the service down, as ids joined by `+`. */
  readonly cutSets?: readonly string[];
  readonly verdicts?: Partial<Record<'nodes' | 'domains' | 'regions' | 'pairs', 'pass' | 'fail' | 'unknown'>>;
}

export function eventsOf(set: string): readonly EventId[] {
  return set === '' ? [] : set.split('+');
}
