import { SpecialSubnet } from '../../../constructs/model/tables/special-subnets';
import { EstateGraph, Resource } from '../../graph/graph';
import { groupBy } from '../../graph/views/group-by';
import { subnetsOf } from '../../graph/views/networks';
import { perGraph } from '../../graph/views/per-graph';
import { targetOf } from '../../graph/views/read';
import { specialtyOf } from './special-subnets';

/** What is particular about the subnets that a security group guards; undefined stands for an ordinary one. */
export interface Guarded {
  readonly surely: readonly (SpecialSubnet | undefined)[];
  /** Subnets whose group is not known, so that it may be this one. */
  readonly perhaps: readonly (SpecialSubnet | undefined)[];
}

/** Reads it for one group; the subnets of a group that is known to guard some are all known. */
export function guardedBy(graph: EstateGraph, group: Resource): Guarded {
  const { byGroup, undecided } = indexOf(graph);
  const surely = byGroup.get(group) ?? [];
  return { surely, perhaps: surely.length > 0 ? [] : undecided };
}

const indexOf = perGraph((graph) => {
  const subnets = subnetsOf(graph).map((subnet) => ({
    nsg: subnet.nsg,
    specialty: specialtyOf(graph, subnet),
  }));
  const byGroup = groupBy(subnets, ({ nsg }) => targetOf(nsg));
  return {
    byGroup: new Map([...byGroup].map(([group, own]) => [group, own.map(({ specialty }) => specialty)])),
    undecided: subnets.filter(({ nsg }) => nsg.kind === 'unknown').map(({ specialty }) => specialty),
  };
});
