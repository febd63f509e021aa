/** Attributes of a resource or a block, as Terraform's JSON has them. */
export type Attributes = Record<string, unknown>;

/** A stack's `cdk.tf.json`, open to a change by hand. */
export interface StackJson {
  resource: Record<string, Record<string, Attributes>>;
  provider: Record<string, Attributes[]>;
  terraform: { backend: Attributes; required_providers: Record<string, Attributes> };
  [other: string]: unknown;
}

export type Change = (json: StackJson) => void;

/** @throws Error if there is no such address */
export function resource(json: StackJson, address: string): Attributes {
  const [type, name] = partsOf(address);
  const found = json.resource[type]?.[name];
  if (!found) throw new Error(`there is no ${address} to change`);
  return found;
}

/** The blocks of a resource, in their order. */
export function blocks(json: StackJson, address: string, kind: string): Attributes[] {
  return resource(json, address)[kind] as Attributes[];
}

/** The block of a resource that has a name. @throws Error if there is none */
export function block(json: StackJson, address: string, kind: string, name: string): Attributes {
  return named(blocks(json, address, kind), name, `${kind} of ${address}`);
}

/** @throws Error if none has the name */
export function named(candidates: readonly Attributes[], name: string, what: string): Attributes {
  const found = candidates.find((candidate) => candidate['name'] === name);
  if (!found) throw new Error(`there is no ${what} with the name ${name}`);
  return found;
}

export function set(address: string, values: Attributes): Change {
  return (json) => void Object.assign(resource(json, address), values);
}

export function remove(address: string): Change {
  return (json) => {
    resource(json, address);
    const [type, name] = partsOf(address);
    delete json.resource[type]?.[name];
  };
}

/** @throws Error if there is one already */
export function add(address: string, values: Attributes): Change {
  return (json) => {
    const [type, name] = partsOf(address);
    const all = (json.resource[type] ??= {});
    if (all[name]) throw new Error(`there is a ${address} already`);
    all[name] = values;
  };
}

export function setBlock(address: string, kind: string, name: string, values: Attributes): Change {
  return (json) => void Object.assign(block(json, address, kind, name), values);
}

export function addBlock(address: string, kind: string, values: Attributes): Change {
  return (json) => void blocks(json, address, kind).push(values);
}

export function removeBlock(address: string, kind: string, name: string): Change {
  return (json) => {
    const all = blocks(json, address, kind);
    all.splice(all.indexOf(block(json, address, kind, name)), 1);
  };
}

/** Several changes of one stack that only together are one edit, as both halves of a peering are. */
export function together(...changes: readonly Change[]): Change {
  return (json) => changes.forEach((change) => change(json));
}

function partsOf(address: string): [string, string] {
  const [type = '', name = ''] = address.split('.');
  return [type, name];
}
