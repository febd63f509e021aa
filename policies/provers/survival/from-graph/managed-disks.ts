import { textOf } from '../../../graph/attribute';
import { keyOf, NodeReader, titleOf } from './reading';
import { zoneOf } from './standing';
import { placed } from './zone-redundant';

/** A disk: LRS stands in its zone, or in any one; ZRS in all of them. */
const disk: NodeReader = (reading, resource) => {
  const type = textOf(resource.get('storage_account_type'));
  if (type === undefined) {
    return reading.opaque(keyOf(resource), resource, `the kind of ${titleOf(resource)} isn't known`);
  }
  return placed(reading, resource, {
    zone: type.endsWith('_ZRS') ? { kind: 'redundant' } : zoneOf(resource),
  });
};

/** Disks, by type. */
export const DISKS: Readonly<Record<string, NodeReader>> = { azurerm_managed_disk: disk };
