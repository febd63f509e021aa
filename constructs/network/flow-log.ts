import { NetworkWatcherFlowLog } from '@cdktf/provider-azurerm/lib/network-watcher-flow-log';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { azureName } from '../model/names';
import { flowLogAccountId, workspaceId } from '../model/platform-ids';
import { RegionFacts } from '../model/tables/regions';

/** A VNet's flow log. */
export interface FlowLogProps {
  readonly estate: Estate;
  readonly region: RegionFacts;
  /** Name of what the network is for: `hub` or the spoke. */
  readonly networkOf: string;
  readonly networkId: string;
}

/** Azure keeps flow logs at most a year. */
const MAX_RETENTION_DAYS = 365;

/**
 * Who spoke with whom in a VNet, to the region's own storage account. Azure makes one network watcher a region and
 * subscription by itself, with the first VNet, under the names used here. Traffic analytics waits for the workspace's
 * GUID, which only Azure knows.
 */
export class FlowLog extends NetworkWatcherFlowLog {
  constructor(scope: Construct, id: string, props: FlowLogProps) {
    const { estate, region } = props;
    const workspaceGuid = estate.deployed.workspaces[region.name];
    super(scope, id, {
      name: azureName('flowLog', region, props.networkOf),
      location: region.name,
      networkWatcherName: `NetworkWatcher_${region.name}`,
      resourceGroupName: 'NetworkWatcherRG',
      targetResourceId: props.networkId,
      storageAccountId: flowLogAccountId(estate, region),
      enabled: true,
      version: 2,
      retentionPolicy: {
        enabled: true,
        days: Math.min(estate.platform.logRetentionDays, MAX_RETENTION_DAYS),
      },
      trafficAnalytics: workspaceGuid
        ? {
            enabled: true,
            intervalInMinutes: 10,
            workspaceId: workspaceGuid,
            workspaceRegion: region.name,
            workspaceResourceId: workspaceId(estate, region),
          }
        : undefined,
    });
  }
}
