import { Format } from '../formats';
import { Verbosity } from '../progress';

/** What `check` and `judge` take alike. */
export interface JudgingOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly quiet?: true;
  /** `YYYY-MM-DD` */
  readonly asOf?: string;
}

export function verbosityOf({ quiet }: JudgingOptions): Verbosity {
  return quiet ? 'quiet' : 'normal';
}
