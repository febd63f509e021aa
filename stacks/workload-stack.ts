import { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { MorningStart } from '../constructs/automation/morning-start';
import { ServerGroup } from '../constructs/compute/server-group';
import { Estate, Spoke, SpokeNetwork, Subnet } from '../constructs/model/estate';
import { PublishedService, ServerGroup as DeclaredGroup, WayIn } from '../constructs/model/flow';
import { PRIVATE_ENDPOINT_TIER } from '../constructs/model/private-endpoint-places';
import { spokeGroupName, tierSubnetName } from '../constructs/model/platform-ids';
import { replicatedGroups } from '../constructs/model/recovery-needs';
import { tierSubnet } from '../constructs/model/tier-subnet';
import { RegionalSpoke } from '../constructs/network/regional-spoke';
import { recordSource } from '../constructs/provenance';
import { CertificateVault } from '../constructs/web/certificate-vault';
import { InternalLoadBalancer } from '../constructs/web/internal-load-balancer';
import { PrivateLinkOrigin } from '../constructs/web/private-link-origin';
import { webServiceOf } from '../constructs/web/web-service';
import { addBlock, inOrder } from '../constructs/workload-block';
import { EstateStack } from './estate-stack';

/**
 * A workload in one region: its network, its machines and blocks, and what a way in from the Internet needs here before it is built.
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
    const servers = this.addServers();
    this.addOrigins(servers, this.addBlocks());
    this.addCertificates();
    this.addMorningStart();
  }

  private addServers(): ReadonlyMap<string, ServerGroup> {
    const { estate, spoke, network, resourceGroupName } = this;
    const groups = estate.servers.filter(
      (group) => group.spoke === spoke.name && group.regions.includes(network.region.name),
    );
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

  /** Machines that stop in the evening start in the morning, those of blocks too. */
  private addMorningStart(): void {
    const { spoke, network, resourceGroupName } = this;
    const machines = this.node
      .findAll()
      .flatMap((construct) => (construct instanceof ServerGroup ? construct.stopped : []));
    if (machines.length === 0) return;
    new MorningStart(this, 'hours', { region: network.region, resourceGroupName, spoke, machines });
  }

  /** Answers the load balancers that blocks bring along, by the tier that they stand before. */
  private addBlocks(): ReadonlyMap<string, InternalLoadBalancer> {
    const { estate, spoke, network, resourceGroupName } = this;
    const built = new Map<string, TerraformResource>();
    const balancers = new Map<string, InternalLoadBalancer>();
    for (const block of inOrder(estate.blocks.filter((each) => each.spoke === spoke.name))) {
      const { resource, balancer } = addBlock(this, {
        estate,
        block,
        spoke,
        network,
        resourceGroupName,
        subnetId: (tier) => this.subnetId(tier),
        subnet: (tier) => this.subnet(tier),
        zoneLink: (zone) => this.regional.zoneLinks.linkTo(zone),
        built,
      });
      if (resource) built.set(block.name, resource);
      if (balancer && 'tier' in block) balancers.set(block.tier, balancer);
    }
    return balancers;
  }

  /**
   * Each tier has one load balancer, of all that leads to it: services by Front Door, each with a private link of its own, and
   * whoever calls its machines by one address. Where machines come up when the other region is lost, theirs waits for them.
   */
  private addOrigins(
    servers: ReadonlyMap<string, ServerGroup>,
    balancers: ReadonlyMap<string, InternalLoadBalancer>,
  ): void {
    const services = this.publishedBy('front-door');
    const answering = [...servers.keys(), ...this.awaited()].filter(
      (tier) => this.answersOf(tier) !== undefined,
    );
    for (const tier of new Set([...services.map(targetOf), ...answering])) {
      const toTier = services.filter((service) => targetOf(service) === tier);
      const balancer = balancers.get(tier) ?? this.balancer(tier, toTier, servers.get(tier));
      for (const service of toTier) this.addOrigin(service, balancer);
    }
  }

  private balancer(
    tier: string,
    services: readonly PublishedService[],
    group: ServerGroup | undefined,
  ): InternalLoadBalancer {
    const answers = this.answersOf(tier);
    const ports = new Set([
      ...services.map((service) => webServiceOf(service).port),
      ...(answers ? [answers.port] : []),
    ]);
    return new InternalLoadBalancer(this, `balancer-${tier}`, {
      region: this.network.region,
      resourceGroupName: this.resourceGroupName,
      names: [this.spoke.name, tier],
      subnet: this.subnet(tier),
      subnetId: this.subnetId(tier),
      servers: group?.servers ?? (this.awaited().includes(tier) ? 'join-later' : []),
      ports: [...ports].sort((x, y) => x - y),
      healthPath: services[0]?.healthPath ?? answers?.healthPath,
    });
  }

  /** Tiers whose machines stand in the other region and come up here. */
  private awaited(): readonly string[] {
    const { spoke, network } = this;
    return replicatedGroups(this.estate)
      .filter((group) => group.spoke.name === spoke.name && group.target.region.name === network.region.name)
      .map(({ group }) => group.tier);
  }

  /** What the machines of a tier answer at, where they are called by one address. */
  private answersOf(tier: string): DeclaredGroup['answers'] {
    return this.estate.servers.find((group) => group.spoke === this.spoke.name && group.tier === tier)
      ?.answers;
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
    return tierSubnet(this.spoke, this.network, tier);
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
