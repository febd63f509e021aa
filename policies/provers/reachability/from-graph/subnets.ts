import { booleanOf } from '../../../graph/attribute';
import { Subnet as WrittenSubnet, subnetsOf } from '../../../graph/views/networks';
import { textsOf } from '../../../graph/views/read';
import { Maybe, Subnet } from '../model';
import { intervalOf } from './addresses';
import { labelOf, placeOf, placeOfBlock } from './identity';
import { notKnown, notRead, wordAt } from './maybe';
import { lastName } from './networks';
import { Reading } from './reading';
import { RouteTables } from './route-tables';
import { SecurityGroups } from './security-groups';

const PRIVATE_ENDPOINT_POLICIES = [
  'Disabled',
  'Enabled',
  'NetworkSecurityGroupEnabled',
  'RouteTableEnabled',
] as const;

/** All subnets that are judged, of either spelling. */
export function readSubnets(
  reading: Reading,
  groups: SecurityGroups,
  tables: RouteTables,
): readonly Subnet[] {
  return subnetsOf(reading.graph).flatMap((subnet): readonly Subnet[] => {
    const { holder, block, ranges, complete } = subnet;
    const place = reading.places.placeOf(subnet);
    if (place === undefined) {
      reading.gaps.add(placeOfBlock(holder, block), `the network of subnet ${nameOf(subnet)} isn't known`);
      return [];
    }
    const network = subnet.network === undefined ? lastName(place.network) : labelOf(subnet.network);
    const label = `"${nameOf(subnet)}" of ${network}`;
    if (!complete || ranges.length === 0) {
      const why = `not all ranges of subnet ${label} are known`;
      reading.gaps.add(placeOfBlock(holder, block, 'address_prefixes'), why, [place.network]);
    }
    return [
      {
        id: place.subnet,
        label,
        place: placeOfBlock(holder, block),
        network: place.network,
        name: nameOf(subnet),
        ranges: ranges.map(intervalOf),
        securityGroup: groups.at(subnet.nsg, `the security group of subnet ${label}`),
        routeTable: tables.at(subnet.routeTable, `the route table of subnet ${label}`),
        outbound: outboundOf(subnet, label),
        serviceEndpoints: serviceEndpointsOf(subnet, label),
        privateEndpointPolicies: wordAt(
          block,
          'private_endpoint_network_policies',
          PRIVATE_ENDPOINT_POLICIES,
          'Disabled',
          `private_endpoint_network_policies of subnet ${label}`,
        ),
      },
    ];
  });
}

/** Subnets that are referred to only: nothing is known of them but their name. */
export function outsideSubnets(reading: Reading): readonly Subnet[] {
  return reading.places.outsideSubnets.map(({ subnet: id, network, name }) => {
    const unknown = { unknown: `"${name}" of ${lastName(network)} isn't among what is judged` };
    reading.gaps.add({ at: id, stack: '' }, unknown.unknown, [network]);
    return {
      id,
      label: `"${name}" of ${lastName(network)}`,
      place: { at: id, stack: '' },
      network,
      name,
      ranges: [],
      securityGroup: unknown,
      routeTable: unknown,
      outbound: unknown,
      serviceEndpoints: unknown,
      privateEndpointPolicies: unknown,
    };
  });
}

function nameOf(subnet: WrittenSubnet): string {
  return subnet.name ?? placeOf(subnet.holder, subnet.block.path).at;
}

function outboundOf(subnet: WrittenSubnet, label: string): Subnet['outbound'] {
  const natGateway = subnet.natGateway.kind;
  if (natGateway === 'unknown') return notRead(subnet.natGateway, `the NAT gateway of subnet ${label}`);
  const written = subnet.block.get('default_outbound_access_enabled');
  const byDefault = written.state === 'absent' ? true : booleanOf(written);
  if (byDefault === undefined) return notKnown(`default_outbound_access_enabled of subnet ${label}`);
  return [
    ...(byDefault ? (['default'] as const) : []),
    ...(natGateway === 'none' ? [] : (['nat-gateway'] as const)),
  ];
}

function serviceEndpointsOf({ block }: WrittenSubnet, label: string): Maybe<readonly string[]> {
  const { texts, complete } = textsOf(block, 'service_endpoints');
  return complete ? texts : notKnown(`service_endpoints of subnet ${label}`);
}
