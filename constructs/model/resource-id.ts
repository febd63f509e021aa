/**
 * Azure Resource Manager ids made from names, so that stacks refer to one another without remote state. The provider
 * parses them with case: `/resourceGroups/` and the provider namespace are spelt as Azure's own documentation does.
 */
export function resourceGroupId(subscription: string, group: string): string {
  return `/subscriptions/${subscription}/resourceGroups/${group}`;
}

/**
 * @param type full type, such as `Microsoft.Network/virtualNetworks`
 * @param names one name for each segment of the type behind the namespace
 * @throws RangeError if the number of names isn't that of the type's segments
 */
export function resourceId(
  subscription: string,
  group: string,
  type: string,
  ...names: readonly string[]
): string {
  const [namespace, ...segments] = type.split('/');
  if (segments.length !== names.length) {
    throw new RangeError(`${type} takes ${segments.length} names, not ${names.length}`);
  }
  const path = segments.map((segment, index) => `${segment}/${names[index]}`).join('/');
  return `${resourceGroupId(subscription, group)}/providers/${namespace}/${path}`;
}
