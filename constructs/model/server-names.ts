import { Estate } from './estate';
import { ServerGroup } from './flow';
import { azureName } from './names';
import { stableHash } from './stable-hash';
import { RegionFacts } from './tables/regions';

/** Azure's longest name of a machine. */
const NAME_LENGTH = 64;

/**
 * Name of a group's nth machine in Azure, counting from 0: `vm-<spoke>-<group>-<n + 1>-<region code>`.
 * @throws RangeError if it is longer than Azure takes
 */
export function serverName(group: ServerGroup, region: RegionFacts, index: number): string {
  const name = azureName('virtualMachine', region, group.spoke, group.name, String(index + 1));
  if (name.length > NAME_LENGTH) {
    throw new RangeError(
      `machine name "${name}" has ${name.length} characters, and Azure takes ${NAME_LENGTH}: shorten the name of the group or the spoke`,
    );
  }
  return name;
}

const GROUP_LETTERS = 4;

/**
 * What the machine calls itself. Windows takes 15 characters at most and a directory wants each name once, so it is four
 * letters of the group, eight digits for estate, spoke, group and region, and the machine's number.
 */
export function computerName(
  estate: Pick<Estate, 'name'>,
  group: ServerGroup,
  region: RegionFacts,
  index: number,
): string {
  const letters = group.name.replaceAll('-', '').slice(0, GROUP_LETTERS);
  return `${letters}${stableHash(`${estate.name}/${group.spoke}/${group.name}/${region.name}`)}-${index + 1}`;
}
