import { World } from './world';

/** What documents dispute. [20, 25] */
export interface Readings {
  readonly peeringAccess: 'tag-only' | 'blocks';
  readonly translation: 'final' | 'network-deny-overrides';
}

/** Every combination of readings. */
export const ALL_READINGS: readonly Readings[] = (['tag-only', 'blocks'] as const).flatMap((peeringAccess) =>
  (['final', 'network-deny-overrides'] as const).map((translation) => ({ peeringAccess, translation })),
);

/** One packet's simulation under one choice of readings. */
export interface Run {
  readonly world: World;
  readonly readings: Readings;
  /** What was met, in the order of the search. */
  readonly notes: string[];
  /** Set once a reading was asked for: under the others things may go another way. */
  disputed: boolean;
}

/** Whether something in a network isn't modelled. */
export function hasGap({ world }: Run, network: string): boolean {
  return world.model.gaps.some(({ networks }) => networks?.includes(network));
}
