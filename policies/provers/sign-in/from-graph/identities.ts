import { isGuid } from '../../../../constructs/model/guid';
import { findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { textOf } from '../../../graph/attribute';
import { Block, Entry, EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { pathIn } from '../../../graph/views/read';
import { Listed } from '../model';

/**
 * By what an attribute names an object: its object id, an application's client id, the template id of a role, or the path of
 * a strength. An id of another kind names nothing, and Conditional Access doesn't say so.
 */
export type IdKind = 'object' | 'client' | 'template' | 'path';

const OWN: Readonly<Record<IdKind, string>> = {
  object: 'object_id',
  client: 'client_id',
  template: 'template_id',
  path: 'id',
};

/** Attributes that give an object id by another name. */
const OTHER_OBJECT_IDS = /(?:^|\.)(?:principal_id|user_id)$/;
const STRENGTHS = '/policies/authenticationstrengthpolicies/';

/** What the objects of a configuration are called in a model, and what lists of ids hold in these names. */
export class Identities {
  /** Names of the stacks that are exports: there Graph itself has taken every word. */
  readonly #exports: ReadonlySet<string>;

  constructor(readonly graph: EstateGraph) {
    const exports = graph.stacks.filter(({ kind }) => kind === 'graph-export');
    this.#exports = new Set(exports.map(({ name }) => name));
  }

  isExport(resource: Resource): boolean {
    return this.#exports.has(resource.stack);
  }

  /** The id that an object has, or `<stack>/<address>` where only a deployment gives it one. */
  idOf(resource: Resource, kind: IdKind = 'object'): string {
    const known =
      textOf(resource.get(OWN[kind])) ?? (kind === 'template' ? templateByName(resource) : undefined);
    return known === undefined ? `${resource.stack}/${resource.address}` : spelled(known, kind);
  }

  /** @param words that stand in the place of ids */
  listed(
    resource: Resource,
    block: Block,
    name: string,
    kind: IdKind,
    words: readonly string[] = [],
  ): Listed {
    const path = pathIn(block, name);
    const { entries, complete } = this.graph.entries(resource, path);
    const values = entries.map((entry) => this.named(entry, kind));
    const mayBeWord =
      this.isExport(resource) && values.some((value) => !isGuid(value) && !words.includes(value));
    return { values: [...new Set(values)], open: !complete || (mayBeWord && words.length > 0) };
  }

  /** The one object that an attribute names; `unknown` if there is one and it isn't known which. */
  only(resource: Resource, path: string, kind: IdKind): string | undefined {
    const { entries, complete } = this.graph.entries(resource, path);
    const [first] = entries;
    if (first === undefined && complete) return undefined;
    return first === undefined || entries.length > 1 ? 'unknown' : this.named(first, kind);
  }

  /** The resource that an attribute names, by whatever id. */
  resourceAt(resource: Resource, path: string): Resource | undefined {
    const { entries } = this.graph.entries(resource, path);
    const [first] = entries;
    return entries.length === 1 && first?.kind === 'attribute' ? first.resource : undefined;
  }

  named(entry: Entry, kind: IdKind): string {
    if (entry.kind === 'text') return spelled(entry.text, kind);
    const { resource, attribute } = entry;
    const isRight = attribute === OWN[kind] || (kind === 'object' && OTHER_OBJECT_IDS.test(attribute));
    return isRight ? this.idOf(resource, kind) : `${resource.stack}/${resource.address}.${attribute}`;
  }
}

/** Shared by everything that reads one configuration. */
export const identitiesOf = perGraph((graph) => new Identities(graph));

/** An activated role that is written by its display name gets its template id from Microsoft. */
function templateByName(resource: Resource): string | undefined {
  const name = resource.type === 'azuread_directory_role' ? textOf(resource.get('display_name')) : undefined;
  return name === undefined ? undefined : findDirectoryRole(name)?.id;
}

/** GUIDs in lower case, alone or in a path; strengths without their path. Words stay as they are. */
function spelled(text: string, kind: IdKind): string {
  const lower = text.toLowerCase();
  if (kind === 'path' && lower.startsWith(STRENGTHS)) return lower.slice(STRENGTHS.length);
  return isGuid(text) || text.startsWith('/') ? lower : text;
}
