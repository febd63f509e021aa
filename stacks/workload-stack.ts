import { Construct } from 'constructs';
import { ServerGroup } from '../constructs/compute/server-group';
import { Estate, Spoke, SpokeNetwork, Subnet } from '../constructs/model/estate';
import { PublishedService, WayIn } from '../constructs/model/flow';
import { PRIVATE_ENDPOINT_TIER } from '../constructs/model/flow-pairs';
import { spokeGroupName, tierSubnetName } from '../constructs/model/platform-ids';
import { RegionalSpoke } from '../constructs/network/regional-spoke';
import { recordSource } from '../constructs/provenance';
import { CertificateVault } from '../constructs/web/certificate-vault';
import { InternalLoadBalancer } from '../constructs/web/internal-load-balancer';
import { PrivateLinkOrigin } from '../constructs/web/private-link-origin';
import { webServiceOf } from '../constructs/web/web-service';
import { EstateStack } from './estate-stack';

/**
 * A workload in one region: its network, its machines, and what a way in from the Internet needs here before it is built.
 * Needs the region's hub, whose half of the peering it makes by a second provider.
 */
export class WorkloadStack extends EstateStack {
  private readonly resourceGroupName: string;
  private readonly regional: RegionalSpoke;

  constructor(
    scope: Construct,
    estate: Estate,
    readonly spoke: Spoke,
    private readonly network: SpokeNetwork,
  ) {
    super(scope, `workload-${spoke.name}-${network.region.name}`, {
      estate,
      subscription: spoke.subscription,
      stateRegion: network.region,
      state: 'azurerm',
      source: `spokes.${spoke.name}`,
    });
    this.resourceGroupName = this.addGroup(spokeGroupName(spoke, network), network.region).name;
    this.regional = new RegionalSpoke(this, 'spoke', {
      estate,
      spoke,
      network,
      resourceGroupName: this.resourceGroupName,
      platformProvider: this.providerFor(estate.platform.subscription, 'platform'),
    });
    this.addOrigins(this.addServers());
    this.addCertificates();
  }

  private addServers(): ReadonlyMap<string, ServerGroup> {
    const { estate, spoke, network, resourceGroupName } = this;
    const groups = estate.servers.filter((group) => group.spoke === spoke.name);
    return new Map(
      groups.map((group) => [
        group.tier,
        new ServerGroup(this, `servers-${group.name}`, {
          estate,
          group,
          network,
          resourceGroupName,
          subnetId: this.subnetId(group.tier),
        }),
      ]),
    );
  }

  /** Services that lead to one tier share its load balancer; each has its own private link. */
  private addOrigins(servers: ReadonlyMap<string, ServerGroup>): void {
    const services = this.publishedBy('front-door');
    const tiers = [...new Set(services.map(targetOf))];
    for (const tier of tiers) {
      const toTier = services.filter((service) => targetOf(service) === tier);
      const balancer = this.balancer(tier, toTier, servers.get(tier));
      for (const service of toTier) this.addOrigin(service, balancer);
    }
  }

  private balancer(
    tier: string,
    services: readonly PublishedService[],
    group: ServerGroup | undefined,
  ): InternalLoadBalancer {
    const ports = new Set(services.map((service) => webServiceOf(service).port));
    return new InternalLoadBalancer(this, `balancer-${tier}`, {
      region: this.network.region,
      resourceGroupName: this.resourceGroupName,
      names: [this.spoke.name, tier],
      subnet: this.subnet(tier),
      subnetId: this.subnetId(tier),
      servers: group?.servers ?? [],
      ports: [...ports].sort((a, b) => a - b),
      healthPath: services[0]?.healthPath,
    });
  }

  private addOrigin(service: PublishedService, balancer: InternalLoadBalancer): void {
    const origin = new PrivateLinkOrigin(this, `origin-${service.name}`, {
      service,
      region: this.network.region,
      resourceGroupName: this.resourceGroupName,
      edge: this.subnet(service.edge.tier),
      edgeSubnetId: this.subnetId(service.edge.tier),
      frontendId: balancer.frontendId,
    });
    recordSource(origin, `published.${service.name}`);
  }

  private addCertificates(): void {
    const services = this.publishedBy('application-gateway');
    if (services.length === 0) return;
    const { estate, spoke, network, resourceGroupName } = this;
    new CertificateVault(this, 'certificates', {
      estate,
      spoke,
      network,
      resourceGroupName,
      subnetId: this.subnetId(PRIVATE_ENDPOINT_TIER),
      services,
    });
  }

  private publishedBy(way: WayIn): readonly PublishedService[] {
    return this.estate.published.filter(({ by, edge }) => by === way && edge.spoke === this.spoke.name);
  }

  private subnetId(tier: string): string {
    return this.regional.network.subnetId(tierSubnetName(tier));
  }

  /** @throws RangeError if the network has no such tier */
  private subnet(tier: string): Subnet {
    const subnet = this.network.subnets.find(({ name }) => name === tier);
    if (!subnet) {
      throw new RangeError(
        `spoke "${this.spoke.name}" has no tier "${tier}", only ${this.network.subnets.map(({ name }) => name).join(', ')}`,
      );
    }
    return subnet;
  }
}

/** The tier of the one target that a service by Front Door has. @throws RangeError if it has none, or more */
function targetOf({ name, to }: PublishedService): string {
  const [target, ...more] = to;
  if (target === undefined || more.length > 0) {
    throw new RangeError(`published service "${name}" leads to ${to.length} tiers: front-door leads to one`);
  }
  return target.tier;
}
