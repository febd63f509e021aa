import { CdnFrontdoorOrigin } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-origin';
import { CdnFrontdoorOriginGroup } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-origin-group';
import { Construct } from 'constructs';
import { FrontDoorOrigin, FrontDoorService } from './front-door-origin';

/** Where Front Door gets a service from. */
export interface FrontDoorOriginsProps {
  readonly profileId: string;
  readonly service: FrontDoorService;
  /** Path that tells whether an origin is well. */
  readonly healthPath: string;
  /** One a region, the one to prefer first. */
  readonly origins: readonly FrontDoorOrigin[];
}

const PROBE_SECONDS = 30;
const SAMPLES = 4;
const SAMPLES_TO_BE_WELL = 3;

/**
 * One origin a region, each through a private link of the region's own. The first gets all traffic while it is
 * well, since data are written in one region at a time; then the next.
 *
 * Front Door itself is a common cause of failure of all regions, and so is, for a region that is not on its list, the region
 * that its private endpoint stands in instead.
 */
export class FrontDoorOrigins extends Construct {
  readonly groupId: string;
  readonly originIds: readonly string[];

  constructor(scope: Construct, id: string, props: FrontDoorOriginsProps) {
    super(scope, id);
    const { profileId, service, healthPath, origins } = props;
    const group = new CdnFrontdoorOriginGroup(this, 'group', {
      name: service.name,
      cdnFrontdoorProfileId: profileId,
      sessionAffinityEnabled: false,
      healthProbe: {
        protocol: 'Https',
        path: healthPath,
        requestType: 'HEAD',
        intervalInSeconds: PROBE_SECONDS,
      },
      loadBalancing: { sampleSize: SAMPLES, successfulSamplesRequired: SAMPLES_TO_BE_WELL },
    });
    this.groupId = group.id;
    this.originIds = origins.map((origin, index) => this.origin(group, service, origin, index + 1).id);
  }

  private origin(
    group: CdnFrontdoorOriginGroup,
    service: FrontDoorService,
    { region, hostName, hostHeader, port, targetId, targetType }: FrontDoorOrigin,
    priority: number,
  ): CdnFrontdoorOrigin {
    return new CdnFrontdoorOrigin(this, region.name, {
      name: region.name,
      cdnFrontdoorOriginGroupId: group.id,
      enabled: true,
      hostName,
      originHostHeader: hostHeader,
      httpsPort: port,
      certificateNameCheckEnabled: true,
      priority,
      privateLink: {
        location: region.frontDoorPrivateLink,
        privateLinkTargetId: targetId,
        targetType,
        requestMessage: `Front Door of ${service.name}`,
      },
    });
  }
}
