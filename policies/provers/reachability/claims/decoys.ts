import { Declaration } from '../../../declaration/declaration';
import { NetworkModel, Subnet } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Accounts, unaccounted } from './accounts';
import { DeclaredFlows } from './declared-pair';
import { Reached } from './reached';
import { unionOf } from '../sets/union-of';

/** A subnet that flows of kind `decoy` lead to. */
export interface Decoy {
  readonly subnet: Subnet;
  /** The region that its network is declared in. */
  readonly region?: string;
  /** Where it can get to; Azure's platform addresses count for nothing. */
  readonly outgoing: readonly Reached[];
  /** What reaches it though no decoy's flow says so. */
  readonly incoming: readonly Reached[];
}

/** Every decoy, with what it could do and what could be taken for a touch of it. */
export function decoysOf(
  model: NetworkModel,
  declaration: Declaration,
  { pairs }: DeclaredFlows,
  reached: readonly Reached[],
  accounts: Accounts,
): readonly Decoy[] {
  const ids = new Set(
    pairs.flatMap(({ flow, target }) =>
      flow.kind === 'decoy' && target.kind === 'subnet' ? [target.id] : [],
    ),
  );
  return model.subnets
    .filter(({ id }) => ids.has(id))
    .map((subnet) => ({
      subnet,
      region: regionOf(model, declaration, subnet),
      outgoing: reached.filter(
        ({ origin, target }) =>
          origin.kind === 'subnet' && origin.id === subnet.id && target.kind !== 'azure-platform',
      ),
      incoming: reached
        .filter(({ target }) => target.kind === 'subnet' && target.id === subnet.id)
        .map((way) => ({ ...way, packets: unwanted(way, accounts) }))
        .filter(({ packets }) => !packets.isEmpty),
    }));
}

/** What no decoy's flow says, and what another flow says too: honest traffic would raise the alarm. */
function unwanted({ origin, target, packets }: Reached, accounts: Accounts): PacketSet {
  const [decoys, others] = [true, false].map((isDecoy) =>
    accounts.declared(origin, target).filter(({ flow }) => (flow?.kind === 'decoy') === isDecoy),
  );
  const honest = unionOf(others!.map((account) => account.packets.intersect(packets)));
  return unaccounted(packets, decoys!).union(honest);
}

function regionOf(
  { networks }: NetworkModel,
  declaration: Declaration,
  { network }: Subnet,
): string | undefined {
  const label = networks.find(({ id }) => id === network)?.label.toLowerCase();
  return declaration.networks.find(({ name }) => name.toLowerCase() === label)?.region;
}
