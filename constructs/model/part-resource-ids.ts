import { blockResourceIds } from './block-ids';
import { Estate } from './estate';
import { ServerGroup } from './flow';
import { machineIds } from './provisioning-ids';
import { BuiltPart, findBlock, findGroup } from './service-parts';

/**
 * Lower-case ARM ids of what a part is built of, in all its regions: machines, applications, databases, accounts.
 * @throws RangeError if the estate has no such part
 */
export function partResourceIds(estate: Estate, part: BuiltPart): readonly string[] {
  const ids =
    part.kind === 'servers'
      ? machinesOf(estate, findGroup(estate, part))
      : blockResourceIds(estate, findBlock(estate, part));
  return ids.map((id) => id.toLowerCase());
}

function machinesOf(estate: Estate, group: ServerGroup): readonly string[] {
  const spoke = estate.spokes.find(({ name }) => name === group.spoke);
  return (spoke?.networks ?? [])
    .filter(({ region }) => group.regions.includes(region.name))
    .flatMap((network) => (spoke ? machineIds(spoke, network, group) : []));
}
