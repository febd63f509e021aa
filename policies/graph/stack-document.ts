import { JsonObject } from './json-node';

/** The configuration of one stack as it was read: synthesized Terraform JSON, or a plan (`terraform show -json`). */
export interface StackDocument {
  /** Name of the stack; unique among the documents judged together. */
  readonly name: string;
  /** File that it was read from, with forward slashes. */
  readonly file: string;
  readonly kind: 'synthesized' | 'plan';
  readonly json: JsonObject;
}
