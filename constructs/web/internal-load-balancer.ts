import { Lb } from '@cdktf/provider-azurerm/lib/lb';
import { LbBackendAddressPool } from '@cdktf/provider-azurerm/lib/lb-backend-address-pool';
import { LbProbe } from '@cdktf/provider-azurerm/lib/lb-probe';
import { LbRule } from '@cdktf/provider-azurerm/lib/lb-rule';
import { NetworkInterfaceBackendAddressPoolAssociation } from '@cdktf/provider-azurerm/lib/network-interface-backend-address-pool-association';
import { Construct } from 'constructs';
import { Server } from '../compute/server';
import { BALANCER_POOL } from '../model/balancer-ids';
import { Subnet } from '../model/estate';
import { azureName } from '../model/names';
import { loadBalancerAddress } from '../model/server-addresses';
import { Placement, zonesOf } from '../network/placement';

/** One address in front of a group's machines. */
export interface InternalLoadBalancerProps extends Placement {
  /** Parts of its name: spoke and group. */
  readonly names: readonly string[];
  /** The machines' subnet, which its address is of. */
  readonly subnet: Subnet;
  readonly subnetId: string;
  /** Machines behind it; `join-later` for a scale set, or for what Site Recovery brings up: they join its pool themselves. */
  readonly servers: readonly Server[] | 'join-later';
  /** TCP ports that it passes on. */
  readonly ports: readonly number[];
  /** Path that a well machine answers with 200 by HTTPS on the first port. @default it takes the connection */
  readonly healthPath?: string;
  /**
   * Port that only the machine which leads takes connections on: the others are no less well, but get no traffic. Then the
   * address is the machine's own, as a failover cluster has it. @default every machine that is well gets its part
   */
  readonly leaderPort?: number;
}

const FRONTEND = 'primary';
const PROBE_SECONDS = 5;
const PROBES_TO_CHANGE = 2;

/** A private address that stays up while one machine behind it is well: in all zones, where the region has some. */
export class InternalLoadBalancer extends Construct {
  /** Id of its frontend, which a private link service stands on. */
  readonly frontendId: string;
  readonly poolId: string;
  readonly probeId: string;
  /** What a machine has to wait for before it is asked whether it is well. */
  readonly rules: readonly LbRule[];

  /** @throws RangeError without a port, or without a machine */
  constructor(scope: Construct, id: string, props: InternalLoadBalancerProps) {
    super(scope, id);
    const servers = props.servers === 'join-later' ? [] : props.servers;
    const [firstPort] = props.ports;
    if (firstPort === undefined || props.servers.length === 0) {
      throw new RangeError(
        `${this.node.path} needs a port and a machine at least; ports: ${props.ports.join(', ') || 'none'}, machines: ${servers.length}`,
      );
    }
    const balancer = this.balancer(props);
    this.frontendId = `${balancer.id}/frontendIPConfigurations/${FRONTEND}`;
    const pool = new LbBackendAddressPool(this, 'pool', { name: BALANCER_POOL, loadbalancerId: balancer.id });
    const probe = this.probe(balancer, props.leaderPort ?? firstPort, props.healthPath);
    this.poolId = pool.id;
    this.probeId = probe.id;
    this.rules = props.ports.map(
      (port) =>
        new LbRule(this, `port-${port}`, {
          name: `tcp-${port}`,
          loadbalancerId: balancer.id,
          frontendIpConfigurationName: FRONTEND,
          protocol: 'Tcp',
          frontendPort: port,
          backendPort: port,
          backendAddressPoolIds: [pool.id],
          probeId: probe.id,
          tcpResetEnabled: true,
          floatingIpEnabled: props.leaderPort === undefined ? undefined : true,
        }),
    );
    for (const server of servers) {
      new NetworkInterfaceBackendAddressPoolAssociation(this, `machine-${server.node.id}`, {
        networkInterfaceId: server.interfaceId,
        ipConfigurationName: server.ipConfigurationName,
        backendAddressPoolId: pool.id,
      });
    }
  }

  private balancer({ names, subnet, subnetId, region, resourceGroupName }: InternalLoadBalancerProps): Lb {
    return new Lb(this, 'balancer', {
      name: azureName('internalLoadBalancer', region, ...names),
      location: region.name,
      resourceGroupName,
      sku: 'Standard',
      frontendIpConfiguration: [
        {
          name: FRONTEND,
          subnetId,
          privateIpAddressAllocation: 'Static',
          privateIpAddress: loadBalancerAddress(subnet),
          zones: zonesOf(region),
        },
      ],
    });
  }

  private probe(balancer: Lb, port: number, healthPath: string | undefined): LbProbe {
    return new LbProbe(this, 'probe', {
      name: 'health',
      loadbalancerId: balancer.id,
      port,
      intervalInSeconds: PROBE_SECONDS,
      probeThreshold: PROBES_TO_CHANGE,
      ...(healthPath === undefined ? { protocol: 'Tcp' } : { protocol: 'Https', requestPath: healthPath }),
    });
  }
}
