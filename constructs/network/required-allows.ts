import { specialSubnetOf } from '../model/special-subnet';
import { SpecialSubnet } from '../model/tables/special-subnets';
import { NsgAllow } from './nsg-allow';

/** What Azure needs in the subnet of one of its services. */
export function requiredAllows(service: SpecialSubnet['service']): readonly NsgAllow[] {
  return specialSubnetOf(service).requiredRules.map((rule) => ({
    name: rule.name,
    flow: service,
    direction: rule.direction,
    protocol: rule.protocol,
    sources: [rule.source],
    destinations: [rule.destination],
    ports: rule.destinationPorts,
    why: rule.why,
  }));
}
