import { NamedLocation } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';

const RANGES = [
  '203.0.113.0/24',
  '203.0.113.128/25',
  '203.0.113.0/25',
  '198.51.100.0/24',
  '198.51.0.0/16',
  '2001:db8::/32',
  '2001:db8:1::/48',
  '192.0.2.7/32',
];

/** Most locations of the cast; ranges overlap. */
export function randomLocations(draft: Draft): readonly NamedLocation[] {
  const { dice, cast } = draft;
  return cast.locations.flatMap((id, index) => {
    if (dice.chance(0.08)) return [];
    const name = `Place ${index + 1}`;
    return [{ id, name, ...randomLocation(draft) }];
  });
}

function randomLocation(draft: Draft) {
  const { dice, cast } = draft;
  if (draft.isUnknown()) return { kind: 'unknown' as const };
  if (dice.chance(0.55)) {
    return {
      kind: 'ip' as const,
      trusted: draft.isUnknown() ? ('unknown' as const) : dice.chance(0.5),
      ranges: draft.listed(...draft.someOf(RANGES, 0.25)),
    };
  }
  return {
    kind: 'country' as const,
    countries: draft.listed(...draft.someOf(cast.countries, 0.5)),
    includeUnknown: draft.isUnknown() ? ('unknown' as const) : dice.chance(0.4),
    by: dice.chance(0.25) ? ('gps' as const) : ('address' as const),
  };
}
