import { fails, leavesOpen, Mutation } from './mutation';
import { FORMS, FROM_HUB, IDENTITY, LIBRARIES, MAPPING, NETWORK, TO_HUB, WEBSITE } from './places';
import { add, remove, set, setBlock, together } from './stack-json';

const GROUP = '/subscriptions/5f1d0c52-8a1e-4c0b-9d57-2f6b6a1c0003/resourceGroups/rg-payments-uks';
const half = (values: Record<string, unknown>): Record<string, unknown> => ({
  allow_forwarded_traffic: false,
  allow_gateway_transit: false,
  allow_virtual_network_access: true,
  use_remote_gateways: false,
  ...values,
});
const FORMS_TO_PAYMENTS = add(
  'azurerm_virtual_network_peering.to-payments',
  half({
    name: 'peer-payments',
    remote_virtual_network_id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-payments-uks`,
    resource_group_name: '${azurerm_resource_group.group.name}',
    virtual_network_name: '${azurerm_virtual_network.spoke-network.name}',
  }),
);
const PAYMENTS_TO_FORMS = add(
  'azurerm_virtual_network_peering.from-payments',
  half({
    name: 'peer-forms',
    remote_virtual_network_id: '${azurerm_virtual_network.spoke-network.id}',
    resource_group_name: 'rg-payments-uks',
    virtual_network_name: 'vnet-payments-uks',
  }),
);

/** Peerings, their halves and their switches. */
export const PEERINGS: readonly Mutation[] = [
  {
    name: 'two spokes that are peered directly reach one another past the firewall',
    stack: { name: FORMS, change: together(FORMS_TO_PAYMENTS, PAYMENTS_TO_FORMS) },
    changes: fails('network/spokes-not-peered-directly', 'reach/egress-through-firewall'),
  },
  {
    name: 'half a peering between two spokes carries nothing yet',
    stack: { name: FORMS, change: FORMS_TO_PAYMENTS },
    changes: fails('network/peering-both-halves', 'network/spokes-not-peered-directly'),
  },
  {
    name: "a spoke's own half that is gone cuts it off",
    stack: { name: FORMS, change: remove(TO_HUB) },
    changes: fails(
      'network/peering-both-halves',
      'reach/declared-flow-works',
      'reach/decoy-watched',
      'reach/offices-served',
    ),
  },
  {
    name: 'hubs that are peered by half do not reach one another',
    stack: { name: 'hub-peering', change: remove('azurerm_virtual_network_peering.uksouth-to-ukwest') },
    changes: fails('network/peering-both-halves', 'reach/declared-flow-works'),
  },
  {
    name: 'a spoke that takes no forwarded traffic may not hear what the firewall sends it',
    stack: { name: FORMS, change: set(TO_HUB, { allow_forwarded_traffic: false }) },
    changes: leavesOpen('reach/declared-flow-works', 'reach/decoy-watched', 'reach/offices-served'),
  },
  {
    name: 'virtual network access that is off is read as a block by some and not by others',
    stack: { name: FORMS, change: set(TO_HUB, { allow_virtual_network_access: false }) },
    changes: leavesOpen('reach/declared-flow-works', 'reach/decoy-watched', 'reach/offices-served'),
  },
  {
    name: 'a hub that does not lend its gateway keeps the answers of the datacentre from a spoke',
    stack: { name: MAPPING, change: set(FROM_HUB, { allow_gateway_transit: false }) },
    changes: fails('network/peering-gateway-transit-consistent', 'reach/declared-flow-works'),
  },
  {
    name: 'a spoke that uses no gateway is not announced to the datacentre',
    stack: { name: MAPPING, change: set(TO_HUB, { use_remote_gateways: false }) },
    changes: fails('reach/declared-flow-works'),
  },
  {
    name: "a private endpoint's subnet without policies is reached from the datacentre past firewall and group",
    stack: {
      name: FORMS,
      change: setBlock(NETWORK, 'subnet', 'snet-private-endpoints', {
        private_endpoint_network_policies: 'Disabled',
      }),
    },
    changes: {
      ...fails('reach/egress-through-firewall', 'reach/undeclared-flow'),
      'reach/declared-flow-works': 'unknown',
    },
  },
  {
    name: 'harmless: a hub that takes no forwarded traffic from a spoke, which forwards none',
    stack: { name: WEBSITE, change: set(FROM_HUB, { allow_forwarded_traffic: false }) },
    changes: {},
  },
  {
    name: 'harmless: a spoke that uses no gateway, and has no flow to a datacentre',
    stack: { name: WEBSITE, change: set(TO_HUB, { use_remote_gateways: false }) },
    changes: {},
  },
  {
    name: 'harmless: policies for security groups alone, which deny all that came past the routes',
    stack: {
      name: IDENTITY,
      change: setBlock(NETWORK, 'subnet', 'snet-private-endpoints', {
        private_endpoint_network_policies: 'NetworkSecurityGroupEnabled',
      }),
    },
    changes: {},
  },
  {
    name: 'harmless: no policies in a subnet that no private endpoint stands in yet',
    stack: {
      name: LIBRARIES,
      change: setBlock(NETWORK, 'subnet', 'snet-private-endpoints', {
        private_endpoint_network_policies: 'Disabled',
      }),
    },
    changes: {},
  },
];
