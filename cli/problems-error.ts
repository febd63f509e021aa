import { Problem } from '../stacks/config/problem';

/** Problems in the files that a command was given. */
export class ProblemsError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    /** What came of it, said behind their number. */
    readonly consequence = 'nothing was written',
  ) {
    super(`${problems.length} problems`);
    this.name = 'ProblemsError';
  }
}
