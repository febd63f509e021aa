import { NamedLocation } from '@cdktf/provider-azuread/lib/named-location';
import { Construct } from 'constructs';
import { compareText } from '../model/compare-text';
import { NamedPlace as Place, Tenant } from '../model/identity';
import { placeName } from '../model/identity-names';
import { recordPart } from './record-part';

/** A place of a tenant. */
export interface NamedPlaceProps {
  readonly tenant: Tenant;
  readonly place: Place;
}

/**
 * A named location. The provider waits until Graph returns the very list it was sent, so ranges are canonical (as the estate
 * is made to write them), in order and without doubles. A location that a policy names can't be deleted, so another one
 * takes its place in the policies first.
 */
export class NamedPlace extends NamedLocation {
  constructor(scope: Construct, id: string, { tenant, place }: NamedPlaceProps) {
    super(scope, id, {
      displayName: placeName(tenant, place),
      ...contentsOf(place),
      lifecycle: { createBeforeDestroy: true },
    });
    recordPart(this, tenant, 'places', place.name);
  }
}

function contentsOf(place: Place) {
  if (place.kind === 'ip') return { ip: { ipRanges: sorted(place.ranges), trusted: place.trusted } };
  return {
    country: {
      countriesAndRegions: sorted(place.countries),
      countryLookupMethod: 'clientIpAddress',
      includeUnknownCountriesAndRegions: place.includeUnknown,
    },
  };
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}
