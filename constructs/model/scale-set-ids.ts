import { ScaleSet } from './block';
import { azureName } from './names';
import { PlacedBlock } from './placed-block';
import { spokeGroupName } from './platform-ids';
import { resourceId } from './resource-id';
import { stableHash } from './stable-hash';

/** Windows takes 15 characters, of which Azure keeps six for the number of the instance. */
const PREFIX_LENGTH = 9;

/** Name of a block's scale set in one region. */
export function scaleSetName({ spoke, network, block }: PlacedBlock<ScaleSet>): string {
  return azureName('scaleSet', network.region, spoke.name, block.name);
}

/** The scale set (stack `workload-<spoke>-<region>`). */
export function scaleSetId(placed: PlacedBlock<ScaleSet>): string {
  const { spoke, network } = placed;
  return resourceId(
    spoke.subscription.id,
    spokeGroupName(spoke, network),
    'Microsoft.Compute/virtualMachineScaleSets',
    scaleSetName(placed),
  );
}

/** What its instances' computer names start with: a letter and eight digits, since a directory wants each name once. */
export function computerNamePrefix({ estate, spoke, network, block }: PlacedBlock<ScaleSet>): string {
  const digits = stableHash(`${estate.name}/${spoke.name}/${block.name}/${network.region.name}`);
  return `${block.name.charAt(0)}${digits}`.slice(0, PREFIX_LENGTH);
}
