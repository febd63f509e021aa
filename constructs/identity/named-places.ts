import { Construct } from 'constructs';
import { Tenant } from '../model/identity';
import { NamedPlace } from './named-place';

/** The named locations of a tenant. */
export class NamedPlaces extends Construct {
  /** Object ids by place. */
  readonly objectIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, tenant: Tenant) {
    super(scope, id);
    this.objectIds = new Map(
      tenant.places.map((place) => [
        place.name,
        new NamedPlace(this, place.name, { tenant, place }).objectId,
      ]),
    );
  }
}
