import { Declaration } from '../../../policies/declaration/declaration';
import { Verdict } from '../../../policies/finding';
import { Change } from './stack-json';

/** What was declared, open to a change by hand. */
export type DeclarationDraft = { -readonly [K in keyof Declaration]: Declaration[K] };

/** One change made by hand to what was synthesized or declared, and every rule whose verdict it must change. */
export interface Mutation {
  readonly name: string;
  readonly stack?: { readonly name: string; readonly change: Change };
  readonly declaration?: (declaration: DeclarationDraft) => void;
  /** Rule id to the verdict after the change; empty for a harmless one. */
  readonly changes: Readonly<Record<string, Verdict>>;
}

/** The changes of a mutation that makes rules fail and does nothing else. */
export function fails(...rules: readonly string[]): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(rules.map((rule) => [rule, 'fail']));
}

/** The changes of a mutation that leaves rules undecided. */
export function leavesOpen(...rules: readonly string[]): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(rules.map((rule) => [rule, 'unknown']));
}
