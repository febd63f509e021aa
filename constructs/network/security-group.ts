import {
  NetworkSecurityGroup,
  NetworkSecurityGroupSecurityRule,
} from '@cdktf/provider-azurerm/lib/network-security-group';
import { Construct } from 'constructs';
import { Cidr } from '../model/cidr';
import { ruleDescription } from './flow-rule';
import { NsgAllow } from './nsg-allow';
import { Placement } from './placement';

/** A subnet's security group. */
export interface SecurityGroupProps extends Placement {
  readonly name: string;
  /** The subnet that it guards. */
  readonly range: Cidr;
  /** What the subnet may receive and send; nothing else gets through. */
  readonly allows: readonly NsgAllow[];
}

const FIRST_ALLOW = 200;
const STEP = 10;
/** The last priority that a rule may have. */
const DENY = 4096;

/**
 * A security group that denies both directions by rules of its own: the built-in 65000 would allow all of
 * `VirtualNetwork`, and that tag can grow to everything where a route leads 0.0.0.0/0 to an appliance. Order of a
 * direction: the load balancer's probes, the allows as given, deny.
 */
export class SecurityGroup extends NetworkSecurityGroup {
  /** @throws RangeError if there are more allows in a direction than priorities, or two of one name */
  constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    refuseTwins(id, props.allows);
    super(scope, id, {
      name: props.name,
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      securityRule: [
        loadBalancerProbes(props.range),
        ...allowRules(id, props.allows, 'Inbound'),
        denyAll('Inbound'),
        ...allowRules(id, props.allows, 'Outbound'),
        denyAll('Outbound'),
      ],
      // A subnet has to let go of its group before the group can go.
      lifecycle: { createBeforeDestroy: true },
    });
  }
}

function loadBalancerProbes(range: Cidr): NetworkSecurityGroupSecurityRule {
  return {
    ...toRule({
      name: 'allow-load-balancer',
      flow: 'load-balancer',
      direction: 'Inbound',
      protocol: '*',
      sources: ['AzureLoadBalancer'],
      destinations: [range.toString()],
      ports: ['*'],
      why: "Azure's load balancer asks whether a machine is well",
    }),
    priority: 100,
  };
}

function allowRules(
  group: string,
  allows: readonly NsgAllow[],
  direction: NsgAllow['direction'],
): NetworkSecurityGroupSecurityRule[] {
  const rules = allows
    .filter((allow) => allow.direction === direction)
    .map((allow, index) => ({ ...toRule(allow), priority: FIRST_ALLOW + index * STEP }));
  const room = Math.ceil((DENY - FIRST_ALLOW) / STEP);
  if (rules.length > room) {
    throw new RangeError(
      `${group} has ${rules.length} ${direction.toLowerCase()} allows and room for ${room}: join some`,
    );
  }
  return rules;
}

function refuseTwins(group: string, allows: readonly NsgAllow[]): void {
  const names = allows.map((allow) => allow.name);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) {
    throw new RangeError(`${group} has two allows named "${twin}": Azure wants one name a rule`);
  }
}

function denyAll(direction: NsgAllow['direction']): NetworkSecurityGroupSecurityRule {
  return {
    name: `deny-all-${direction.toLowerCase()}`,
    description: 'Whatever no flow declares is denied, also inside the network',
    priority: DENY,
    direction,
    access: 'Deny',
    protocol: '*',
    sourceAddressPrefix: '*',
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '*',
  };
}

function toRule(allow: NsgAllow): NetworkSecurityGroupSecurityRule {
  return {
    name: allow.name,
    description: ruleDescription(allow.flow, allow.why),
    direction: allow.direction,
    access: 'Allow',
    protocol: allow.protocol,
    sourcePortRange: '*',
    ...(allow.sources.length === 1
      ? { sourceAddressPrefix: allow.sources[0] }
      : { sourceAddressPrefixes: [...allow.sources] }),
    ...(allow.destinations.length === 1
      ? { destinationAddressPrefix: allow.destinations[0] }
      : { destinationAddressPrefixes: [...allow.destinations] }),
    ...(allow.ports.length === 1
      ? { destinationPortRange: allow.ports[0] }
      : { destinationPortRanges: [...allow.ports] }),
  };
}
