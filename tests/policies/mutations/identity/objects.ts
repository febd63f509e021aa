import { Attributes, Change, resource } from '../stack-json';

/** Sets an attribute at a path: numbers for items of a list. */
export function setAt(address: string, path: readonly (string | number)[], value: unknown): Change {
  return (json) => {
    const last = path.at(-1);
    if (last === undefined) throw new Error(`nothing to set of ${address}`);
    holderAt(resource(json, address), path)[last] = value;
  };
}

/** Takes an attribute away. */
export function dropAt(address: string, path: readonly (string | number)[]): Change {
  return (json) => {
    const last = path.at(-1);
    const holder = holderAt(resource(json, address), path);
    if (last === undefined || !(last in holder)) throw new Error(`${address} has no ${path.join('.')}`);
    Reflect.deleteProperty(holder, last);
  };
}

function holderAt(from: Attributes, path: readonly (string | number)[]): Attributes {
  return path.slice(0, -1).reduce<Attributes>((at, name) => {
    const next = at[name];
    if (typeof next !== 'object' || next === null) throw new Error(`there is no ${path.join('.')}`);
    return next as Attributes;
  }, from);
}
