import { tryFindRegion } from '../../constructs/model/region';
import { DeclaredEnd, Declaration } from '../declaration/declaration';
import { NetworkModel } from '../provers/reachability/model';
import { Origin, Target } from '../provers/reachability/prover';
import { labelOf } from '../provers/reachability/claims/place';
import { Network } from './network';

/** Names of places that are short enough for a table or a matrix, and alike in both regions: `website/web`. */
export class FlowNames {
  readonly #tiers: ReadonlyMap<string, string>;

  constructor(
    private readonly model: NetworkModel,
    networks: readonly Network[],
    private readonly declaration?: Declaration,
  ) {
    const byKey = new Map(networks.map((network) => [network.key, network]));
    const spokeOf = (network: string) =>
      byKey.get(network)?.label ?? model.networks.find(({ id }) => id === network)?.label ?? network;
    this.#tiers = new Map(
      model.subnets.map(({ id, network, name }) => [id, `${spokeOf(network)}/${tierName(name)}`]),
    );
  }

  /** What a place of the model is called; firewalls are one, and what ends packets in a subnet is called as that. */
  of(place: Origin | Target): string {
    switch (place.kind) {
      case 'subnet':
        return this.#tiers.get(place.id) ?? place.id;
      case 'internet':
        return 'Internet';
      case 'firewall':
        return 'firewall';
      case 'azure-platform':
        return 'Azure platform';
      case 'terminating-node':
        return this.#tiers.get(subnetOf(this.model, place) ?? '') ?? labelOf(this.model, place);
      case 'site':
        return labelOf(this.model, place);
    }
  }

  /** What an end of a declared flow is called. */
  ofDeclared(end: DeclaredEnd): string {
    switch (end.kind) {
      case 'subnet':
        return `${this.#spokeName(end.network)}/${tierName(end.subnet)}`;
      case 'site':
        return this.declaration?.sites.find(({ id }) => id === end.site)?.title ?? end.site;
      case 'outside':
        return end.name;
    }
  }

  #spokeName(network: string): string {
    const region = this.declaration?.networks.find(({ name }) => name === network)?.region ?? '';
    const code = tryFindRegion(region)?.code;
    return (code && new RegExp(`^vnet-(.+)-${code}$`).exec(network)?.[1]) ?? network;
  }
}

/** The subnet that something stands in that ends packets. */
export function subnetOf(
  { terminatingNodes }: NetworkModel,
  { id }: Extract<Target, { kind: 'terminating-node' }>,
): string | undefined {
  return terminatingNodes.find((node) => node.id === id)?.subnet;
}

function tierName(subnet: string): string {
  return subnet.replace(/^snet-/, '');
}
