import { Construct } from 'constructs';
import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import { Subscription } from '../model/organisation';
import { RegionFacts } from '../model/tables/regions';

/** Azure Monitor documentation, "Activity log schema": all there are. */
const CATEGORIES = [
  'Administrative',
  'Alert',
  'Autoscale',
  'Policy',
  'Recommendation',
  'ResourceHealth',
  'Security',
  'ServiceHealth',
] as const;

/** Whose activity log goes where. */
export interface ActivityLogProps {
  readonly subscription: Subscription;
  readonly region: RegionFacts;
  readonly workspaceId: string;
}

/** Sends a subscription's activity log to a region's workspace. Each region has one, so that losing one silences none. */
export class ActivityLog extends MonitorDiagnosticSetting {
  constructor(scope: Construct, id: string, props: ActivityLogProps) {
    super(scope, id, {
      name: `to-workspace-${props.region.code}`,
      targetResourceId: `/subscriptions/${props.subscription.id}`,
      logAnalyticsWorkspaceId: props.workspaceId,
      enabledLog: CATEGORIES.map((category) => ({ category })),
    });
  }
}
