import { Construct } from 'constructs';
import { TerraformProvider } from 'cdktf';
import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { Diagnostics } from '../model/tables/baseline-row';

/** What is watched, and where to. */
export interface WorkspaceDiagnosticsProps {
  /** Id of the resource that is watched, without `diagnostics.below`. */
  readonly resourceId: string;
  readonly diagnostics: Diagnostics;
  readonly workspaceId: string;
  /** @default the stack's own provider */
  readonly provider?: TerraformProvider;
}

/** Sends a resource's logs and metrics to a workspace. Constructing one makes an `azurerm_monitor_diagnostic_setting`. */
export class WorkspaceDiagnostics extends MonitorDiagnosticSetting {
  constructor(scope: Construct, id: string, props: WorkspaceDiagnosticsProps) {
    const { below, logs, metrics, tables } = props.diagnostics;
    super(scope, id, {
      name: 'to-workspace',
      targetResourceId: `${props.resourceId}${below}`,
      logAnalyticsWorkspaceId: props.workspaceId,
      logAnalyticsDestinationType: tables === 'resource-specific' ? 'Dedicated' : undefined,
      enabledLog:
        'group' in logs ? [{ categoryGroup: logs.group }] : logs.categories.map((category) => ({ category })),
      enabledMetric: metrics.length === 0 ? undefined : metrics.map((category) => ({ category })),
      provider: props.provider,
    });
  }
}
