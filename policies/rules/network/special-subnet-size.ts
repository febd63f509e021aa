import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { Result, Rule } from '../rule';
import { Subnet, subnetLabel } from '../../graph/views/networks';
import { pathIn } from '../../graph/views/read';
import { fail, pass, step, unknown } from '../support/results';
import { judgeSubnets } from '../support/special-subnets';

export const specialSubnetSize: Rule = {
  id: 'network/special-subnet-size',
  title: "The subnets of Azure's own services are as large as the services need",
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    "Terraform plans a gateway, firewall or resolver in a subnet that is too small; Azure refuses it, or it can't grow later.",
  remedy: 'Take a larger range for the subnet; a service in place has to be removed first.',
  sources: [
    'https://learn.microsoft.com/azure/firewall/firewall-faq',
    'https://learn.microsoft.com/azure/bastion/configuration-settings',
    'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
    'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
  ],
  needsDeclaration: false,
  check: ({ graph }) =>
    judgeSubnets(graph, (subnet, specialty) => (specialty ? judge(subnet, specialty) : undefined)),
};

function judge(subnet: Subnet, { service, longestPrefix, shortestPrefix }: SpecialSubnet): Result {
  const { holder, ranges, complete } = subnet;
  const wrong = ranges.find(
    ({ prefix }) => prefix > longestPrefix || (shortestPrefix !== undefined && prefix < shortestPrefix),
  );
  const wanted =
    shortestPrefix === undefined ? `/${longestPrefix} or larger` : `/${longestPrefix} to /${shortestPrefix}`;
  if (wrong) {
    return fail(holder, `${subnetLabel(subnet)} is ${wrong.toString()}; a ${service} subnet is ${wanted}`, [
      step(holder, pathIn(subnet.block, 'address_prefixes'), wrong.toString(), wanted),
    ]);
  }
  return complete && ranges.length > 0
    ? pass(holder, `${subnetLabel(subnet)} is ${ranges.map(String).join(', ')}`)
    : unknown(holder, `the range of ${subnetLabel(subnet)} is not known before deployment`);
}
