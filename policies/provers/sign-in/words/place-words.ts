import { Condition } from '../prover';
import { NamedLocation } from '../model';
import { and, or, sameSet } from './lists';
import { Names } from './names';

type Words = (names: Names, values: readonly string[], except: readonly string[] | undefined) => string;

/** Conditions on places that list values, as what comes after "from". */
const VALUED: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['address', (names, values) => or(values.map((id) => names.location(id)))],
  ['country', (names, values, except) => countryWords(names, values, except, 'address')],
  ['gps-country', (names, values, except) => `${countryWords(names, values, except, 'gps')} by its position`],
  [
    'mfa-trusted',
    (_, values) =>
      `an address that the MFA service ${sameSet(values, ['true']) ? 'trusts' : 'does not trust'}`,
  ],
]);

/** Where a sign-in comes from, by what its conditions say: `from anywhere`, `from outside HQ`, `from GB or IE`. */
export function placeWords(names: Names, conditions: readonly Condition[]): string {
  const inside = conditions.flatMap((condition) => holding(condition, true));
  const outside = conditions.flatMap((condition) => holding(condition, false)).flat();
  const valued = conditions.flatMap((condition) => {
    const words = VALUED.get(condition.dimension);
    return words && 'values' in condition ? [words(names, condition.values, condition.except)] : [];
  });
  const places = [
    ...inside.map((ids) => or(ids.map((id) => names.location(id)))),
    ...valued,
    ...(outside.length === 0 ? [] : [`outside ${or(outside.map((id) => names.location(id)))}`]),
  ];
  return places.length === 0 ? 'from anywhere' : `from ${and(places)}`;
}

/** `HQ`, for a set of countries that a place holds; `GB or IE`; `any country but GB`. */
function countryWords(
  names: Names,
  values: readonly string[],
  except: readonly string[] | undefined,
  by: 'address' | 'gps',
): string {
  const locations = names.model.locations.flatMap((location) =>
    location.kind === 'country' && location.by === by ? [location] : [],
  );
  const mentioned = locations.flatMap(({ countries }) => countries.values);
  const missing =
    except ?? [...new Set([...mentioned, 'other', 'unknown'])].filter((country) => !values.includes(country));
  const all = [...values, ...missing];
  for (const location of locations) {
    const [within, outside] = [true, false].map((holds) =>
      all.filter((country) => isWithin(location, country) === holds),
    );
    if (sameSet(values, within!)) return names.location(location.id);
    if (sameSet(values, outside!)) return `outside ${names.location(location.id)}`;
  }
  if (values.includes('other') && missing.length < values.length)
    return `any country but ${or([...missing].sort().map(countryName))}`;
  return or([...values].sort().map(countryName));
}

function isWithin(location: NamedLocation & { readonly kind: 'country' }, country: string): boolean {
  return country === 'unknown'
    ? location.includeUnknown === true
    : location.countries.values.includes(country);
}

function countryName(country: string): string {
  if (country === 'other') return 'a country that no place names';
  return country === 'unknown' ? 'an unknown country' : country;
}

function holding(condition: Condition, holds: boolean): readonly (readonly string[])[] {
  return condition.dimension === 'location' && 'holds' in condition && condition.holds === holds
    ? [[condition.id, ...(condition.alike ?? [])]]
    : [];
}
