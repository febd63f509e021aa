import { StackDocument } from '../../../policies/graph/stack-document';
import { Attributes, StackJson } from './stack-json';

/** A resource of an estate, found by what it is. */
export interface Found {
  readonly stack: string;
  readonly name: string;
  readonly address: string;
  readonly values: Attributes;
}

/** A resource and one block of it. */
export interface FoundBlock {
  readonly found: Found;
  readonly block: Attributes;
  /** Name of the block. */
  readonly name: string;
}

/** Resources of a type, stack by stack. */
export function resourcesOf(documents: readonly StackDocument[], type: string): readonly Found[] {
  return documents.flatMap(({ name: stack, json }) =>
    Object.entries((json as unknown as StackJson).resource[type] ?? {}).map(([name, values]) => ({
      stack,
      name,
      address: `${type}.${name}`,
      values,
    })),
  );
}

/** Those of workloads. */
export function inWorkloads(documents: readonly StackDocument[], type: string): readonly Found[] {
  return resourcesOf(documents, type).filter(({ stack }) => stack.startsWith('workload-'));
}

/** The first block of a kind that is wanted, in the first of the resources that has one. */
export function firstBlock(
  candidates: readonly Found[],
  kind: string,
  isWanted: (block: Attributes) => boolean,
): FoundBlock | undefined {
  for (const found of candidates) {
    const block = blocksOf(found.values, kind).find(isWanted);
    if (block) return { found, block, name: String(block['name']) };
  }
  return undefined;
}

export function blocksOf(values: Attributes, kind: string): readonly Attributes[] {
  return (values[kind] ?? []) as readonly Attributes[];
}

/** The ARM id of a workload's network. */
export function networkIdOf(documents: readonly StackDocument[], network: Found): string {
  const json = documents.find(({ name }) => name === network.stack)!.json as unknown as StackJson;
  const subscription = json.provider['azurerm']?.find(({ alias }) => alias === undefined)?.[
    'subscription_id'
  ];
  return `/subscriptions/${String(subscription)}/resourceGroups/${groupOf(documents, network)}/providers/Microsoft.Network/virtualNetworks/${String(network.values['name'])}`;
}

/** The name of the resource group of a workload's stack. */
export function groupOf(documents: readonly StackDocument[], { stack }: Found): string {
  const group = resourcesOf(documents, 'azurerm_resource_group').find(
    (candidate) => candidate.stack === stack,
  );
  return String(group?.values['name']);
}
