import { Problem } from '../stacks/config/problem';

/** Problems in the files that a command was given. */
export class ProblemsError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.name = 'ProblemsError';
  }
}
