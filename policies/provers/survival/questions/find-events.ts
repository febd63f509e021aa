import { EstateGraph, Resource } from '../../../graph/graph';
import { FailureEvent } from '../model';
import { Survival } from '../survival';

/** What a word of `--lose` stands for, or why it stands for nothing. */
export type FoundEvents =
  | { readonly kind: 'events'; readonly events: readonly FailureEvent[] }
  /** A resource of the judged configuration that no service leans on, as far as is known. */
  | { readonly kind: 'unused'; readonly resource: Resource }
  | { readonly kind: 'nothing'; readonly problem: string; readonly suggestions: readonly string[] };

/**
 * The event that somebody means: `zone:uksouth-2`, `region:uksouth`, `site:<id>`, `global:front-door`, any event by its id, or
 * `resource:<address>`, with its stack before it (`<stack>/<address>`) where several stacks have that address.
 */
export function findEvents({ model }: Survival, graph: EstateGraph, word: string): FoundEvents {
  const lower = word.toLowerCase();
  const exact = model.events.find(({ id }) => id.toLowerCase() === lower);
  if (exact) return { kind: 'events', events: [exact] };
  const [kind, rest = ''] = splitOnce(lower, ':');
  if (kind === 'resource') return findResource(model.events, graph, rest);
  const ids = model.events.filter((event) => event.kind !== 'resource').map(({ id }) => id);
  const alike = ids.filter((id) => id.startsWith(`${kind}:`));
  return {
    kind: 'nothing',
    problem: `"${word}" is nothing that can be lost here`,
    suggestions: alike.length > 0 ? alike : ids.filter((id) => !id.startsWith('instance:')),
  };
}

function findResource(events: readonly FailureEvent[], graph: EstateGraph, wanted: string): FoundEvents {
  const named = graph.resources.filter(({ stack, address }) =>
    [address.toLowerCase(), labelOf({ stack, address }).toLowerCase()].includes(wanted),
  );
  const [resource, ...others] = named;
  if (resource === undefined) {
    return {
      kind: 'nothing',
      problem: `no resource has the address "${wanted}"`,
      suggestions: events.flatMap(({ kind, address }) =>
        kind === 'resource' && address ? [`resource:${address}`] : [],
      ),
    };
  }
  if (others.length > 0) {
    return {
      kind: 'nothing',
      problem: `${named.length} stacks have the address "${wanted}"`,
      suggestions: named.map((one) => `resource:${labelOf(one)}`),
    };
  }
  const event = events.find(({ kind, address }) => kind === 'resource' && address === labelOf(resource));
  return event ? { kind: 'events', events: [event] } : { kind: 'unused', resource };
}

function labelOf({ stack, address }: Pick<Resource, 'stack' | 'address'>): string {
  return `${stack}/${address}`;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
