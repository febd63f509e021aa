import { MonitorScheduledQueryRulesAlertV2 } from '@cdktf/provider-azurerm/lib/monitor-scheduled-query-rules-alert-v2';
import { Construct } from 'constructs';
import { Placement } from '../../network/placement';

/** What is watched, and where its jobs are logged. */
export interface UploaderHeartbeatProps extends Placement {
  readonly name: string;
  readonly workspaceId: string;
  /** Name of the Automation account. */
  readonly account: string;
}

/**
 * Says so when for three hours no run of the uploader has ended well: it didn't run, couldn't do its work, or found an old
 * extract. Whom it tells is decided where alerts are.
 */
export class UploaderHeartbeat extends MonitorScheduledQueryRulesAlertV2 {
  constructor(scope: Construct, id: string, props: UploaderHeartbeatProps) {
    super(scope, id, {
      name: props.name,
      displayName: 'Joiners and leavers: no run has ended well',
      description: 'New people wait for their accounts, and people who have left still have theirs.',
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      scopes: [props.workspaceId],
      severity: 1,
      evaluationFrequency: 'PT1H',
      windowDuration: 'PT3H',
      autoMitigationEnabled: true,
      // The table comes to be with the first job.
      skipQueryValidation: true,
      criteria: [
        {
          query: completedRuns(props.account),
          timeAggregationMethod: 'Count',
          operator: 'LessThan',
          threshold: 1,
          failingPeriods: { minimumFailingPeriodsToTriggerAlert: 1, numberOfEvaluationPeriods: 1 },
        },
      ],
    });
  }
}

/** Runs that ended well. Columns: Azure Monitor reference, AzureDiagnostics of Automation accounts, category JobLogs. */
export function completedRuns(account: string): string {
  return [
    'AzureDiagnostics',
    '| where ResourceProvider == "MICROSOFT.AUTOMATION" and Category == "JobLogs"',
    `| where Resource =~ "${account}" and ResultType == "Completed"`,
  ].join('\n');
}
