import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformResource } from 'cdktf';
import { Estate } from '../constructs/model/estate';
import { Position } from '../constructs/model/position';
import { sourceOf } from '../constructs/provenance';
import { EstateStack } from './estate-stack';

/**
 * Writes `provenance.json` beside the stacks: for each resource address, the part of the estate file that it comes
 * from and where that stands. It stands beside and not inside, so that a comment added to an estate changes no stack.
 */
export function writeProvenance(app: App, estate: Estate, folder: string): void {
  const stacks = app.node.children.filter((child): child is EstateStack => child instanceof EstateStack);
  const resources = Object.fromEntries(
    stacks.map((stack) => [stack.node.id, Object.fromEntries(positionsIn(stack, estate))]),
  );
  writeFileSync(join(folder, 'provenance.json'), `${JSON.stringify({ version: 1, resources }, null, 1)}\n`);
}

function positionsIn(stack: EstateStack, estate: Estate): [string, Position & { path: string }][] {
  return stack.node
    .findAll()
    .filter((construct): construct is TerraformResource => construct instanceof TerraformResource)
    .flatMap((resource) => {
      const path = sourceOf(resource);
      const position = path === undefined ? undefined : estate.positions.get(path);
      return path !== undefined && position
        ? [[`${resource.terraformResourceType}.${resource.friendlyUniqueId}`, { path, ...position }]]
        : [];
    });
}
