import { BlockDesign, DesktopPool } from './block';
import { isGuid } from './guid';
import { HandAct } from './hand-act';

/** A pool of desktops and those of its groups that are known by name only: no role can be given to them here. */
export interface AssignedByName extends Pick<DesktopPool, 'spoke' | 'name' | 'title'> {
  readonly groups: readonly string[];
}

/** The pools that somebody has to give groups to, in the estate's order. */
export function assignedByName(blocks: readonly BlockDesign[]): readonly AssignedByName[] {
  return blocks
    .filter((block) => block.kind === 'desktops')
    .map(({ spoke, name, title, assigned }) => ({
      spoke,
      name,
      title,
      groups: assigned.filter((group) => !isGuid(group)),
    }))
    .filter(({ groups }) => groups.length > 0);
}

/** Roles of groups on a pool's desktops. */
export function desktopsAct({ spoke, name, title, groups }: AssignedByName): HandAct {
  return {
    id: `desktops/${spoke}/${name}`,
    title: `Roles of ${groups.join(', ')} on the desktops "${title}"`,
    unlocks: `who may use the desktops "${title}"`,
  };
}
