import { MACHINE_SLA } from '../../../../constructs/model/tables/failure-modes';
import { Resource } from '../../../graph/graph';
import { faultDomainsOf } from './fault-domains';
import { Instances, spreadInstances } from './instances';
import { scaleOf } from './autoscale';
import { evictable } from './machines';
import { keyOf, NodeReader, Reading } from './reading';
import { zoneList } from './standing';

/** Types of scale sets. */
export const SCALE_SETS: readonly string[] = [
  'azurerm_linux_virtual_machine_scale_set',
  'azurerm_windows_virtual_machine_scale_set',
  'azurerm_orchestrated_virtual_machine_scale_set',
];

/** A scale set by itself: its instances, all but one of which carry the load. */
export const readScaleSet: NodeReader = (reading, resource) => {
  const instances = scaleSetInstances(reading, resource);
  return 'unknown' in instances
    ? reading.opaque(keyOf(resource), resource, instances.unknown)
    : spreadInstances(reading, resource, instances);
};

/** Where the instances of a scale set stand, or why that can't be told. */
export function scaleSetInstances(
  reading: Reading,
  resource: Resource,
): Instances | { readonly unknown: string } {
  const { opaque } = evictable(resource);
  if (opaque !== undefined) return { unknown: opaque };
  const scale = scaleOf(reading, resource, 'instances', 0);
  if ('unknown' in scale) return scale;
  const domains = faultDomainsOf(resource);
  return {
    scale,
    zones: zoneList(resource),
    availability: MACHINE_SLA.premium / 100,
    ...(domains === 'unknown' ? {} : { faultDomains: domains }),
  };
}
