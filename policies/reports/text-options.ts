/** How a terminal is written to, and what only the caller knows. */
export interface TextOptions {
  /** Columns of the terminal. @default 110 */
  readonly width?: number;
  /** Whether ANSI colours are written. @default false */
  readonly colour?: boolean;
  /** How long the run took, such as `1.9 s`. */
  readonly elapsed?: string;
  /** Path of the report to open. */
  readonly report?: string;
  /** A command worth running next. */
  readonly next?: string;
}
