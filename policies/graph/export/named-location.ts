import { isObject, JsonObject } from '../json-node';
import { below, Fields, flag, id, mapped, Read, text, texts, Where } from './fields';

/** `ipNamedLocation` and `countryNamedLocation` as `azuread_named_location`; other kinds have neither block. */
export function locationAttributes(location: JsonObject, where: Where): JsonObject {
  const { object_id, display_name, ...others } = mapped(location, LOCATION, where);
  const isIp = others['ip_ranges'] !== undefined || typeOf(location).endsWith('.ipNamedLocation');
  const isCountry =
    others['countries_and_regions'] !== undefined || typeOf(location).endsWith('.countryNamedLocation');
  const name = isIp ? 'ip' : isCountry ? 'country' : 'other';
  return { object_id, display_name, [name]: [others] };
}

function typeOf(object: JsonObject): string {
  return String(object['@odata.type']);
}

/** Ranges are objects of their own in Graph. */
const ranges: Read = (value, where) =>
  Array.isArray(value)
    ? value.map((range, index) =>
        text(isObject(range) ? range['cidrAddress'] : range, below(below(where, index), 'cidrAddress')),
      )
    : texts(value, where);

const LOCATION: Fields = {
  id: { to: 'object_id', read: id },
  displayName: { to: 'display_name', read: text },
  isTrusted: { to: 'trusted', read: flag },
  ipRanges: { to: 'ip_ranges', read: ranges },
  countriesAndRegions: { to: 'countries_and_regions', read: texts },
  countryLookupMethod: { to: 'country_lookup_method', read: text },
  includeUnknownCountriesAndRegions: { to: 'include_unknown_countries_and_regions', read: flag },
  createdDateTime: 'nothing',
  modifiedDateTime: 'nothing',
};
