import { isObject, JsonObject, listOfOneOrMore, objectOf, step, stringOf } from './json-node';

/** How far a reference is followed through module inputs and outputs. */
const MODULE_DEPTH = 32;

/** An attribute of a resource that a plan's configuration refers to; empty where it refers to the resource as a whole. */
export interface Referent {
  readonly address: string;
  readonly attribute: string;
}

type Targets = readonly (Referent | undefined)[];
const NOWHERE: Targets = [undefined];

interface Configured {
  readonly provider?: string;
  readonly references: (path: readonly string[]) => readonly string[];
  readonly referents: (path: readonly string[]) => readonly Referent[] | undefined;
  /** Undefined for a resource that the configuration doesn't have. */
  readonly writes?: (path: readonly string[]) => boolean;
  /** Whether what is written at a path is made of no other value and no constant: a function such as `uuid()`. */
  readonly makesUp: (path: readonly string[]) => boolean;
}

/**
 * What a plan's `configuration` says that attributes refer to. It proves a link where the value is not known yet, but not
 * what is made of it: a reference to `x.id` may be a part of a longer text. References go through module inputs and
 * outputs; a resource with `count` or `for_each` is named without index.
 */
export class PlanReferences {
  readonly #modules = new Map<string, ModuleConfiguration | undefined>();

  constructor(private readonly root: JsonObject) {}

  /**
   * @param modulePath address of the module instance, empty for the root
   * @param address full address of the resource instance
   */
  of(modulePath: string, address: string): Configured {
    const module = this.#module(modulePath);
    const local = withoutIndex(modulePath === '' ? address : address.slice(modulePath.length + 1));
    const resource = module?.resources.get(local);
    return {
      provider: stringOf(resource?.['provider_config_key']),
      writes: resource && ((path) => isWritten(objectOf(resource['expressions']), path)),
      makesUp: (path) => {
        const node = path.reduce<unknown>(step, resource?.['expressions']);
        return isObject(node) && referencesIn(node).length === 0 && !Object.hasOwn(node, 'constant_value');
      },
      references: (path) => {
        const targets = this.#targets(referencesAt(resource, path), modulePath, MODULE_DEPTH);
        const addresses = targets.flatMap((target) => target?.address ?? []);
        return withoutPrefixes([...new Set(addresses)]);
      },
      referents: (path) => {
        const targets = this.#targets(referencesAt(resource, path), modulePath, MODULE_DEPTH);
        const known = targets.filter((target) => target !== undefined);
        return known.length < targets.length ? undefined : known;
      },
    };
  }

  /** Where references lead; undefined stands for one that leads to no resource. */
  #targets(references: readonly string[], modulePath: string, depth: number): Targets {
    if (depth === 0) return NOWHERE;
    return mostPrecise(references).flatMap((reference): Targets => {
      const [first = '', second = '', third, ...rest] = reference.match(SEGMENT) ?? [];
      if (first === 'var') return this.#input(modulePath, withoutIndex(second), depth);
      if (first === 'module') {
        return third === undefined ? NOWHERE : this.#output(modulePath, second, withoutIndex(third), depth);
      }
      if (NOT_RESOURCES.has(first) || second === '') return NOWHERE;
      const address = modulePath === '' ? `${first}.${second}` : `${modulePath}.${first}.${second}`;
      return [{ address, attribute: third === undefined ? '' : [third, ...rest].join('.') }];
    });
  }

  #input(modulePath: string, name: string, depth: number): Targets {
    const { parent, call } = splitModulePath(modulePath);
    const expressions = objectOf(this.#module(parent)?.calls[withoutIndex(call)])['expressions'];
    const references = modulePath === '' ? [] : referencesIn(step(expressions, name));
    return references.length === 0 ? NOWHERE : this.#targets(references, parent, depth - 1);
  }

  #output(modulePath: string, call: string, name: string, depth: number): Targets {
    const path = modulePath === '' ? `module.${call}` : `${modulePath}.module.${call}`;
    const output = objectOf(this.#module(path)?.outputs[name]);
    return this.#targets(referencesIn(output['expression']), path, depth - 1);
  }

  #module(path: string): ModuleConfiguration | undefined {
    if (!this.#modules.has(path)) this.#modules.set(path, this.#readModule(path));
    return this.#modules.get(path);
  }

  #readModule(path: string): ModuleConfiguration | undefined {
    if (path === '') return new ModuleConfiguration(this.root);
    const { parent, call } = splitModulePath(path);
    const module = objectOf(this.#module(parent)?.calls[withoutIndex(call)])['module'];
    return isObject(module) ? new ModuleConfiguration(module) : undefined;
  }
}

/** A name with its indexes; a `for_each` key may hold dots. */
const SEGMENT = /[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])*/g;
const NOT_RESOURCES = new Set(['data', 'local', 'each', 'count', 'self', 'path', 'terraform', 'ephemeral']);

/** One module's part of a plan's configuration. */
class ModuleConfiguration {
  readonly resources = new Map<string, JsonObject>();
  readonly calls: JsonObject;
  readonly outputs: JsonObject;

  constructor(module: JsonObject) {
    this.calls = objectOf(module['module_calls']);
    this.outputs = objectOf(module['outputs']);
    for (const resource of listOfOneOrMore(module['resources']).filter(isObject)) {
      this.resources.set(stringOf(resource['address']) ?? '', resource);
    }
  }
}

function referencesAt(resource: JsonObject | undefined, path: readonly string[]): readonly string[] {
  let node: unknown = resource?.['expressions'];
  for (const segment of path) {
    if (referencesIn(node).length > 0) break;
    node = step(node, segment);
  }
  return referencesIn(node);
}

/** Whether expressions hold something at a path; what they don't let be told, they may. */
function isWritten(expressions: unknown, path: readonly string[]): boolean {
  let node = expressions;
  for (const segment of path) {
    const isList = Array.isArray(node) && (node.length !== 1 || /^\d+$/.test(segment));
    const block = isList ? node : step(node, '0');
    if (isObject(block) && !isExpression(block) && segment !== '0' && !Object.hasOwn(block, segment))
      return false;
    node = step(block, segment);
    if (!isObject(node) && !Array.isArray(node)) return true;
  }
  return true;
}

function isExpression(node: JsonObject): boolean {
  return Array.isArray(node['references']) || Object.hasOwn(node, 'constant_value');
}

/** Terraform lists `x.y.id` and `x.y` of one reference: only the most precise one counts. */
function mostPrecise(references: readonly string[]): readonly string[] {
  return references.filter(
    (reference) =>
      !references.some((other) => other.startsWith(`${reference}.`) || other.startsWith(`${reference}[`)),
  );
}

function referencesIn(node: unknown): readonly string[] {
  const references = step(node, 'references');
  return Array.isArray(references) ? references.filter((entry) => typeof entry === 'string') : [];
}

function withoutIndex(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
}

/** Terraform lists `x.y[0].id` and `x.y[0]` and `x.y` of one reference: only the most precise one counts. */
function withoutPrefixes(targets: readonly string[]): readonly string[] {
  return targets.filter((target) => !targets.some((other) => other.startsWith(`${target}[`)));
}

function splitModulePath(path: string): { readonly parent: string; readonly call: string } {
  const match = /^(?:(.*)\.)?module\.([\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)$/.exec(path);
  return { parent: match?.[1] ?? '', call: match?.[2] ?? '' };
}
