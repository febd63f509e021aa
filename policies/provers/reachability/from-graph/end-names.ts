import { Cidr } from '../../../../constructs/model/cidr';
import { DeclaredEnd, Declaration } from '../../../declaration/declaration';
import { Atom, FIRST_ATOM, NetworkModel, Place, Subnet } from '../model';
import { End } from './end';
import { spokeOf, tierOf } from './tier-names';

/** Every name that something of a configuration has, in lower case. */
export interface EndNames {
  /** Names that say all: ids, Terraform addresses with and without their stack, labels, declared names. */
  readonly full: ReadonlyMap<string, readonly End[]>;
  /** Names of subnets without their network, each with what they may be: `<spoke>/<tier>` to its subnets. */
  readonly bare: ReadonlyMap<string, ReadonlyMap<string, readonly End[]>>;
}

const MADE = new WeakMap<NetworkModel, Map<Declaration | undefined, EndNames>>();

/** The names of a model and of what was meant with it, collected once. */
export function endNames(model: NetworkModel, declaration: Declaration | undefined): EndNames {
  const ofModel = MADE.get(model) ?? new Map<Declaration | undefined, EndNames>();
  MADE.set(model, ofModel);
  const made = ofModel.get(declaration);
  if (made) return made;
  const names = new Names(model, declaration);
  ofModel.set(declaration, names);
  return names;
}

class Names implements EndNames {
  readonly full = new Map<string, End[]>();
  readonly bare = new Map<string, Map<string, End[]>>();
  readonly #model: NetworkModel;

  constructor(model: NetworkModel, declaration: Declaration | undefined) {
    this.#model = model;
    this.#addSubnets();
    this.#addInterfaces();
    this.#addFirewallsAndNodes();
    this.#addPublicAddresses();
    this.#addSites();
    if (declaration) this.#addDeclared(declaration);
    this.#addAtoms(declaration);
  }

  #add(end: End, ...names: readonly string[]): void {
    for (const name of names.map((each) => each.toLowerCase())) {
      const known = this.full.get(name);
      if (known === undefined) this.full.set(name, [end]);
      else if (!known.includes(end)) known.push(end);
    }
  }

  #addSubnets(): void {
    const { networks, subnets } = this.#model;
    for (const subnet of subnets) {
      const end = endOf(subnet);
      const network = networks.find(({ id }) => id === subnet.network);
      this.#add(end, subnet.id, subnet.label, ...placeNames(subnet.place));
      if (!network) continue;
      this.#add(end, `${network.label}/${subnet.name}`);
      this.#add(end, network.id, network.label, ...placeNames(network.place));
      this.#addBare(end, subnet.name, `${spokeOf(network.label)}/${tierOf(subnet.name)}`);
    }
  }

  #addBare(end: End, name: string, tier: string): void {
    for (const bare of new Set([name.toLowerCase(), tierOf(name)])) {
      const tiers = this.bare.get(bare) ?? new Map<string, End[]>();
      tiers.set(tier, [...(tiers.get(tier) ?? []), end]);
      this.bare.set(bare, tiers);
    }
  }

  #addInterfaces(): void {
    for (const each of this.#model.interfaces) {
      const { id, label, machine } = each;
      const end: End = { kind: 'interface', label, interface: each };
      this.#add(end, id, label, ...placeNames(resourceOf(each.place)));
      if (machine) this.#add(end, machine.label, ...placeNames(machine.place));
      if (machine) this.#add(end, label.replace(` of ${machine.label}`, ''));
    }
  }

  #addFirewallsAndNodes(): void {
    const { firewalls, terminatingNodes, subnets } = this.#model;
    const subnetOf = (wanted: string | undefined) => subnets.find(({ id }) => id === wanted);
    for (const { id, label, place, address, subnet } of firewalls) {
      const first = subnetOf(subnet)?.ranges[0]?.first;
      const known = typeof address === 'number' ? address : first === undefined ? undefined : first + 4;
      if (known !== undefined)
        this.#add({ kind: 'address', label, address: known }, id, label, ...placeNames(place));
    }
    for (const { id, label, place, subnet } of terminatingNodes) {
      const stands = subnetOf(subnet);
      if (stands)
        this.#add(
          { ...endOf(stands), label: `${label}, in ${stands.label}` },
          id,
          label,
          ...placeNames(place),
        );
    }
  }

  #addPublicAddresses(): void {
    for (const { id, label, place, address } of this.#model.publicAddresses) {
      this.#add({ kind: 'address', label, address }, id, label, ...placeNames(place));
    }
  }

  #addSites(): void {
    for (const site of this.#model.sites) {
      const end: End = { kind: 'site', label: site.label, site };
      this.#add(end, `site:${site.id}`, site.id, site.label, ...placeNames(site.place));
    }
  }

  #addDeclared({ sites, flows, published }: Declaration): void {
    for (const { id, title, kind } of sites) {
      if (kind !== 'office') continue;
      const label = `site:${id}, an office, whose network is the Internet`;
      this.#add({ kind: 'internet', label }, `site:${id}`, id, title);
    }
    const ends = flows.flatMap(({ pairs }) => pairs.flatMap(({ from, to }) => [from, to]));
    for (const outside of new Map(ends.filter(isOutside).map((end) => [end.name, end])).values()) {
      if (outside.name.startsWith('published:')) continue;
      for (const end of this.#endsOutside(outside)) this.#add(end, outside.name);
    }
    for (const service of published) {
      const end: End = { kind: 'published', label: `published:${service.name}`, service };
      this.#add(end, `published:${service.name}`, ...(service.host === undefined ? [] : [service.host]));
    }
  }

  #endsOutside({ fqdns, fqdnTags, serviceTags, ranges }: Outside): readonly End[] {
    const names = new Set([...fqdns, ...fqdnTags, ...serviceTags].map((name) => name.toLowerCase()));
    const atoms = this.#model.atoms.flatMap((atom, index) =>
      names.has(labelOfAtom(atom).toLowerCase()) ? [atomEnd(atom, index)] : [],
    );
    const known = ranges.map((text) => Cidr.tryParse(text)).filter((range) => range !== undefined);
    return [
      ...atoms,
      ...known.map(({ first, last }, index): End => ({
        kind: 'range',
        label: ranges[index]!,
        range: { first, last },
      })),
    ];
  }

  /** A published service's host is known by the service. */
  #addAtoms(declaration: Declaration | undefined): void {
    const hosts = new Set((declaration?.published ?? []).map(({ host }) => host?.toLowerCase()));
    this.#model.atoms.forEach((atom, index) => {
      if (atom.kind === 'public-address' || atom.kind === 'other-public') return;
      if (!hosts.has(atom.name.toLowerCase())) this.#add(atomEnd(atom, index), atom.name);
    });
  }
}

type Outside = Extract<DeclaredEnd, { kind: 'outside' }>;

function isOutside(end: DeclaredEnd): end is Outside {
  return end.kind === 'outside';
}

/** A subnet as an end. */
export function endOf(subnet: Subnet): Extract<End, { kind: 'subnet' }> {
  return { kind: 'subnet', label: subnet.label, subnet };
}

function atomEnd(atom: Atom, index: number): End {
  return { kind: 'address', label: labelOfAtom(atom), address: FIRST_ATOM + index };
}

/** What people call an atom. */
export function labelOfAtom(atom: Atom): string {
  return atom.kind === 'other-public' ? 'other public addresses' : atom.name;
}

/** A Terraform address, and the same behind its stack. */
function placeNames({ at, stack }: Place): readonly string[] {
  return [at, `${stack}/${at}`];
}

/** The place of the whole resource that a block stands in. */
function resourceOf({ at, stack }: Place): Place {
  return { at: at.split(' ')[0]!, stack };
}
