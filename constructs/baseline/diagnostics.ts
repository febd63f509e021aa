import { TerraformResource, TerraformStack, Token } from 'cdktf';
import { LogAnalyticsWorkspace } from '@cdktf/provider-azurerm/lib/log-analytics-workspace';
import { Estate } from '../model/estate';
import { workspaceId, workspaceName } from '../model/platform-ids';
import { regionsOf } from '../model/region';
import { Diagnostics } from '../model/tables/baseline-row';
import { RegionFacts } from '../model/tables/regions';
import { WorkspaceDiagnostics } from '../monitoring/workspace-diagnostics';

/** Id of the child that a resource's diagnostic setting is; part of its address. */
const CHILD = 'diagnostics';

/** Sends the resource's logs and metrics to the workspace of its region, unless they are sent already. */
export function addDiagnostics(
  resource: TerraformResource,
  estate: Estate,
  diagnostics: Diagnostics,
  workspaces: WorkspacesByStack,
): void {
  if (resource.node.tryFindChild(CHILD)) return;
  const region = regionOf(resource, estate);
  const sameStack = workspaces.get(TerraformStack.of(resource)) ?? [];
  const made = sameStack.find((workspace) => workspace.nameInput === workspaceName(estate, region));
  new WorkspaceDiagnostics(resource, CHILD, {
    resourceId: resource.getStringAttribute('id'),
    diagnostics,
    workspaceId: made?.id ?? workspaceId(estate, region),
    provider: resource.provider,
  });
}

/** Workspaces that a stack makes itself: its settings refer to them by expression, so that they come after them. */
export type WorkspacesByStack = ReadonlyMap<TerraformStack, readonly LogAnalyticsWorkspace[]>;

/** Sorts the workspaces among the resources by the stack that makes them. */
export function workspacesByStack(resources: readonly TerraformResource[]): WorkspacesByStack {
  const byStack = new Map<TerraformStack, LogAnalyticsWorkspace[]>();
  for (const resource of resources) {
    if (!(resource instanceof LogAnalyticsWorkspace)) continue;
    const stack = TerraformStack.of(resource);
    byStack.set(stack, [...(byStack.get(stack) ?? []), resource]);
  }
  return byStack;
}

/** What belongs to no region, such as a Front Door, reports to the primary's workspace. */
function regionOf(resource: TerraformResource, estate: Estate): RegionFacts {
  if (!('locationInput' in resource)) return estate.regions.primary;
  const location: unknown = Reflect.get(resource, 'locationInput');
  const regions = regionsOf(estate.regions);
  const region = regions.find((candidate) => candidate.name === location);
  if (!region) {
    const found = Token.isUnresolved(location) ? 'an expression' : `"${String(location)}"`;
    throw new RangeError(
      `${resource.node.path} has ${found} as location: its diagnostics go to the workspace of its region, ` +
        `so write ${regions.map(({ name }) => `"${name}"`).join(' or ')}`,
    );
  }
  return region;
}
