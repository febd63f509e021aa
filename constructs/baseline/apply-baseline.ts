import { App, TerraformResource } from 'cdktf';
import { Estate } from '../model/estate';
import { BASELINE_COLUMNS, BaselineColumn, BaselineType, isLeftOut } from '../model/tables/baseline-row';
import { BASELINE_TYPES, tryFindBaselineType } from '../model/tables/baseline-types';
import { addDiagnostics, WorkspacesByStack, workspacesByStack } from './diagnostics';
import { addLock, orderLocks } from './lock';
import { reasonLeftOut } from './omission';
import { addTags } from './tags';

/** A resource that goes without a column which its type would get. */
export interface Omission {
  /** Construct path. */
  readonly path: string;
  readonly column: BaselineColumn;
  readonly reason: string;
}

/** What the baseline could not or was told not to do. */
export interface BaselineResult {
  /** Types that the table doesn't know, sorted; their resources were left as they are. */
  readonly unknownTypes: readonly string[];
  readonly omissions: readonly Omission[];
}

/**
 * Gives every Azure resource of every stack what its type's row says, and what that adds likewise, until nothing new comes.
 * Called after the stacks are built and before synthesis: an Aspect would not visit what another Aspect added. What it
 * adds to a resource hangs below it under a fixed id, so that a further column moves no address; a second call changes
 * nothing. Objects of a tenant have no tags, diagnostics or locks, and are not looked at.
 * @throws RangeError if a resource with diagnostics has no location of the estate's two regions
 */
export function applyBaseline(
  app: App,
  estate: Estate,
  table: readonly BaselineType[] = BASELINE_TYPES,
): BaselineResult {
  const done = new Set<TerraformResource>();
  const unknownTypes = new Set<string>();
  const omissions: Omission[] = [];

  let fresh = resourcesOf(app);
  const workspaces = workspacesByStack(fresh);
  while (fresh.length > 0) {
    for (const resource of fresh) {
      done.add(resource);
      const row = tryFindBaselineType(resource.terraformResourceType, table);
      if (row) omissions.push(...applyRow(resource, row, estate, workspaces));
      else unknownTypes.add(resource.terraformResourceType);
    }
    fresh = resourcesOf(app).filter((resource) => !done.has(resource));
  }
  orderLocks([...done]);
  return { unknownTypes: [...unknownTypes].sort(), omissions };
}

function applyRow(
  resource: TerraformResource,
  row: BaselineType,
  estate: Estate,
  workspaces: WorkspacesByStack,
): Omission[] {
  const { diagnostics } = row;
  const add: Readonly<Record<BaselineColumn, () => void>> = {
    tags: () => addTags(resource, estate),
    diagnostics: () => {
      if (!isLeftOut(diagnostics)) addDiagnostics(resource, estate, diagnostics, workspaces);
    },
    lock: () => addLock(resource),
  };
  const omissions: Omission[] = [];
  for (const column of BASELINE_COLUMNS.filter((candidate) => !isLeftOut(row[candidate]))) {
    const reason = reasonLeftOut(resource, column);
    if (reason === undefined) add[column]();
    else omissions.push({ path: resource.node.path, column, reason });
  }
  return omissions;
}

function resourcesOf(app: App): TerraformResource[] {
  return app.node
    .findAll()
    .filter((construct): construct is TerraformResource => construct instanceof TerraformResource)
    .filter(({ terraformResourceType }) => terraformResourceType.startsWith('azurerm_'));
}
