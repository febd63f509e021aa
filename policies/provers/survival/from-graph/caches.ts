import { booleanOf, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { regionOf, textsOf, written } from '../../../graph/views/read';
import { NodeId } from '../model';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { reached } from './reached';
import { standing, ZonePlace } from './standing';
import { placed } from './zone-redundant';

/** What holds nothing that can't be made again: each region has its own, and none is a copy of another. */
const managedRedis: NodeReader = (reading, resource) => {
  const attribute = written(resource, 'high_availability_enabled');
  const pair = attribute.state === 'absent' ? true : booleanOf(attribute);
  if (pair === undefined) {
    return reading.opaque(
      keyOf(resource),
      resource,
      `whether ${titleOf(resource)} has a replica isn't known`,
    );
  }
  // With a replica Azure itself spreads it over the zones of a region that has some: there is nothing to write.
  return cache(reading, resource, pair ? { kind: 'redundant' } : undefined);
};

const redisCache: NodeReader = (reading, resource) => {
  const sku = textOf(resource.get('sku_name'));
  if (sku === undefined) {
    return reading.opaque(keyOf(resource), resource, `the SKU of ${titleOf(resource)} isn't known`);
  }
  const { texts } = textsOf(resource, 'zones');
  const zone: ZonePlace = texts.length > 1 ? { kind: 'redundant' } : { kind: 'some' };
  return cache(reading, resource, sku === 'Basic' ? undefined : zone);
};

/** @param zone where it and its replica stand; undefined for one without a replica */
function cache(reading: Reading, resource: Resource, zone: ZonePlace | undefined): NodeId {
  const id = keyOf(resource);
  const own =
    zone === undefined
      ? reading.unit({
          id: `${id} data`,
          title: titleOf(resource),
          ...standing(reading, resource, { zone: { kind: 'some' }, instance: { number: 1, of: 1 } }),
        })
      : placed(reading, resource, { id: `${id} data`, zone });
  return reached(reading, resource, { id, own, region: regionOf(resource) });
}

/** Redis, by type. */
export const CACHES: Readonly<Record<string, NodeReader>> = {
  azurerm_managed_redis: managedRedis,
  azurerm_redis_cache: redisCache,
};
