import { IConstruct } from 'constructs';

const sources = new WeakMap<IConstruct, string>();

/** Remembers which part of the estate file (`spokes.website`) a construct and all below it come from. */
export function recordSource(construct: IConstruct, estatePath: string): void {
  sources.set(construct, estatePath);
}

/** The estate path of the nearest construct upwards that has one. */
export function sourceOf(construct: IConstruct): string | undefined {
  return construct.node.scopes
    .slice()
    .reverse()
    .map((scope) => sources.get(scope))
    .find((path) => path !== undefined);
}
