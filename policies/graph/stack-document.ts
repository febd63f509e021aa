import { JsonObject } from './json-node';
import { Source } from '../finding';

/** Synthesized Terraform JSON, a plan (`terraform show -json`), or what Microsoft Graph answers about Conditional Access. */
export type DocumentKind = 'synthesized' | 'plan' | 'graph-export';

/** The configuration of one stack as it was read. */
export interface StackDocument {
  /** Name of the stack; unique among the documents judged together. */
  readonly name: string;
  /** File that it was read from, with forward slashes. */
  readonly file: string;
  readonly kind: DocumentKind;
  /** Of an export a page, whatever it was written as: its objects are in `value`. */
  readonly json: JsonObject;
  /** Of an export: where each of its objects stands. */
  readonly positions?: readonly Source[];
}
