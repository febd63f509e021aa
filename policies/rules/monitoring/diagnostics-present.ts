import { isLeftOut } from '../../../constructs/model/tables/baseline-row';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { baselineRow } from '../support/baseline-row';
import { groupBy } from '../../graph/views/group-by';
import { follow, regionOf, targetOf } from '../../graph/views/read';
import { fail, pass, step, unknown } from '../support/results';

export const diagnosticsPresent: Rule = {
  id: 'monitoring/diagnostics-present',
  title: 'What can report sends its logs and metrics to the workspace of its own region',
  clauses: ['GOV-1', 'MON-1', 'MON-2', 'SEC-1'],
  decides: ['GOV-1'],
  severity: 'medium',
  gates: true,
  protects:
    'A resource without diagnostics leaves no trace of an attack or a failure; one that reports to the other region falls silent with it.',
  remedy: 'Add a diagnostic setting for the resource to the workspace of its region.',
  sources: ['https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings'],
  needsDeclaration: false,
  *check({ graph }) {
    const settings = readSettings(graph);
    for (const resource of graph.resources) {
      const row = baselineRow(resource.type);
      if (row && !isLeftOut(row.diagnostics)) yield judge(graph, resource, settings);
    }
  },
};

interface Settings {
  readonly byTarget: ReadonlyMap<Resource | undefined, readonly Resource[]>;
  readonly doubtful: boolean;
}

function readSettings(graph: EstateGraph): Settings {
  const settings = graph
    .ofType('azurerm_monitor_diagnostic_setting')
    .map((setting) => ({ setting, target: follow(graph, setting, 'target_resource_id') }));
  const byTarget = groupBy(settings, ({ target }) => targetOf(target));
  return {
    byTarget: new Map([...byTarget].map(([key, group]) => [key, group.map(({ setting }) => setting)])),
    doubtful: settings.some(({ target }) => target.kind === 'unknown'),
  };
}

function judge(graph: EstateGraph, resource: Resource, { byTarget, doubtful }: Settings): Result {
  const own = byTarget.get(resource) ?? [];
  if (own.length === 0) {
    return doubtful
      ? unknown(resource, 'a diagnostic setting whose target is not known may be its own')
      : fail(resource, 'has no diagnostic setting', [
          step(resource, '', 'no diagnostic setting', 'one to the workspace of its region'),
        ]);
  }
  const workspaces = own.map((setting) => follow(graph, setting, 'log_analytics_workspace_id'));
  const regions = workspaces.map((workspace) =>
    workspace.kind === 'resource' ? regionOf(workspace.resource) : undefined,
  );
  const region = regionOf(resource);
  if (region !== undefined && regions.includes(region)) {
    return pass(resource, `reports to the workspace of ${region}`);
  }
  const [known] = regions.filter((name) => name !== undefined);
  if (known !== undefined && resource.get('location').state === 'absent') {
    return pass(resource, `belongs to no region, and reports to the workspace of ${known}`);
  }
  const evidence = own.map((setting, index) =>
    step(
      setting,
      'log_analytics_workspace_id',
      regions[index] ?? 'no judged workspace',
      region ?? 'its region',
    ),
  );
  if (workspaces.every(({ kind }) => kind === 'none')) {
    return fail(resource, 'has a diagnostic setting that reports to no workspace', evidence);
  }
  return region === undefined || regions.includes(undefined)
    ? unknown(resource, 'whether it reports to the workspace of its region is not known', evidence)
    : fail(resource, `is in ${region} and reports to the workspace of ${regions.join(', ')}`, evidence);
}
