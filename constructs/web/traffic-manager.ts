import { TrafficManagerAzureEndpoint } from '@cdktf/provider-azurerm/lib/traffic-manager-azure-endpoint';
import { TrafficManagerProfile } from '@cdktf/provider-azurerm/lib/traffic-manager-profile';
import { Construct } from 'constructs';
import { gatewayAddressId, switchName } from '../model/application-gateway-ids';
import { Estate } from '../model/estate';
import { PublishedService } from '../model/flow';
import { PlacedTier } from '../model/flow-pairs';
import { webServiceOf } from './web-service';

/** What switches between a service's gateways. */
export interface TrafficManagerProps {
  readonly estate: Estate;
  readonly service: PublishedService;
  /** The service's edge tier in each region, the one to prefer first. */
  readonly edges: readonly PlacedTier[];
  readonly resourceGroupName: string;
}

/** People are sent elsewhere about a minute after a gateway stopped answering: three probes, then the life of the answer. */
const PROBE_SECONDS = 10;
const PROBE_TIMEOUT_SECONDS = 5;
const FAILURES_TOLERATED = 2;
const TTL_SECONDS = 30;

/**
 * The name of a service that leads to the first of its gateways that answers, through to its servers: by DNS alone, so that
 * nothing stands between people and the web application firewall. It is of no region, and a common cause of all.
 */
export class TrafficManager extends Construct {
  /** @throws RangeError if the service has no host, or other than one TCP port */
  constructor(
    scope: Construct,
    id: string,
    { estate, service, edges, resourceGroupName }: TrafficManagerProps,
  ) {
    super(scope, id);
    const { host } = webServiceOf(service);
    const name = switchName(estate, service);
    const profile = new TrafficManagerProfile(this, 'profile', {
      name,
      resourceGroupName,
      profileStatus: 'Enabled',
      trafficRoutingMethod: 'Priority',
      dnsConfig: { relativeName: name, ttl: TTL_SECONDS },
      monitorConfig: {
        protocol: 'HTTPS',
        port: 443,
        path: service.healthPath,
        intervalInSeconds: PROBE_SECONDS,
        timeoutInSeconds: PROBE_TIMEOUT_SECONDS,
        toleratedNumberOfFailures: FAILURES_TOLERATED,
        // The gateway answers to this host only.
        customHeader: [{ name: 'host', value: host }],
      },
    });
    edges.forEach(({ region, spoke }, index) => {
      new TrafficManagerAzureEndpoint(this, region.name, {
        name: region.name,
        profileId: profile.id,
        targetResourceId: gatewayAddressId(service, spoke, region),
        priority: index + 1,
        enabled: true,
      });
    });
  }
}
