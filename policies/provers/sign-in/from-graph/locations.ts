import { booleanOf, hidesSomething, textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { textsOf } from '../../../graph/views/read';
import { Listed, NamedLocation } from '../model';
import { Identities } from './identities';
import { isWritten, single } from './lists';

const COUNTRY = /^[A-Z]{2}$/;

/** The named locations among the resources of a tenant. */
export function readLocations(
  identities: Identities,
  resources: readonly Resource[],
): readonly NamedLocation[] {
  return resources
    .filter(({ type }) => type === 'azuread_named_location')
    .map((resource) => ({
      id: identities.idOf(resource),
      name: textOf(resource.get('display_name')) ?? resource.address,
      ...placeOf(resource),
    }));
}

type Place = NamedLocation extends infer Location
  ? Location extends unknown
    ? Omit<Location, 'id' | 'name'>
    : never
  : never;

function placeOf(resource: Resource): Place {
  const ip = single(resource, 'ip');
  const country = single(resource, 'country');
  if (typeof ip !== 'string' && country === 'absent') {
    const { texts, complete } = textsOf(ip.block, 'ip_ranges');
    return {
      kind: 'ip',
      trusted: switchAt(ip.block, 'trusted'),
      ranges: { values: texts, open: !complete },
    };
  }
  const by = typeof country === 'string' ? undefined : lookupAt(country.block);
  if (typeof country === 'string' || ip !== 'absent' || by === undefined) return { kind: 'unknown' };
  return {
    kind: 'country',
    countries: countriesAt(country.block),
    includeUnknown: switchAt(country.block, 'include_unknown_countries_and_regions'),
    by,
  };
}

/** A text that is no country's code may mean any country. */
function countriesAt(block: Block): Listed {
  const { texts, complete } = textsOf(block, 'countries_and_regions');
  const values = texts.filter((text) => COUNTRY.test(text));
  return { values, open: !complete || values.length < texts.length };
}

function lookupAt(block: Block): 'address' | 'gps' | undefined {
  const method = block.get('country_lookup_method');
  const written = isWritten(method) ? textOf(method) : 'clientIpAddress';
  if (written === 'clientIpAddress') return 'address';
  return written === 'authenticatorAppGps' ? 'gps' : undefined;
}

/** Both switches are off where nobody wrote them. */
function switchAt(block: Block, name: string): boolean | 'unknown' {
  const attribute = block.get(name);
  if (attribute.state === 'unknown') return hidesSomething(attribute) ? 'unknown' : false;
  return attribute.state === 'absent' ? false : (booleanOf(attribute) ?? 'unknown');
}
