import { CdnFrontdoorOrigin } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-origin';
import { CdnFrontdoorOriginGroup } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-origin-group';
import { Construct } from 'constructs';
import { PublishedService } from '../model/flow';
import { PlacedTier } from '../model/flow-pairs';
import { originHost } from '../model/front-door-ids';
import { privateLinkOriginId } from '../model/private-link-origin-ids';
import { webServiceOf } from './web-service';

/** Where Front Door gets a service from. */
export interface FrontDoorOriginsProps {
  readonly profileId: string;
  readonly service: PublishedService;
  /** The service's edge tier in each region, the one to prefer first. */
  readonly edges: readonly PlacedTier[];
}

const PROBE_SECONDS = 30;
const SAMPLES = 4;
const SAMPLES_TO_BE_WELL = 3;

/**
 * One origin a region, each through a private link to the region's load balancer. The first gets all traffic while it is
 * well, since data are written in one region at a time; then the next.
 *
 * Front Door itself is a common cause of failure of all regions, and so is, for a region that is not on its list, the region
 * that its private endpoint stands in instead.
 */
export class FrontDoorOrigins extends Construct {
  readonly groupId: string;
  readonly originIds: readonly string[];

  constructor(scope: Construct, id: string, { profileId, service, edges }: FrontDoorOriginsProps) {
    super(scope, id);
    const group = new CdnFrontdoorOriginGroup(this, 'group', {
      name: service.name,
      cdnFrontdoorProfileId: profileId,
      sessionAffinityEnabled: false,
      healthProbe: {
        protocol: 'Https',
        path: service.healthPath,
        requestType: 'HEAD',
        intervalInSeconds: PROBE_SECONDS,
      },
      loadBalancing: { sampleSize: SAMPLES, successfulSamplesRequired: SAMPLES_TO_BE_WELL },
    });
    this.groupId = group.id;
    this.originIds = edges.map((edge, index) => this.origin(group, service, edge, index + 1).id);
  }

  private origin(
    group: CdnFrontdoorOriginGroup,
    service: PublishedService,
    edge: PlacedTier,
    priority: number,
  ): CdnFrontdoorOrigin {
    const { host, port } = webServiceOf(service);
    const { region } = edge;
    return new CdnFrontdoorOrigin(this, region.name, {
      name: region.name,
      cdnFrontdoorOriginGroupId: group.id,
      enabled: true,
      hostName: originHost(host, region),
      originHostHeader: host,
      httpsPort: port,
      certificateNameCheckEnabled: true,
      priority,
      privateLink: {
        location: region.frontDoorPrivateLink,
        privateLinkTargetId: privateLinkOriginId(service, edge.spoke, edge.network),
        requestMessage: `Front Door of ${service.name}`,
      },
    });
  }
}
