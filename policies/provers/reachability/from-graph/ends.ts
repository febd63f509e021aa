import { formatAddress, parseAddress } from '../../../../constructs/model/cidr';
import { compareText } from '../../../../constructs/model/compare-text';
import { Declaration } from '../../../declaration/declaration';
import { Atom, FIRST_ATOM, NetworkModel, Site, Subnet } from '../model';

/** What somebody may have meant by a name. */
export type End =
  | { readonly kind: 'subnet'; readonly label: string; readonly subnet: Subnet }
  | { readonly kind: 'site'; readonly label: string; readonly site: Site }
  | { readonly kind: 'internet'; readonly label: string }
  /** One address: a number, or that of an atom. */
  | { readonly kind: 'address'; readonly label: string; readonly address: number };

/** All that a name may mean, at least one; or why it means nothing, and what would. */
export type FoundEnds =
  { readonly ends: readonly End[] } | { readonly problem: string; readonly suggestions: readonly string[] };

/** The subnet of a declared network, by Azure's names of both; undefined if there is none or more than one. */
export function subnetOfDeclared(model: NetworkModel, network: string, subnet: string): Subnet | undefined {
  const named = subnetsByName(model).get(pairKey(network, subnet)) ?? [];
  return named.length === 1 ? named[0] : undefined;
}

/**
 * What people type for an end: `internet`; `site:<id>`; an IPv4 address; `<network>/<subnet>` by Azure's names, or
 * `<spoke>/<tier>` for that tier in every region; a host name or tag that rules or flows name; a public IP's name.
 */
export function findEnd(model: NetworkModel, declaration: Declaration | undefined, text: string): FoundEnds {
  const wanted = text.trim().toLowerCase();
  const ends = [
    ...(wanted === 'internet' ? [INTERNET] : []),
    ...addressNamed(wanted),
    ...sitesNamed(model, wanted),
    ...subnetsNamed(model, declaration, wanted),
    ...atomsNamed(model, wanted),
  ];
  if (ends.length > 0) return { ends };
  return {
    problem: `"${text}" is no end that this configuration knows: give internet, site:<id>, an IPv4 address, <spoke>/<tier>, <network>/<subnet>, a host name or the name of a public IP`,
    suggestions: suggestionsFor(model, wanted),
  };
}

const INTERNET: End = { kind: 'internet', label: 'internet' };

function addressNamed(wanted: string): readonly End[] {
  const address = parseAddress(wanted);
  return address === undefined ? [] : [{ kind: 'address', label: formatAddress(address), address }];
}

function sitesNamed({ sites }: NetworkModel, wanted: string): readonly End[] {
  const id = wanted.replace(/^site:/, '');
  return sites
    .filter((site) => [site.id, site.label].some((name) => name.toLowerCase() === id))
    .map((site) => ({ kind: 'site', label: site.label, site }));
}

function subnetsNamed(
  model: NetworkModel,
  declaration: Declaration | undefined,
  wanted: string,
): readonly End[] {
  const byId = model.subnets.filter(({ id }) => id === wanted);
  const [network, subnet, further] = wanted.split('/');
  if (byId.length > 0 || !network || !subnet || further !== undefined) return byId.map(endOf);
  const exact = subnetsByName(model).get(pairKey(network, subnet));
  return (exact ?? tiersNamed(model, declaration, network, subnet)).map(endOf);
}

function endOf(subnet: Subnet): End {
  return { kind: 'subnet', label: subnet.label, subnet };
}

/**
 * A spoke's network is named `vnet-<spoke>-<region>`; where none is, any network with the spoke's name in its own will do.
 * With a declaration only the networks that are meant to be there count.
 */
function tiersNamed(
  model: NetworkModel,
  declaration: Declaration | undefined,
  spoke: string,
  tier: string,
): readonly Subnet[] {
  const declared = declaration && new Set(declaration.networks.map(({ name }) => name.toLowerCase()));
  const labels = new Map(model.networks.map(({ id, label }) => [id, label.toLowerCase()]));
  const ofTier = model.subnets.filter(({ name, network }) => {
    const label = labels.get(network);
    const isMeant = declared === undefined || declared.size === 0 || declared.has(label ?? '');
    return isMeant && [tier, `snet-${tier}`].includes(name.toLowerCase());
  });
  const ofSpoke = ofTier.filter(
    ({ network }) => /^vnet-(.+)-[^-]+$/.exec(labels.get(network) ?? '')?.[1] === spoke,
  );
  if (ofSpoke.length > 0) return ofSpoke;
  return ofTier.filter(({ network }) => `-${labels.get(network)}-`.includes(`-${spoke}-`));
}

function atomsNamed({ atoms, publicAddresses }: NetworkModel, wanted: string): readonly End[] {
  const hosts = atoms
    .map((atom, index): End => ({ kind: 'address', label: labelOfAtom(atom), address: FIRST_ATOM + index }))
    .filter((_, index) => atoms[index]!.kind !== 'public-address')
    .filter(({ label }) => label.toLowerCase() === wanted);
  const addresses = publicAddresses
    .filter(({ id, label }) => id === wanted || label.toLowerCase() === wanted)
    .map(({ label, address }): End => ({ kind: 'address', label, address }));
  return [...hosts, ...addresses];
}

/** What people call an atom. */
export function labelOfAtom(atom: Atom): string {
  return atom.kind === 'other-public' ? 'other public addresses' : atom.name;
}

function suggestionsFor(model: NetworkModel, wanted: string): readonly string[] {
  const labels = new Map(model.networks.map(({ id, label }) => [id, label]));
  const names = [
    'internet',
    ...model.sites.map(({ id }) => `site:${id}`),
    ...model.subnets.map(({ network, name }) => `${labels.get(network)}/${name}`),
    ...model.publicAddresses.map(({ label }) => label),
  ].sort(compareText);
  const words = wanted.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
  const near = names.filter((name) => words.some((word) => name.toLowerCase().includes(word)));
  return near.length > 0 ? near : names;
}

const INDEXES = new WeakMap<NetworkModel, ReadonlyMap<string, readonly Subnet[]>>();

function subnetsByName(model: NetworkModel): ReadonlyMap<string, readonly Subnet[]> {
  const known = INDEXES.get(model);
  if (known !== undefined) return known;
  const labels = new Map(model.networks.map(({ id, label }) => [id, label]));
  const index = new Map<string, Subnet[]>();
  for (const subnet of model.subnets) {
    const key = pairKey(labels.get(subnet.network) ?? '', subnet.name);
    const named = index.get(key);
    if (named === undefined) index.set(key, [subnet]);
    else named.push(subnet);
  }
  INDEXES.set(model, index);
  return index;
}

function pairKey(network: string, subnet: string): string {
  return `${network.toLowerCase()}/${subnet.toLowerCase()}`;
}
