/** A place in one of the estate's files; lines and columns count from 1, the file is relative to the working directory's repository. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
