import { isObject, JsonObject, stringOf } from '../json-node';
import { StackDocument } from '../stack-document';
import { RawResource, StackSource } from '../stack-source';
import { Source } from '../../finding';
import { strengthAttributes } from './authentication-strength';
import { Where } from './fields';
import { kindOf } from './kinds';
import { strengthIn } from './policy';

/**
 * Reads an export as if the azuread provider had made what is in it: everything is known, nothing refers to a resource, and
 * there are no providers and no state. An authentication strength that stands only inside a policy is a resource, too.
 */
export function exportSource(document: StackDocument): StackSource {
  const { value } = document.json;
  const objects: readonly unknown[] = Array.isArray(value) ? value : [];
  const resources = new Resources();
  objects.forEach((object, index) => {
    const kind = kindOf(object);
    if (kind === undefined || !isObject(object)) return;
    const source = document.positions?.[index];
    resources.add(kind.type, kind.attributes(object, READ_BEFORE), source);
    const strength = strengthIn(object);
    if (strength) resources.add(STRENGTH, strengthAttributes(strength, READ_BEFORE), source);
  });
  return {
    stack: {
      name: document.name,
      file: document.file,
      kind: 'graph-export',
      providers: [],
      requiredProviders: {},
      continues: stringOf(document.json['@odata.nextLink']) !== undefined,
    },
    resources: resources.all,
    providers: new Map(),
  };
}

const STRENGTH = 'azuread_authentication_strength_policy';
/** What is wrong with an export was said when it was recognized. */
const READ_BEFORE: Where = { path: [], wrong: () => undefined };

class Resources {
  readonly all: RawResource[] = [];
  readonly #taken = new Set<string>();

  /** Named by its display name, as a person would. */
  add(type: string, values: JsonObject, source: Source | undefined): void {
    const name = slug(stringOf(values['display_name']) ?? '');
    const isSame = this.all.some((other) => other.type === type && idOf(other.values) === idOf(values));
    if (type === STRENGTH && isSame) return;
    let address = `${type}.${name}`;
    for (let number = 2; this.#taken.has(address); number += 1) address = `${type}.${name}-${number}`;
    this.#taken.add(address);
    this.all.push({
      address,
      type,
      name: address.slice(type.length + 1),
      provider: 'azuread',
      values,
      sensitive: [],
      source,
    });
  }
}

function idOf(values: JsonObject): unknown {
  return values['object_id'] ?? values['id'];
}

function slug(text: string): string {
  const made = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return made === '' ? 'unnamed' : made;
}
