/** A mistake in how the command was called: said in two lines, without a stack trace. */
export class UsageError extends Error {
  constructor(
    /** What failed and the value received, in one sentence without a full stop. */
    readonly problem: string,
    /** What to do, in one sentence without a full stop. */
    readonly fix: string,
  ) {
    super(`${problem}: ${fix}`);
    this.name = 'UsageError';
  }
}
