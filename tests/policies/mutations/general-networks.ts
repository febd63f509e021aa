import { Declaration } from '../../../policies/declaration/declaration';
import { StackDocument } from '../../../policies/graph/stack-document';
import { changing, GeneralMutation } from './general-mutation';
import {
  blocksOf,
  firstBlock,
  Found,
  FoundBlock,
  groupOf,
  inWorkloads,
  networkIdOf,
  resourcesOf,
} from './found';
import { add, Attributes, Change, remove, removeBlock, set, setBlock } from './stack-json';

const PEERING = 'azurerm_virtual_network_peering';
const CARD = 'azurerm_network_interface';

/** The first tier of a workload that has a security group. */
function firstTier(documents: readonly StackDocument[]): FoundBlock | undefined {
  const networks = inWorkloads(documents, 'azurerm_virtual_network');
  return firstBlock(networks, 'subnet', ({ security_group: group }) => typeof group === 'string');
}

/** The first rule of a workload that lets a declared flow in. */
function firstFlowRule(documents: readonly StackDocument[], { flows }: Declaration): FoundBlock | undefined {
  const ids = new Set(flows.map(({ id }) => id));
  return firstBlock(
    inWorkloads(documents, 'azurerm_network_security_group'),
    'security_rule',
    ({ direction, description }) =>
      direction === 'Inbound' && ids.has(String(description).split(':')[0] ?? ''),
  );
}

/** Two workloads' networks of one region. */
function twoSpokes(documents: readonly StackDocument[]): readonly [Found, Found] | undefined {
  const [first, ...others] = inWorkloads(documents, 'azurerm_virtual_network');
  const second = others.find(({ values }) => values['location'] === first?.values['location']);
  return first && second && [first, second];
}

/** Half a peering from one network to another, in the stack of the first. */
function half(documents: readonly StackDocument[], from: Found, to: Found): Change {
  return add(`${PEERING}.${from.stack}-to-${to.stack}`, {
    name: `peer-${String(to.values['name'])}`,
    resource_group_name: groupOf(documents, from),
    virtual_network_name: from.values['name'],
    remote_virtual_network_id: networkIdOf(documents, to),
  });
}

function setTier(values: Attributes): GeneralMutation['find'] {
  return (documents) => {
    const tier = firstTier(documents);
    return tier && changing(tier.found, setBlock(tier.found.address, 'subnet', tier.name, values));
  };
}

/** Edits of networks, security groups, routes and peerings. */
export const GENERAL_NETWORKS: readonly GeneralMutation[] = [
  {
    name: 'a tier without its security group is open from one machine to the next',
    core: ['network/subnet-has-nsg', 'reach/undeclared-flow'],
    find: setTier({ security_group: null }),
  },
  {
    name: 'a tier without a route table goes past the firewall',
    core: ['network/subnet-has-route-to-firewall'],
    find: setTier({ route_table_id: null }),
  },
  {
    name: 'a tier with default outbound access has its own way to the Internet',
    core: ['network/subnet-no-default-outbound'],
    find: setTier({ default_outbound_access_enabled: true }),
  },
  {
    name: 'a spoke without its default route goes past the firewall',
    core: ['network/subnet-has-route-to-firewall'],
    find: (documents) => {
      const tables = inWorkloads(documents, 'azurerm_route_table');
      const route = firstBlock(tables, 'route', ({ address_prefix: prefix }) => prefix === '0.0.0.0/0');
      return route && changing(route.found, removeBlock(route.found.address, 'route', route.name));
    },
  },
  {
    name: 'a spoke that learns routes from the gateway may go round the firewall',
    core: ['network/gateway-routes-not-learned'],
    find: (documents) => {
      const [table] = inWorkloads(documents, 'azurerm_route_table');
      return table && changing(table, set(table.address, { bgp_route_propagation_enabled: true }));
    },
  },
  {
    name: 'a flow whose rule is gone does not work',
    core: ['reach/declared-flow-works'],
    find: (documents, declaration) => {
      const rule = firstFlowRule(documents, declaration);
      return rule && changing(rule.found, removeBlock(rule.found.address, 'security_rule', rule.name));
    },
  },
  {
    name: 'a group in which the deny comes first takes nothing in',
    core: ['network/nsg-explicit-deny', 'reach/declared-flow-works', 'reach/rule-never-matches'],
    find: (documents, declaration) => {
      const rule = firstFlowRule(documents, declaration);
      const first = { priority: 105 };
      return (
        rule && changing(rule.found, setBlock(rule.found.address, 'security_rule', 'deny-all-inbound', first))
      );
    },
  },
  {
    name: 'half a peering between two spokes is the start of a way round the firewall',
    core: ['network/peering-both-halves', 'network/spokes-not-peered-directly'],
    find: (documents) => {
      const spokes = twoSpokes(documents);
      return spokes && changing(spokes[0], half(documents, ...spokes));
    },
  },
  {
    name: "a spoke's own half of its peering that is gone cuts it off",
    core: ['network/peering-both-halves'],
    find: (documents) => {
      const own = inWorkloads(documents, PEERING).find(({ name }) => name === 'spoke-to-hub');
      return own && changing(own, remove(own.address));
    },
  },
  {
    name: 'hubs that are peered by half do not reach one another',
    core: ['network/peering-both-halves'],
    find: (documents) => {
      const own = resourcesOf(documents, PEERING).find(({ stack }) => stack === 'hub-peering');
      return own && changing(own, remove(own.address));
    },
  },
  {
    name: 'a public address on a machine is another way in',
    core: ['access/no-other-way-in'],
    find: (documents) => {
      const [card] = resourcesOf(documents, CARD);
      return (
        card &&
        changing(
          card,
          add('azurerm_public_ip.hole', {
            name: 'pip-hole',
            location: card.values['location'],
            resource_group_name: card.values['resource_group_name'],
            allocation_method: 'Static',
          }),
          setBlock(card.address, 'ip_configuration', 'primary', {
            public_ip_address_id: '${azurerm_public_ip.hole.id}',
          }),
        )
      );
    },
  },
  {
    name: 'a service endpoint where machines are let out leads round the firewall',
    core: ['reach/egress-through-firewall'],
    find: (documents) => {
      const [card] = resourcesOf(documents, CARD);
      if (!card) return undefined;
      const [configuration] = blocksOf(card.values, 'ip_configuration');
      const tier = String(configuration?.['subnet_id']).split('/').at(-1) ?? '';
      const endpoints = { service_endpoints: ['Microsoft.Storage'] };
      return changing(card, setBlock('azurerm_virtual_network.spoke-network', 'subnet', tier, endpoints));
    },
  },
];
