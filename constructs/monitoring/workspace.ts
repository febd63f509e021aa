import { Construct } from 'constructs';
import { LogAnalyticsWorkspace } from '@cdktf/provider-azurerm/lib/log-analytics-workspace';
import { RegionFacts } from '../model/tables/regions';

/** A region's workspace. */
export interface WorkspaceProps {
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
  /** 30 to 730. */
  readonly retentionDays: number;
}

/**
 * The Log Analytics workspace that all of a region reports to. Each region has its own, since one workspace's loss must
 * not blind both, and the provider can't replicate one. Keys are off: reading and writing take an Entra ID token.
 *
 * Both Internet switches are on for as long as no private link scope joins the networks to the workspace: switched off,
 * people could not query it, nor traffic analytics and agents write to it. Diagnostic settings come over Microsoft's own
 * channel either way.
 */
export class Workspace extends LogAnalyticsWorkspace {
  constructor(scope: Construct, id: string, props: WorkspaceProps) {
    super(scope, id, {
      name: props.name,
      resourceGroupName: props.resourceGroupName,
      location: props.region.name,
      sku: 'PerGB2018',
      retentionInDays: props.retentionDays,
      localAuthenticationEnabled: false,
      internetIngestionEnabled: true,
      internetQueryEnabled: true,
      allowResourceOnlyPermissions: true,
    });
  }
}
