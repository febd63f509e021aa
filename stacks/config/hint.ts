/**
 * What is allowed at a place and how to put it right, carried through zod as the message of an issue, which can only be
 * text.
 */
export interface Hint {
  readonly allowed: string;
  readonly fix: string;
}

export function hint(allowed: string, fix: string): string {
  return `${allowed}\n${fix}`;
}

/** The hint in a message, or undefined if zod wrote the message. */
export function readHint(message: string): Hint | undefined {
  const [allowed, fix] = message.split('\n');
  return allowed !== undefined && fix !== undefined ? { allowed, fix } : undefined;
}
