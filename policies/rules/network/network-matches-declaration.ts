import { DeclaredNetwork } from '../../declaration/declaration';
import { Result, Rule } from '../rule';
import { Network, networksOf } from '../../graph/views/networks';
import { fail, listed, pass, step, unknown } from '../support/results';

/** Their ranges are kept free for a later gateway or Bastion, so that neither ever renumbers anything. */
const RESERVED_AHEAD: ReadonlySet<string> = new Set(['GatewaySubnet', 'AzureBastionSubnet']);

export const networkMatchesDeclaration: Rule = {
  id: 'network/network-matches-declaration',
  title: 'Every declared network is built as declared, and no other',
  clauses: ['ZT-1', 'VDC-2'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: "A network that nobody declared is in no review, no address ledger and nobody's care.",
  remedy: 'Declare the network in the estate, or remove it; ranges and subnets come from the address ledger.',
  sources: ['Strategy clause ZT-1: nothing is trusted without verification'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const networks = networksOf(graph);
    const built = new Map(networks.map((network) => [nameOf(network.region, network.name), network]));
    const declared = new Map(
      declaration.networks.map((network) => [nameOf(network.region, network.name), network]),
    );
    const nameless = networks.filter(({ name, region }) => name === undefined || region === undefined);
    for (const { resource } of nameless) {
      yield unknown(resource, 'its name or region is not known before deployment');
    }
    for (const [name, wanted] of declared) {
      const network = built.get(name);
      if (network) yield judge(network, wanted);
      else if (nameless.length > 0)
        yield unknown(pathOf(wanted), `whether ${wanted.name} is built is not known`);
      else yield fail(pathOf(wanted), `${wanted.name} is declared in ${wanted.region} and not built`);
    }
    for (const { resource, name, region } of networks) {
      if (name === undefined || region === undefined || declared.has(nameOf(region, name))) continue;
      yield fail(resource, `${name} in ${region} is built and not declared`, [
        step(resource, 'name', name, 'a declared network'),
      ]);
    }
  },
};

function judge(
  { resource, ranges, complete, subnets, subnetsKnown }: Network,
  wanted: DeclaredNetwork,
): Result {
  if (!complete || !subnetsKnown || subnets.some((subnet) => subnet.name === undefined || !subnet.complete)) {
    return unknown(resource, 'its ranges or subnets are not all known before deployment');
  }
  const found = [...ranges.map(String), ...subnets.map((s) => lineOf(s.name!, s.ranges.map(String)))];
  const expected = [...wanted.ranges, ...wanted.subnets.map((s) => lineOf(s.name, [s.range]))];
  const reserved = new Set(
    wanted.subnets.filter(({ name }) => RESERVED_AHEAD.has(name)).map((s) => lineOf(s.name, [s.range])),
  );
  const extra = found.filter((line) => !expected.includes(line));
  const missing = expected.filter((line) => !found.includes(line) && !reserved.has(line));
  if (extra.length + missing.length === 0) return pass(resource, 'is built as declared');
  const words = [
    extra.length > 0 ? `has ${listed(extra)}, which is not declared` : undefined,
    missing.length > 0 ? `lacks ${listed(missing)}, which is declared` : undefined,
  ];
  return fail(resource, listed(words.filter((word) => word !== undefined)), [
    step(resource, 'address_space', found.join('; '), expected.join('; ')),
  ]);
}

function nameOf(region: string | undefined, name: string | undefined): string {
  return `${region} ${name?.toLowerCase()}`;
}

function pathOf({ role, region, name }: DeclaredNetwork): string {
  return role === 'hub' ? `hubs.${region}` : `networks.${name}`;
}

function lineOf(name: string, ranges: readonly string[]): string {
  return `${name} ${ranges.join(' ')}`;
}
