import { Declaration } from '../../../declaration/declaration';
import { NetworkModel, VirtualNetwork } from '../model';
import { Accounts, unaccounted } from './accounts';
import { Reached } from './reached';

/** What may get from one organisation's subnet to another's though not both have agreed to it. */
export interface Crossing extends Reached {
  /** Ids of the two organisations; undefined where nobody declares whose network it is. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Everything that crosses between organisations without the consent of both, from what may be reached. */
export function crossings(
  model: NetworkModel,
  declaration: Declaration,
  reached: readonly Reached[],
  accounts: Accounts,
): readonly Crossing[] {
  const owners = new Map(model.networks.map((network) => [network.id, ownerOf(network, declaration)]));
  const ownerAt = new Map(model.subnets.map(({ id, network }) => [id, owners.get(network)]));
  const agreed = new Map(declaration.organisations.map(({ id, agreedFlows }) => [id, new Set(agreedFlows)]));
  return reached.flatMap((way): readonly Crossing[] => {
    const { origin, target } = way;
    if (origin.kind !== 'subnet' || target.kind !== 'subnet') return [];
    const [from, to] = [ownerAt.get(origin.id), ownerAt.get(target.id)];
    if (from === to) return [];
    const consented = [...accounts.of(origin, target)].filter(
      ({ id, flow }) => !flow || [from, to].every((owner) => agreed.get(owner ?? '')?.has(id) === true),
    );
    const packets = unaccounted(way.packets, consented);
    return packets.isEmpty ? [] : [{ ...way, from, to, packets }];
  });
}

/** The organisation that a network is declared for, else the one that pays for its subscription. */
function ownerOf({ id, label }: VirtualNetwork, declaration: Declaration): string | undefined {
  const subscription = /^\/subscriptions\/([^/]+)\//.exec(id)?.[1];
  const declared = declaration.networks.find(
    (network) =>
      network.name.toLowerCase() === label.toLowerCase() &&
      (subscription === undefined || network.subscription === subscription),
  );
  return (
    declared?.organisation ?? declaration.subscriptions.find((paid) => paid.id === subscription)?.organisation
  );
}
