import { Cidr, formatAddress, parseAddress } from '../../../../constructs/model/cidr';
import { compareText } from '../../../../constructs/model/compare-text';
import { Declaration } from '../../../declaration/declaration';
import { NetworkModel, Subnet } from '../model';
import { PLATFORM_ADDRESS } from '../decide/public-space';
import { End, FoundEnds } from './end';
import { endNames, endOf } from './end-names';
import { spokeOf, tierOf } from './tier-names';

export type { End, FoundEnds } from './end';

/** The subnet of a declared network, by Azure's names of both; undefined if there is none or more than one. */
export function subnetOfDeclared(model: NetworkModel, network: string, subnet: string): Subnet | undefined {
  const named = subnetsByName(model).get(pairKey(network, subnet)) ?? [];
  return named.length === 1 ? named[0] : undefined;
}

/**
 * What people type for an end, whatever its case: `internet`; an IPv4 address or range; `<spoke>/<tier>` for that tier in
 * every region, or either of `<network>/<subnet>`, `<network>` and a subnet's name by itself if it is clear; `site:<id>`;
 * `outside:`, `platform:` or `published:<name>` as declared; a host or a tag that rules or flows name; the name, id or
 * Terraform address (also behind `<stack>/`) of a subnet, network, machine, network card, private endpoint, firewall,
 * gateway, load balancer or public IP.
 */
export function findEnd(model: NetworkModel, declaration: Declaration | undefined, text: string): FoundEnds {
  const wanted = text.trim().toLowerCase();
  const literal = literalEnd(wanted);
  if (literal) return { ends: [literal] };
  if (IPV6.test(wanted))
    return { problem: `"${text}" is an IPv6 address, and only IPv4 is modelled`, suggestions: [] };
  if (/^[\d.]+\/\d+$/.test(wanted)) return { problem: problemOfRange(wanted), suggestions: [] };
  const names = endNames(model, declaration);
  const ends = names.full.get(wanted) ?? tiersNamed(model, declaration, wanted);
  if (ends.length > 0) return { ends };
  const tiers = names.bare.get(wanted) ?? new Map<string, readonly End[]>();
  const [only, ...others] = [...tiers.values()];
  if (only && others.length === 0) return { ends: only };
  if (only) {
    const meanings = [...tiers.keys()].sort(compareText);
    return { problem: `"${text}" may be any of ${meanings.join(', ')}`, suggestions: meanings };
  }
  return {
    problem: `"${text}" is nothing that this configuration knows: give internet, site:<id>, an IPv4 address or range, <spoke>/<tier>, <network>/<subnet>, a host, or the name or Terraform address of something that has an address`,
    suggestions: suggestionsFor(model, wanted),
  };
}

const IPV6 = /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*(\/\d+)?$/;
const INTERNET: End = { kind: 'internet', label: 'internet' };

/** What means the same in every configuration. */
function literalEnd(wanted: string): End | undefined {
  if (wanted === 'internet' || wanted === 'the internet') return INTERNET;
  if (wanted === 'azureloadbalancer') {
    return { kind: 'address', label: "Azure's health probes", address: PLATFORM_ADDRESS };
  }
  const address = parseAddress(wanted.replace(/\/32$/, ''));
  if (address !== undefined) return { kind: 'address', label: formatAddress(address), address };
  const range = Cidr.tryParse(wanted);
  return range && { kind: 'range', label: wanted, range: { first: range.first, last: range.last } };
}

function problemOfRange(wanted: string): string {
  try {
    return `"${Cidr.parse(wanted).toString()}" is a range`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * `<spoke>/<tier>`: where no network is that spoke's by the naming convention, any network with the spoke's name in its
 * own will do. With a declaration only the networks that are meant to be there count.
 */
function tiersNamed(
  model: NetworkModel,
  declaration: Declaration | undefined,
  wanted: string,
): readonly End[] {
  const [spoke, tier, further] = wanted.split('/');
  if (!spoke || !tier || further !== undefined) return [];
  const declared = new Set((declaration?.networks ?? []).map(({ name }) => name.toLowerCase()));
  const labels = new Map(model.networks.map(({ id, label }) => [id, label.toLowerCase()]));
  const ofTier = model.subnets.flatMap((subnet) => {
    const network = labels.get(subnet.network) ?? '';
    const isMeant = declared.size === 0 || declared.has(network);
    return isMeant && [subnet.name.toLowerCase(), tierOf(subnet.name)].includes(tier)
      ? [{ subnet, network }]
      : [];
  });
  const ofSpoke = ofTier.filter(({ network }) => spokeOf(network) === spoke);
  const like =
    ofSpoke.length > 0 ? ofSpoke : ofTier.filter(({ network }) => `-${network}-`.includes(`-${spoke}-`));
  return like.map(({ subnet }) => endOf(subnet));
}

function suggestionsFor(model: NetworkModel, wanted: string): readonly string[] {
  const labels = new Map(model.networks.map(({ id, label }) => [id, label]));
  const names = [
    'internet',
    ...model.sites.map(({ id }) => `site:${id}`),
    ...model.subnets.map(({ network, name }) => `${labels.get(network)}/${name}`),
    ...model.publicAddresses.map(({ label }) => label),
    ...model.interfaces.flatMap(({ machine }) => machine?.label ?? []),
  ];
  const words = wanted.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
  const near = names.filter((name) => words.some((word) => name.toLowerCase().includes(word)));
  return [...new Set(near.length > 0 ? near : names)].sort(compareText);
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
