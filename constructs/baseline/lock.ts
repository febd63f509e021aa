import { TerraformResource, TerraformStack } from 'cdktf';
import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';

/** Id of the child that a resource's lock is; part of its address. */
const CHILD = 'lock';

/** Locks the resource against deletion, unless it has its lock already. */
export function addLock(resource: TerraformResource): void {
  if (resource.node.tryFindChild(CHILD)) return;
  new ManagementLock(resource, CHILD, {
    name: 'keep',
    scope: resource.getStringAttribute('id'),
    lockLevel: 'CanNotDelete',
    notes: 'Holds what cannot be made again. Take this lock out of the code before what it keeps.',
    provider: resource.provider,
  });
}

/**
 * Makes each lock last in its stack, so that Terraform takes it away first: a lock on a resource also refuses the
 * deletion of what is attached to it, role assignments and diagnostic settings among them.
 */
export function orderLocks(resources: readonly TerraformResource[]): void {
  const locks = resources.filter((resource) => resource instanceof ManagementLock);
  const others = addressesByStack(resources.filter((resource) => !(resource instanceof ManagementLock)));
  for (const lock of locks) {
    lock.dependsOn = others.get(TerraformStack.of(lock));
  }
}

function addressesByStack(resources: readonly TerraformResource[]): ReadonlyMap<TerraformStack, string[]> {
  const byStack = new Map<TerraformStack, string[]>();
  for (const resource of resources) {
    const stack = TerraformStack.of(resource);
    const addresses = byStack.get(stack) ?? [];
    addresses.push(`${resource.terraformResourceType}.${resource.friendlyUniqueId}`);
    byStack.set(stack, addresses);
  }
  for (const addresses of byStack.values()) addresses.sort();
  return byStack;
}
