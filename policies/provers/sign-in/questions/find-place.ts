import { IpRange } from '../../../../constructs/model/ip-range';
import { isCountryCode } from '../../../../constructs/model/tables/country-codes';
import { NamedLocation, SignInModel } from '../model';
import { Place } from '../sign-in';
import { Found, sameWord } from './found';

/** A country that no location of a model names, and a place where none is known. */
const ELSEWHERE = 'other';
const UNKNOWN = 'unknown';

type AddressLocation = Extract<NamedLocation, { kind: 'ip' }>;

/**
 * Where a question is asked from: an ISO 3166-1 alpha-2 country, `unknown`, `anywhere-else`, a named location, or an address.
 * An address, and a range by its first one, may be in any country: it is taken as in none that something names.
 */
export function findPlace(model: SignInModel, text: string): Found<Place> {
  const upper = text.toUpperCase();
  if (isCountryCode(upper)) return inCountry(upper);
  if (sameWord(text, UNKNOWN)) return inCountry(UNKNOWN);
  if (sameWord(text, 'anywhere-else')) return inCountry(ELSEWHERE);
  const location = model.locations.find(({ id, name }) => id === text || sameWord(name, text));
  if (location) return atLocation(model, location);
  const address = IpRange.tryParse(text) ?? IpRange.tryParse(`${text}/${text.includes(':') ? 128 : 32}`);
  if (address) return atAddress(model, address);
  return {
    problem: `"${text}" is no country, address or place of this configuration`,
    suggestions: [...model.locations.map(({ name }) => name), UNKNOWN, 'anywhere-else'],
  };
}

function inCountry(country: string): Place {
  return { addressIn: new Set(), country, gpsCountry: country, mfaTrusted: false };
}

function atLocation(model: SignInModel, location: NamedLocation): Place {
  if (location.kind === 'country') return inCountry(location.countries.values[0] ?? UNKNOWN);
  const range = location.kind === 'ip' ? rangesOf(location)[0] : undefined;
  const at = range ? atAddress(model, range) : inCountry(ELSEWHERE);
  return { ...at, addressIn: new Set([...at.addressIn, location.id]) };
}

/** In every location that holds the first address of the range. */
function atAddress(model: SignInModel, range: IpRange): Place {
  const holds = (location: AddressLocation) =>
    rangesOf(location).some(
      ({ version, first, last }) => version === range.version && first <= range.first && range.first <= last,
    );
  const holding = model.locations.filter(
    (location): location is AddressLocation & NamedLocation => location.kind === 'ip' && holds(location),
  );
  return { ...inCountry(ELSEWHERE), addressIn: new Set(holding.map(({ id }) => id)) };
}

function rangesOf({ ranges }: AddressLocation): readonly IpRange[] {
  return ranges.values.flatMap((text) => IpRange.tryParse(text) ?? []);
}
