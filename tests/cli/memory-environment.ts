import { Environment } from '../../cli/environment';

/** An environment that keeps what is written, with a clock that stands still. */
export interface MemoryEnvironment extends Environment {
  /** What stands on standard output so far. */
  written(): string;
  /** What stands on standard error so far. */
  complaints(): string;
}

/** @param changes replace parts, such as the working directory */
export function memoryEnvironment(changes: Partial<Environment> = {}): MemoryEnvironment {
  const output: string[] = [];
  const errors: string[] = [];
  return {
    output: { write: (text) => void output.push(text), isTerminal: false },
    errors: { write: (text) => void errors.push(text), isTerminal: false },
    workingDirectory: process.cwd(),
    variables: {},
    clock: { today: () => '2026-12-01', now: () => '2026-12-01T09:00:00Z' },
    elapsed: () => 1.23,
    ...changes,
    written: () => output.join(''),
    complaints: () => errors.join(''),
  };
}
