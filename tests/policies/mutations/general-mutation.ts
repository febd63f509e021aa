import { Declaration } from '../../../policies/declaration/declaration';
import { StackDocument } from '../../../policies/graph/stack-document';
import { Found } from './found';
import { Mutation } from './mutation';
import { Change, together } from './stack-json';

/** What an edit changes: a stack, the declaration, or both. */
export type Edit = Pick<Mutation, 'stack' | 'declaration'>;

/** A mutation that finds what it changes by what it is, so that it applies to every estate that has it. */
export interface GeneralMutation {
  readonly name: string;
  /** Rules that it must make fail; others may. */
  readonly core: readonly string[];
  /** Undefined where there is nothing to change. */
  find(documents: readonly StackDocument[], declaration: Declaration): Edit | undefined;
}

/** Changes of the stack that something was found in. */
export function changing({ stack }: Found, ...changes: readonly Change[]): Edit {
  return { stack: { name: stack, change: together(...changes) } };
}
