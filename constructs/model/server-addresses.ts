import { Subnet } from './estate';
import { ServerGroup } from './flow';

/** The first address of a range that Azure gives out: it keeps four before it, and the last. */
const FIRST_USABLE = 4;

/**
 * Address of the nth machine of a subnet, counting from 0. Fixed rather than handed out, so that gateways and firewalls
 * can name it before the machine is there.
 * @throws RangeError if the subnet has no room: its last usable address is the load balancer's
 */
export function serverAddress(subnet: Subnet, index: number): string {
  const room = subnet.range.size - FIRST_USABLE - 2;
  if (!Number.isInteger(index) || index < 0 || index >= room) {
    throw new RangeError(
      `subnet "${subnet.name}" (${subnet.range.toString()}) has room for ${Math.max(room, 0)} machines beside a load balancer, ` +
        `so none for number ${index} counted from 0: make the tier larger or the group smaller`,
    );
  }
  return subnet.range.address(FIRST_USABLE + index);
}

/** Addresses of a group's machines in one of its tier's subnets, in the order of the machines. @throws RangeError as above */
export function serverAddresses(subnet: Subnet, group: Pick<ServerGroup, 'count'>): readonly string[] {
  return Array.from({ length: group.count }, (_, index) => serverAddress(subnet, index));
}

/** The frontend of the subnet's internal load balancer: the last usable address, away from machines as they are added. */
export function loadBalancerAddress(subnet: Subnet): string {
  return subnet.range.address(subnet.range.size - 2);
}
