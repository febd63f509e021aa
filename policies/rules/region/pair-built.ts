import { tryFindRegion } from '../../../constructs/model/region';
import { DeclaredRegions } from '../../declaration/declaration';
import { EstateGraph } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { firewallsOf } from '../../graph/views/firewalls';
import { networksOf } from '../../graph/views/networks';
import { abbreviated, fail, labelOf, pass, unknown } from '../support/results';

export const pairBuilt: Rule = {
  id: 'region/pair-built',
  title: 'Both regions of a Microsoft pair hold a virtual datacentre: a hub network with its own firewall',
  clauses: ['VDC-1'],
  decides: ['VDC-1'],
  severity: 'critical',
  gates: true,
  protects:
    'With one datacentre, or with two that Azure does not treat as a pair, the loss of a region leaves nothing to recover to.',
  remedy: "Build a hub in both regions, and choose regions that are each other's pair.",
  sources: [
    'Strategy clause VDC-1: two virtual datacentres in two paired Azure regions',
    'https://learn.microsoft.com/azure/reliability/regions-paired',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const { primary, secondary } = declaration.regions;
    yield judgePair(declaration.regions);
    yield judgeHub(graph, primary);
    yield judgeHub(graph, secondary);
  },
};

function judgePair({ primary, secondary }: DeclaredRegions): Result {
  const facts = tryFindRegion(primary);
  if (!facts) return unknown('regions', `nothing is known of the pair of region ${primary}`);
  return facts.pair === secondary
    ? pass('regions', `${primary} and ${secondary} are a Microsoft pair`)
    : fail('regions', `the pair of ${primary} is ${facts.pair ?? 'none'}, not ${secondary}`);
}

function judgeHub(graph: EstateGraph, region: string): Result {
  const subject = `hubs.${region}`;
  const firewalls = firewallsOf(graph);
  const hub = firewalls.find(({ network }) => network?.region === region);
  if (hub?.network) return pass(subject, `${labelOf(hub.network.resource)} is the hub of ${region}`);
  const undecided = firewalls.filter((firewall) => !firewall.network?.region);
  if (undecided.length > 0) {
    const addresses = undecided.map(({ resource }) => labelOf(resource));
    return unknown(subject, `the network or region of ${abbreviated(addresses)} is not known`);
  }
  const networks = networksOf(graph).filter((network) => network.region === region);
  return fail(subject, `none of the ${networks.length} networks in ${region} holds a firewall`);
}
