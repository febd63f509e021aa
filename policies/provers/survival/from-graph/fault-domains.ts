import { numberOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { written } from '../../../graph/views/read';

/** What the provider takes where nobody writes a number: an availability set has 3 domains, a uniform scale set 5. */
const DEFAULTS: Readonly<Record<string, number>> = {
  azurerm_availability_set: 3,
  azurerm_linux_virtual_machine_scale_set: 5,
  azurerm_windows_virtual_machine_scale_set: 5,
};

/**
 * Over how many fault domains Azure spreads the members of a set. Which member stands in which nobody writes: any one domain
 * has at most the count divided by this number, rounded up, so they are taken in turn, in order of address.
 */
export function faultDomainsOf(set: Resource): number | 'unknown' {
  const attribute = written(set, 'platform_fault_domain_count');
  if (attribute.state === 'absent') return DEFAULTS[set.type] ?? 'unknown';
  return numberOf(attribute) ?? 'unknown';
}
