import { Cidr } from '../../constructs/model/cidr';
import { Declaration } from '../declaration/declaration';
import { Table } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { compareText } from '../../constructs/model/compare-text';
import { Network } from './network';
import { regionLabel } from './region-order';
import { readSites } from './site';

interface Row {
  readonly range: string;
  readonly holder: string;
  readonly part: string;
  readonly region: string;
}

/** Every range of the judged networks, their subnets and the sites that tunnels lead to, in address order. */
export function addressesTable(
  graph: EstateGraph,
  networks: readonly Network[],
  declaration?: Declaration,
): Table {
  const rows = [
    ...networks.flatMap(networkRows),
    ...readSites(graph, declaration).flatMap(({ label, ranges }) =>
      ranges.map((range) => ({ range, holder: label, part: 'site', region: 'outside Azure' })),
    ),
  ].sort(inAddressOrder);
  return {
    kind: 'table',
    id: 'addresses',
    title: 'Addresses',
    alternative: 'Who holds which range, in the order of addresses.',
    columns: ['Range', 'Network', 'Part', 'Region'],
    rows: rows.map(({ range, holder, part, region }) => [range, holder, part, region]),
  };
}

function networkRows({ label, role, region, ranges, subnets }: Network): readonly Row[] {
  const at = { holder: label, region: regionLabel(region) };
  return [
    ...ranges.map((range) => ({ range, part: `whole ${role}`, ...at })),
    ...subnets.map(({ name, range }) => ({ range: range || 'not known', part: name, ...at })),
  ];
}

/** By address, the wider range first; what is no range comes last. */
function inAddressOrder(a: Row, b: Row): number {
  const [first, second] = [Cidr.tryParse(a.range), Cidr.tryParse(b.range)];
  if (first && second) {
    return Cidr.compare(first, second) || compareText(a.holder, b.holder) || compareText(a.part, b.part);
  }
  return first ? -1 : second ? 1 : compareText(a.range + a.holder + a.part, b.range + b.holder + b.part);
}
