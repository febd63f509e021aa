import { compareText } from '../../../../constructs/model/compare-text';
import { NamedLocation, SignInModel, Strength } from '../model';
import { Renaming } from './renaming';
import { earlier } from './split-groups';

/** The addresses that only the MFA service knows, as a place that may hold anything. [18] */
const MFA_TRUSTED: NamedLocation = {
  id: 'mfa-trusted-addresses',
  name: "the MFA service's trusted addresses",
  kind: 'unknown',
};

/** Places of two models; one that differs stands twice. */
export interface SplitLocations {
  readonly locations: readonly NamedLocation[];
  readonly before: Pick<Renaming, 'locations' | 'trusted'>;
  readonly after: Pick<Renaming, 'locations' | 'trusted'>;
}

/**
 * If other places are trusted before than after, `AllTrusted` is spelled out on both sides; one of which it isn't known whether
 * it is trusted counts as trusted then.
 */
export function splitLocations(base: SignInModel, head: SignInModel): SplitLocations {
  const { objects, renamed } = split(base.locations, head.locations, (location) => {
    const { name: _, ...meant } = location;
    return JSON.stringify(meant);
  });
  const [before, after] = [
    trustedIds(base.locations).map((id) => renamed.get(id) ?? id),
    trustedIds(head.locations),
  ];
  if (before.join('\n') === after.join('\n'))
    return { locations: objects, before: { locations: renamed }, after: { locations: new Map() } };
  return {
    locations: [...objects, MFA_TRUSTED],
    before: { locations: renamed, trusted: [...before, MFA_TRUSTED.id] },
    after: { locations: new Map(), trusted: [...after, MFA_TRUSTED.id] },
  };
}

/** Strengths of two models, and under what id the earlier ones stand. */
export interface SplitStrengths {
  readonly strengths: readonly Strength[];
  readonly before: ReadonlyMap<string, string>;
}

/** One that allows other combinations stands twice. */
export function splitStrengths(base: SignInModel, head: SignInModel): SplitStrengths {
  const { objects, renamed } = split(base.strengths, head.strengths, ({ combinations }) =>
    JSON.stringify([[...combinations.values].sort(compareText), combinations.open]),
  );
  return { strengths: objects, before: renamed };
}

function split<Thing extends { readonly id: string; readonly name: string }>(
  base: readonly Thing[],
  head: readonly Thing[],
  meaning: (thing: Thing) => string,
): { readonly objects: readonly Thing[]; readonly renamed: ReadonlyMap<string, string> } {
  const after = new Map(head.map((thing) => [thing.id, thing]));
  const differing = base.filter((thing) => {
    const is = after.get(thing.id);
    return is !== undefined && meaning(is) !== meaning(thing);
  });
  return {
    objects: [
      ...head,
      ...base.filter(({ id }) => !after.has(id)),
      ...differing.map((thing) => ({ ...thing, id: earlier(thing.id), name: `${thing.name} as it was` })),
    ],
    renamed: new Map(differing.map(({ id }) => [id, earlier(id)])),
  };
}

function trustedIds(locations: readonly NamedLocation[]): readonly string[] {
  return locations
    .filter((location) => location.kind === 'ip' && location.trusted !== false)
    .map(({ id }) => id)
    .sort(compareText);
}
