import { fails, Mutation } from './mutation';
import { remove, set } from './stack-json';

const WALL = 'outer-wall';
const adminRule = (name: string): string => `azurerm_network_manager_admin_rule.wall-deny-${name}`;
const EVERYWHERE = [{ address_prefix: '*', address_prefix_type: 'IPPrefix' }];

/** Rules of virtual network manager, which come before every security group. */
export const OUTER_WALL: readonly Mutation[] = [
  {
    name: 'a wall that denies SSH to everybody stops administrators, and the touch of a decoy',
    stack: { name: WALL, change: set(adminRule('ssh'), { source: EVERYWHERE }) },
    changes: fails('reach/declared-flow-works', 'reach/decoy-watched', 'reach/offices-served'),
  },
  {
    name: 'a wall that denies databases to everybody stops applications, and the touch of a decoy',
    stack: { name: WALL, change: set(adminRule('sql-server'), { source: EVERYWHERE }) },
    changes: fails('reach/declared-flow-works', 'reach/decoy-watched'),
  },
  {
    name: 'a wall that always allows SSH from everywhere goes round the groups of decoys and of Bastion',
    stack: { name: WALL, change: set(adminRule('ssh'), { action: 'AlwaysAllow', source: EVERYWHERE }) },
    changes: fails('reach/decoy-watched', 'reach/egress-through-firewall', 'reach/undeclared-flow'),
  },
  {
    name: 'harmless: a wall that allows SSH leaves it to the security groups',
    stack: { name: WALL, change: set(adminRule('ssh'), { action: 'Allow', source: EVERYWHERE }) },
    changes: {},
  },
  {
    name: 'harmless: a wall that is not deployed, where every security group denies what it did',
    stack: { name: WALL, change: remove('azurerm_network_manager_deployment.wall-deployment-uksouth') },
    changes: {},
  },
];
