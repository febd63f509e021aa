import { Environment } from './environment';

/** Tells a person who waits what is being done. */
export interface Progress {
  /** @param step what starts now, as `reading estates/minimal` */
  readonly step: (step: string) => void;
  /** Clears what stands on the terminal. */
  readonly end: () => void;
}

/** What a command is asked to say while it works. */
export type Verbosity = 'normal' | 'quiet';

const CLEAR_LINE = '\r\u001b[2K';

/** One line that is rewritten on a terminal, one plain line a step elsewhere, nothing if quiet. */
export function createProgress({ errors }: Environment, verbosity: Verbosity): Progress {
  if (verbosity === 'quiet') return { step: () => undefined, end: () => undefined };
  if (!errors.isTerminal) return { step: (step) => errors.write(`${step}\n`), end: () => undefined };
  return {
    step: (step) => errors.write(`${CLEAR_LINE}${shortened(`${step} ...`, errors.columns)}`),
    end: () => errors.write(CLEAR_LINE),
  };
}

/** A line that wraps could not be rewritten. */
function shortened(text: string, columns: number | undefined): string {
  return columns !== undefined && text.length >= columns ? text.slice(0, Math.max(0, columns - 1)) : text;
}
