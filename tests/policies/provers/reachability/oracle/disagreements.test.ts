import { NetworkModel, Subnet } from '../../../../../policies/provers/reachability/model';
import { isUnknown } from './answer';
import { Disagreement, Prover, compareOnSeed } from './disagreements';
import { fixtureOf } from './fixture';
import { simulate } from './simulate';

/** A prover that sees another model than it was given. */
function blindTo(change: (model: NetworkModel) => NetworkModel): Prover {
  return (model) => {
    const seen = change(model);
    return ({ origin, packet }) => simulate(seen, origin, packet).verdict;
  };
}

function ofSubnets(change: (subnet: Subnet) => Subnet): Prover {
  return blindTo((model) => ({ ...model, subnets: model.subnets.map(change) }));
}

function ofRoutes(change: Partial<{ gatewayRoutes: boolean }>, keep: (tag: boolean) => boolean): Prover {
  return ofSubnets((subnet) => {
    const { routeTable } = subnet;
    if (routeTable === undefined || isUnknown(routeTable)) return subnet;
    const routes = routeTable.routes.filter(
      ({ destination }) => isUnknown(destination) || keep('tag' in destination),
    );
    return { ...subnet, routeTable: { ...routeTable, ...change, routes } };
  });
}

function ofPolicies(change: <T>(layers: readonly T[]) => readonly T[]): Prover {
  return blindTo((model) => ({
    ...model,
    firewalls: model.firewalls.map((firewall) => ({
      ...firewall,
      policies: isUnknown(firewall.policies) ? firewall.policies : change(firewall.policies),
    })),
  }));
}

const BLIND: Readonly<Record<string, Prover>> = {
  'network security groups of subnets': ofSubnets(({ securityGroup: _, ...rest }) => rest),
  'network security groups of cards': blindTo((model) => ({
    ...model,
    interfaces: model.interfaces.map(({ securityGroup: _, ...rest }) => rest),
  })),
  'the sources of rules': ofSubnets((subnet) => {
    const { securityGroup: group } = subnet;
    if (group === undefined || isUnknown(group)) return subnet;
    const rules = group.rules.map((rule) => ({
      ...rule,
      match: { ...rule.match, sources: [{ kind: 'any' } as const] },
    }));
    return { ...subnet, securityGroup: { ...group, rules } };
  }),
  'route tables': ofSubnets(({ routeTable: _, ...rest }) => rest),
  'tag routes': ofRoutes({}, (tag) => !tag),
  'routes that are not propagated': ofRoutes({ gatewayRoutes: true }, () => true),
  'service endpoints': ofSubnets((subnet) => ({ ...subnet, serviceEndpoints: [] })),
  'private endpoint policies': ofSubnets((subnet) => ({ ...subnet, privateEndpointPolicies: 'Disabled' })),
  'ways out': ofSubnets((subnet) => ({ ...subnet, outbound: ['default'] })),
  'private endpoints': blindTo((model) => ({
    ...model,
    interfaces: model.interfaces.filter(({ kind }) => kind !== 'private-endpoint'),
  })),
  'appliances that do not forward': blindTo((model) => ({
    ...model,
    interfaces: model.interfaces.map((found) => ({ ...found, forwards: true })),
  })),
  'application security groups': blindTo((model) => ({
    ...model,
    interfaces: model.interfaces.map((found) => ({ ...found, applicationSecurityGroups: [] })),
  })),
  'the order of policy layers': ofPolicies((layers) => [...layers].reverse()),
  'parent policies': ofPolicies((layers) => layers.slice(-1)),
  'missing halves of peerings': blindTo((model) => ({
    ...model,
    peerings: model.peerings.flatMap((half) => [
      half,
      { ...half, id: `${half.id}-back`, from: half.to, to: half.from },
    ]),
  })),
  'peering access': blindTo((model) => ({
    ...model,
    peerings: model.peerings.map((half) => ({ ...half, allowVirtualNetworkAccess: true })),
  })),
  'forwarded traffic': blindTo((model) => ({
    ...model,
    peerings: model.peerings.map((half) => ({ ...half, allowForwardedTraffic: true })),
  })),
  'gateway transit': blindTo((model) => ({
    ...model,
    peerings: model.peerings.map((half) => ({ ...half, useRemoteGateways: true, allowGatewayTransit: true })),
  })),
  'how sites are routed': blindTo((model) => ({
    ...model,
    sites: model.sites.map((site) => ({ ...site, routing: 'learned' })),
  })),
  'admin rules': blindTo((model) => ({ ...model, adminRules: [] })),
  'load balancers': blindTo((model) => ({ ...model, loadBalancers: [] })),
  'terminating nodes': blindTo((model) => ({ ...model, terminatingNodes: [] })),
  'the sku of public addresses': blindTo((model) => ({
    ...model,
    publicAddresses: model.publicAddresses.map((found) => ({ ...found, sku: 'Basic' })),
  })),
  gaps: blindTo((model) => ({ ...model, gaps: [] })),
};

const LAST_SEED = 400;
const PACKETS = 40;

function firstDisagreement(prover: Prover): Disagreement | undefined {
  for (let seed = 1; seed <= LAST_SEED; seed++) {
    const [found] = compareOnSeed(prover, seed, PACKETS).disagreements;
    if (found) return found;
  }
  return undefined;
}

it.each(Object.entries(BLIND))('a prover that is blind to %s is caught', (_, prover) => {
  expect(firstDisagreement(prover)).toBeDefined();
});

it('a disagreement is shrunk to what it takes', () => {
  const prover = BLIND['how sites are routed']!;
  const found = firstDisagreement(prover)!;
  const { model, verdict } = fixtureOf(prover, found);
  expect(verdict).toBe(found.simulated);
  expect(model).toMatchObject({ subnets: [], interfaces: [], peerings: [], firewalls: [], adminRules: [] });
  expect(model.sites).toHaveLength(2);
  expect(model.networks).toHaveLength(1);
});
