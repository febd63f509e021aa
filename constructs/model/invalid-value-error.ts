/**
 * A value that a value object refuses: what it was given, what is allowed, and the fix. Readers of files turn it into an
 * error with a position.
 */
export class InvalidValueError extends Error {
  constructor(
    /** The value as given. */
    readonly value: string,
    /** What is wrong with it, as the end of a sentence that starts with the value. */
    readonly problem: string,
    /** What to write instead. */
    readonly fix: string,
  ) {
    super(`"${value}" ${problem}: ${fix}`);
    this.name = 'InvalidValueError';
  }
}
