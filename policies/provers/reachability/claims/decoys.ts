import { Declaration } from '../../../declaration/declaration';
import { NetworkModel, Subnet } from '../model';
import { Accounts, unaccounted } from './accounts';
import { DeclaredFlows } from './declared-pair';
import { Reached } from './reached';

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
        .map((way) => ({
          ...way,
          packets: unaccounted(
            way.packets,
            accounts.declared(way.origin, way.target).filter(({ flow }) => flow?.kind === 'decoy'),
          ),
        }))
        .filter(({ packets }) => !packets.isEmpty),
    }));
}

function regionOf(
  { networks }: NetworkModel,
  declaration: Declaration,
  { network }: Subnet,
): string | undefined {
  const label = networks.find(({ id }) => id === network)?.label.toLowerCase();
  return declaration.networks.find(({ name }) => name.toLowerCase() === label)?.region;
}
