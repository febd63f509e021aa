/**
 * Something wrong in an estate's files, with all that a person needs to put it right. Lines and columns count from 1 and,
 * where a whole file or folder is meant, are 1.
 */
export interface Problem {
  /** As in `Position`: relative to the working directory where it is inside it, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What failed and the value received, in one sentence without a full stop. */
  readonly message: string;
  /** What may stand there, where that is a short list or shape. */
  readonly allowed?: string;
  /** What to do, in one sentence without a full stop. */
  readonly fix: string;
}
