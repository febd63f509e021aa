import { Attribute } from './attribute';
import { Source } from '../finding';
import { DocumentKind } from './stack-document';

/** A place that attributes are read from: a resource, or a block in one. */
export interface Block {
  /** Dotted path from the resource, with indexes: empty for the resource, `ip_configuration.0` for a block. */
  readonly path: string;
  /**
   * Reads an attribute by dotted path (`sku_name`, `ip_configuration.0.subnet_id`). Expressions that can be worked out
   * from the judged configuration (another resource's name, location or id) come back known.
   */
  get(path: string): Attribute;
  /** The blocks under a name; a single block written as an object counts as a list of one. Empty if absent or unknown. */
  blocks(name: string): readonly Block[];
  /** Names of the attributes and blocks that were written and are not null. */
  keys(): readonly string[];
}

/** One entry of a list: text that is known, or what another judged resource will have at an attribute. */
export type Entry =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'attribute'; readonly resource: Resource; readonly attribute: string };

/** The entries of a list so far as they can be told. `complete` is false if there may be others. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly complete: boolean;
}

/** One managed resource of the judged configuration. */
export interface Resource extends Block {
  /** `azurerm_firewall.hub-firewall`; with `module.` and index prefixes in a plan. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly stack: string;
  /** Lower-case subscription id of its provider configuration, if it is known. */
  readonly subscription?: string;
  /** Lower-case tenant id of its provider configuration, if it is known. */
  readonly tenant?: string;
  /** Lower-case ARM id, if it is computable from the configuration or known in the plan. */
  readonly id?: string;
  /** Position in the estate file that this resource comes from, if provenance tells; of an export, in the export itself. */
  readonly source?: Source;
  /** Whether the configuration itself writes an attribute; a plan shows what the provider has found, too. */
  writes(name: string): boolean;
}

/** What an attribute points at. An id that nothing judged carries is external: its properties are unknown. */
export type Reference =
  | {
      readonly kind: 'resource';
      readonly resource: Resource;
      /** lower-case rest of the id below the resource */ readonly child?: string;
    }
  | { readonly kind: 'external'; readonly id: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

/**
 * A judged stack: its name, where it was read from, and its provider configurations. An export of Microsoft Graph counts as
 * one too; it is no Terraform, and has neither providers nor a state.
 */
export interface GraphStack {
  readonly name: string;
  readonly file: string;
  readonly kind: DocumentKind;
  readonly providers: readonly GraphProvider[];
  /** `terraform.required_providers`: local name to `{source, version}` as written. */
  readonly requiredProviders: Readonly<
    Record<string, { readonly source?: string; readonly version?: string }>
  >;
  /** Type of the state backend; undefined where none is written. */
  readonly backend?: string;
  /** Lower-case name of the storage account that an `azurerm` backend keeps the state in. */
  readonly stateAccount?: string;
  /** Whether it is a page of an export that says that there are more. */
  readonly continues?: boolean;
}

/** One provider block. */
export interface GraphProvider {
  readonly type: string;
  readonly alias?: string;
  /** Lower-case, if known. */
  readonly subscription?: string;
  /** Lower-case, if known. */
  readonly tenant?: string;
}

/** All that was judged, as one graph over all stacks. */
export interface EstateGraph {
  readonly stacks: readonly GraphStack[];
  readonly resources: readonly Resource[];
  /** In address order of reading; empty if there is none. */
  ofType(...types: readonly string[]): readonly Resource[];
  find(stack: string, address: string): Resource | undefined;
  /** By ARM id, without regard to case. */
  byId(id: string): Resource | undefined;
  /** Where the attribute at `path` of `block` points. A list's elements are asked for one by one (`ids.0`). */
  follow(resource: Resource, path: string): Reference;
  /**
   * What the list at `path` holds, where it matters by which attribute something is named (`object_id` or `id`). One value
   * counts as a list of one; what nobody wrote is empty.
   */
  entries(resource: Resource, path: string): Entries;
}
