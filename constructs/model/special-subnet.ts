import { SPECIAL_SUBNETS, SpecialSubnet } from './tables/special-subnets';

/** Prefix of the smallest subnet that Azure makes: of its 8 addresses Azure keeps 5 (Azure Virtual Network FAQ). */
export const SMALLEST_SUBNET_PREFIX = 29;

/** Addresses that Azure keeps in each subnet: the first four and the last. */
export const RESERVED_ADDRESSES = 5;

/** What is particular about a subnet of that name in Azure, or undefined for an ordinary one. Azure compares without regard to case. */
export function specialSubnetNamed(name: string): SpecialSubnet | undefined {
  return SPECIAL_SUBNETS.find((subnet) => subnet.name?.toLowerCase() === name.toLowerCase());
}

/** What is particular about the subnet of a service. */
export function specialSubnetOf(service: SpecialSubnet['service']): SpecialSubnet {
  return SPECIAL_SUBNETS.find((subnet) => subnet.service === service) as SpecialSubnet;
}
