import { NamedLocation, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Target } from '../../../../../policies/provers/sign-in/sign-in';
import { signatures } from './addresses';
import { REGISTER_DEVICE, REGISTER_SECURITY_INFO, STAND_INS } from './known';
import { Mentioned } from './mentioned';

/** Everything that can be signed in to and that something tells apart. */
export function targetsOf({ applications, contexts }: Mentioned): readonly Target[] {
  return [
    ...[...applications, ...STAND_INS].map((id): Target => ({ kind: 'application', id })),
    ...[REGISTER_DEVICE, REGISTER_SECURITY_INFO].map((action): Target => ({ kind: 'user-action', action })),
    ...contexts.map((id): Target => ({ kind: 'authentication-context', id })),
  ];
}

/** Where somebody can be, as far as named locations tell. */
export interface Places {
  /** Sets of `ip` locations that an address is surely in. */
  readonly signatures: readonly ReadonlySet<string>[];
  /** Locations that a place may be in or not, as nobody knows them. */
  readonly free: readonly string[];
  readonly countries: readonly string[];
  readonly gpsCountries: readonly string[];
}

/** [18] */
export function placesOf({ locations }: SignInModel, mentioned: Mentioned): Places {
  const known = new Map(locations.map((location) => [location.id, location]));
  return {
    signatures: signatures(locations),
    free: mentioned.locations.filter((id) => isFree(known.get(id))),
    countries: countriesOf(locations, 'address'),
    gpsCountries: countriesOf(locations, 'gps'),
  };
}

function isFree(location: NamedLocation | undefined): boolean {
  if (!location) return true;
  switch (location.kind) {
    case 'unknown':
      return true;
    case 'ip':
      return location.ranges.open;
    case 'country':
      return location.countries.open;
  }
}

function countriesOf(locations: readonly NamedLocation[], by: 'address' | 'gps'): readonly string[] {
  const named = locations.flatMap((location) =>
    location.kind === 'country' && location.by === by ? location.countries.values : [],
  );
  return [...new Set(named), 'other', 'unknown'];
}
