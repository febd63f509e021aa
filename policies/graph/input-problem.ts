/** What is wrong with something that was given to be judged. Lines and columns count from 1; 1:1 means the whole. */
export interface InputProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What failed and the value received, in one sentence without a full stop. */
  readonly message: string;
  /** What to do, in one sentence without a full stop. */
  readonly fix: string;
}

/** A problem with a file or folder as a whole. */
export function wholeFile(file: string, message: string, fix: string): InputProblem {
  return { file, line: 1, column: 1, message, fix };
}
