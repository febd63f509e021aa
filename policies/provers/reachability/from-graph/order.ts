import { Block, EstateGraph, Resource } from '../../../graph/graph';

/**
 * Whether the position of a block in the values is its position in the expressions. In a plan it isn't where the provider
 * keeps a set, as of rules and routes: what isn't known there can't be told apart by what it refers to.
 */
export function isOrdered(graph: EstateGraph, { stack, type }: Resource, block: Block): boolean {
  if (block.path === '') return true;
  return !SETS.has(type) || graph.stacks.find(({ name }) => name === stack)?.kind !== 'plan';
}

const SETS = new Set([
  'azurerm_network_security_group',
  'azurerm_route_table',
  'azurerm_virtual_network',
  'azurerm_private_link_service',
]);
