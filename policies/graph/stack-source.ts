import { GraphProvider, GraphStack } from './graph';
import { JsonObject } from './json-node';
import { Referent } from './plan-references';
import { Source } from '../finding';

/** One managed resource as its document gives it, in one shape for synthesized and planned ones. */
export interface RawResource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** Key of its provider configuration: `azurerm`, or `azurerm.<alias>`. */
  readonly provider: string;
  readonly values: JsonObject;
  /** `true` at any depth where a plan doesn't know the value yet. */
  readonly unknown?: unknown;
  /** Masks of a plan: `true` at any depth where the value is sensitive. */
  readonly sensitive: readonly unknown[];
  /** Addresses that a plan's configuration says the attribute at a path refers to. */
  readonly references?: (path: readonly string[]) => readonly string[];
  /** The same with attributes; undefined if some of it comes from elsewhere. */
  readonly referents?: (path: readonly string[]) => readonly Referent[] | undefined;
  /** Whether a plan's configuration writes an attribute or block at a path. */
  readonly writes?: (path: readonly string[]) => boolean;
  /** Where an export has it. */
  readonly source?: Source;
  /** Whether a plan's configuration writes the attribute at a path as an expression that is made of nothing else. */
  readonly makesUp?: (path: readonly string[]) => boolean;
}

/** One document, ready to become part of a graph. */
export interface StackSource {
  readonly stack: GraphStack;
  readonly resources: readonly RawResource[];
  /** By provider key. */
  readonly providers: ReadonlyMap<string, GraphProvider>;
}

/** Provider of a type where none is named: the part of the type before its first underscore. */
export function defaultProvider(type: string): string {
  return type.slice(0, type.indexOf('_') === -1 ? undefined : type.indexOf('_'));
}
