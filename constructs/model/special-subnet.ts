import { SPECIAL_SUBNETS, SpecialSubnet } from './tables/special-subnets';

/** What is particular about a subnet of that name in Azure, or undefined for an ordinary one. Azure compares without regard to case. */
export function specialSubnetNamed(name: string): SpecialSubnet | undefined {
  return SPECIAL_SUBNETS.find((subnet) => subnet.name?.toLowerCase() === name.toLowerCase());
}

/** What is particular about the subnet of a service. */
export function specialSubnetOf(service: SpecialSubnet['service']): SpecialSubnet {
  return SPECIAL_SUBNETS.find((subnet) => subnet.service === service) as SpecialSubnet;
}
