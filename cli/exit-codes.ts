/** What the process says to the shell. `findings` is a refused estate; `badInput` covers usage errors too. */
export const EXIT_CODES = {
  accepted: 0,
  findings: 1,
  badInput: 2,
  internalError: 70,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
