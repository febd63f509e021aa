import { Position } from '../../constructs/model/position';
import { Problem } from './problem';
import { Path } from './yaml-value';

/** Which half of `key: value` a problem is about. */
export type Part = 'key' | 'value';

/** A problem but for its place. */
export type ProblemText = Pick<Problem, 'message' | 'allowed' | 'fix'>;

/** Plain data that knows where each value was written: in one file, or in several that make up one. */
export interface Source {
  /** The name that positions give the file; of several, that of the first. */
  readonly file: string;
  /** Mappings without a prototype, lists, text, numbers, booleans, null. */
  readonly value: unknown;
  /** Where something stands: itself, else the nearest thing above it that is there. */
  positionOf(path: Path, part?: Part): Position;
  /** What is said at a path, or undefined. */
  valueAt(path: Path): unknown;
  /** How a scalar is spelt in its file. */
  spellingAt(path: Path): string | undefined;
  /** Keys of the mapping at a path; none if there is no mapping. */
  keysAt(path: Path): readonly string[];
  problem(path: Path, text: ProblemText, part?: Part): Problem;
}
