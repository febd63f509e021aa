import { Result, Rule } from '../rule';
import { Network, networksOf, subnetLabel } from '../../graph/views/networks';
import { RangeIndex } from '../support/range-index';
import { pathIn } from '../../graph/views/read';
import { fail, pass, step, unknown } from '../support/results';

export const subnetsInsideTheirNetwork: Rule = {
  id: 'network/subnets-inside-their-network',
  title: 'The subnets of a network lie inside it and apart from one another',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'Terraform plans a subnet outside its network, or over another one, and Azure refuses it halfway through.',
  remedy: "Take a free range inside the network's address space.",
  sources: ['https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const network of networksOf(graph)) yield* judge(network);
  },
};

function* judge(network: Network): Iterable<Result> {
  const index = new RangeIndex(
    network.subnets.flatMap((subnet) => subnet.ranges.map((range) => ({ range, value: subnet }))),
  );
  let sound = true;
  for (const [position, { range, value: subnet }] of index.placed.entries()) {
    const label = `${range.toString()} of subnet ${subnetLabel(subnet)}`;
    const at = pathIn(subnet.block, 'address_prefixes');
    const [around] = index.enclosing(position);
    if (around) {
      sound = false;
      yield fail(
        subnet.holder,
        `${label} lies in ${around.range.toString()} of ${subnetLabel(around.value)}`,
        [step(subnet.holder, at, range.toString(), `a range outside ${around.range.toString()}`)],
      );
    } else if (network.complete && !network.ranges.some((space) => space.contains(range))) {
      sound = false;
      yield fail(subnet.holder, `${label} lies outside ${network.ranges.map(String).join(', ')}`, [
        step(subnet.holder, at, range.toString(), `a range in ${network.ranges.map(String).join(', ')}`),
      ]);
    }
  }
  if (!sound) return;
  const known = network.complete && network.subnetsKnown && network.subnets.every(({ complete }) => complete);
  yield known
    ? pass(network.resource, `its ${network.subnets.length} subnets lie inside it and apart`)
    : unknown(network.resource, 'the ranges of the network or of its subnets are not all known');
}
