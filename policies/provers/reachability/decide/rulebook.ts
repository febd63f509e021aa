import { AddressTerms, NameReading } from './address-terms';
import { EffectiveRoutes, effectiveRoutes, hasCommonRoutes } from './effective-routes';
import {
  filterRules,
  FirewallAction,
  rulesOfKind,
  Translation,
  translatedRules,
  translations,
} from './firewall-rules';
import { FirstMatch, ListedRule } from './first-match';
import { IntervalSet } from '../sets/interval-set';
import { Firewall, Interface, PolicyLayer, SecurityGroup, Subnet, VirtualNetwork } from '../model';
import { NumberMap } from '../sets/number-map';
import { Access, adminRules, AdminVerdict, Direction, groupRules, platformRules } from './security-group';
import { known, remember, World } from './world';

/** What stands at an address of a subnet and isn't treated like any other address. */
export type Standing =
  | { readonly kind: 'interface'; readonly interface: Interface }
  | { readonly kind: 'frontend'; readonly address: number }
  | { readonly kind: 'firewall'; readonly firewall: Firewall };

/** What something is made for: one thing, or two together. */
type Owners = readonly [object, object?];

/** Stands for the route table of subnets that have none. */
const NO_TABLE = {};

/** All lists and maps that walks look up, each made when it is first asked for. */
export class Rulebook {
  readonly terms: AddressTerms;
  private readonly memory = new Map<object, Map<object, Map<string, unknown>>>();

  constructor(
    readonly world: World,
    reading: NameReading,
  ) {
    this.terms = new AddressTerms(world, reading);
  }

  group(group: SecurityGroup, direction: Direction, subnet: Subnet): FirstMatch<Access> {
    return this.once([group, subnet], direction, () => groupRules(group, direction, subnet, this.terms));
  }

  platform(group: SecurityGroup, subnet: Subnet): FirstMatch<Access> {
    return this.once([group, subnet], 'platform', () => platformRules(group, subnet, this.terms));
  }

  /** Undefined if no security admin rule is deployed there. */
  admin(direction: Direction, subnet: Subnet): FirstMatch<AdminVerdict> | undefined {
    return this.once(this.common(subnet), `admin ${direction}`, () => {
      const sets = this.world.adminRulesOf(subnet.network);
      return sets.length === 0 ? undefined : adminRules(sets, direction, subnet, this.terms);
    });
  }

  routes(subnet: Subnet): EffectiveRoutes {
    return this.once(hasCommonRoutes(subnet) ? this.common(subnet) : [subnet], 'routes', () =>
      effectiveRoutes(this.world, this.terms, subnet),
    );
  }

  /** A firewall's rules: application rules see nothing that the Internet began. [25] */
  filter(
    firewall: Firewall,
    layers: readonly PolicyLayer[],
    subnet: Subnet,
    began: 'inside' | 'on-the-internet',
  ): FirstMatch<FirewallAction> {
    return this.once([firewall], began, () => {
      const rules = (kind: 'network' | 'application') => this.firewallRules(firewall, layers, subnet, kind);
      return filterRules(firewall, [
        ...rules('network'),
        ...(began === 'inside' ? rules('application') : []),
      ]);
    });
  }

  afterTranslation(
    firewall: Firewall,
    layers: readonly PolicyLayer[],
    subnet: Subnet,
  ): FirstMatch<FirewallAction> {
    return this.once([firewall], 'translated', () =>
      translatedRules(firewall, this.firewallRules(firewall, layers, subnet, 'network')),
    );
  }

  translations(firewall: Firewall, layers: readonly PolicyLayer[], subnet: Subnet): FirstMatch<Translation> {
    return this.once([firewall], 'nat', () => translations(firewall, layers, subnet, this.terms));
  }

  /** Where gateways stand in a network of which no GatewaySubnet is known: only system routes apply. */
  bareGatewaySubnet(network: VirtualNetwork): Subnet {
    return this.once([network], 'gateway', () => ({
      id: `${network.id}/subnets/GatewaySubnet`,
      label: `gateway of ${network.label}`,
      place: network.place,
      network: network.id,
      name: 'GatewaySubnet',
      ranges: [],
      outbound: [],
      serviceEndpoints: [],
      privateEndpointPolicies: 'Disabled',
    }));
  }

  /** Which subnet of a network holds an address. */
  subnetMap(network: VirtualNetwork): NumberMap<readonly Subnet[]> {
    return this.once([network], 'subnets', () =>
      NumberMap.of(
        this.world
          .subnetsIn(network.id)
          .map((subnet) => ({ numbers: IntervalSet.of(subnet.ranges), value: subnet })),
      ),
    );
  }

  /** What stands at which address of a subnet. */
  standingMap(subnet: Subnet): NumberMap<readonly Standing[]> {
    return this.once([subnet], 'standing', () => NumberMap.of(this.standings(subnet)));
  }

  /** Cards that may have any address of their subnet, and matter for what they filter or may reach. */
  looseCards(subnet: Subnet): readonly Interface[] {
    return this.once([subnet], 'loose', () =>
      this.world
        .interfacesIn(subnet.id)
        .filter((card) => card.kind === 'network-card' && known(card.address) === undefined),
    );
  }

  private firewallRules(
    firewall: Firewall,
    layers: readonly PolicyLayer[],
    subnet: Subnet,
    kind: 'network' | 'application',
  ): readonly ListedRule<FirewallAction>[] {
    return this.once([firewall], kind, () => rulesOfKind(firewall, layers, kind, subnet, this.terms));
  }

  private standings(subnet: Subnet): { numbers: IntervalSet; value: Standing }[] {
    const { world } = this;
    const inside = IntervalSet.of(subnet.ranges);
    const at = (address: number | undefined, value: Standing) =>
      address !== undefined && inside.contains(address)
        ? [{ numbers: IntervalSet.between(address, address), value }]
        : [];
    const isAnyLoose = this.looseCards(subnet).length > 0;
    const interfaces = world.interfacesIn(subnet.id).flatMap((each) => {
      const isPlain =
        each.kind === 'network-card' && each.securityGroup === undefined && !world.hasPublicAddress(each);
      return isPlain && !isAnyLoose ? [] : at(known(each.address), { kind: 'interface', interface: each });
    });
    const frontends = world
      .frontendAddresses()
      .flatMap((address) => at(address, { kind: 'frontend', address }));
    const firewalls = world
      .firewallsInSubnet(subnet.id)
      .flatMap((firewall) => at(world.firewallAddress(firewall), { kind: 'firewall', firewall }));
    return [...firewalls, ...frontends, ...interfaces];
  }

  /** What subnets share that have the same names and, unless they have services of their own, the same routes. */
  private common(subnet: Subnet): Owners {
    return [this.world.networks.get(subnet.network) ?? subnet, subnet.routeTable ?? NO_TABLE];
  }

  private once<T>([owner, other = owner]: Owners, key: string, make: () => T): T {
    const ofOwner = remember(this.memory, owner, (): Map<object, Map<string, unknown>> => new Map());
    const values = remember(ofOwner, other, (): Map<string, unknown> => new Map());
    if (values.has(key)) return values.get(key) as T;
    const made = make();
    values.set(key, made);
    return made;
  }
}
