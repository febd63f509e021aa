import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { Result, Rule } from '../rule';
import { Subnet, subnetLabel } from '../../graph/views/networks';
import { pathIn } from '../../graph/views/read';
import { fail, pass, step, unknown } from '../support/results';
import { judgeSubnets } from '../support/special-subnets';

export const subnetHasNsg: Rule = {
  id: 'network/subnet-has-nsg',
  title: 'Every subnet has a network security group, but for those where Azure forbids one',
  clauses: ['ZT-1', 'ZT-4'],
  decides: ['ZT-4'],
  severity: 'high',
  gates: true,
  protects: 'A subnet without a security group lets every packet in and out that a route brings.',
  remedy: 'Give the subnet a security group of its own; take it away where Azure forbids one.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works',
    'https://learn.microsoft.com/azure/firewall/firewall-faq',
  ],
  needsDeclaration: false,
  check: ({ graph }) => judgeSubnets(graph, judge),
};

function judge(subnet: Subnet, specialty: SpecialSubnet | undefined): Result {
  const { holder, block, nsg } = subnet;
  const label = subnetLabel(subnet);
  const path = pathIn(block, block === holder ? 'name' : 'security_group');
  if (specialty?.networkSecurityGroup === 'forbidden') {
    return nsg.kind === 'none'
      ? pass(holder, `${label} has no security group, as Azure demands of a ${specialty.service} subnet`)
      : fail(holder, `${label} has a security group, which Azure forbids on a ${specialty.service} subnet`, [
          step(holder, path, 'a security group', 'none'),
        ]);
  }
  if (nsg.kind === 'none') {
    return fail(holder, `${label} has no security group`, [
      step(holder, path, 'nothing', 'a security group'),
    ]);
  }
  return nsg.kind === 'unknown'
    ? unknown(holder, `whether ${label} has a security group is not known before deployment`, [
        step(holder, path, 'a value not known before deployment', 'a security group'),
      ])
    : pass(holder, `${label} has a security group`);
}
