import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf } from '../../../graph/views/read';
import { byKey } from './order';
import { distinct } from './reading';

/** The machines that an extension joins to a host pool by its name, in order of address. */
export function sessionHostsOf(graph: EstateGraph, pool: Resource): readonly Resource[] {
  const name = textOf(pool.get('name'))?.toLowerCase();
  const named = name === undefined ? [] : (byPoolName(graph).get(name) ?? []);
  return [...distinct(named)].sort(byKey);
}

const byPoolName = perGraph((graph): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const extension of graph.ofType('azurerm_virtual_machine_extension')) {
    const name = poolNameIn(textOf(extension.get('settings')));
    const machine = name === undefined ? undefined : targetOf(follow(graph, extension, 'virtual_machine_id'));
    if (name !== undefined && machine !== undefined) {
      found.set(name, [...(found.get(name) ?? []), machine]);
    }
  }
  return found;
});

/** `hostPoolName` in the settings of the agent, which a deployment's template spells with a capital. */
const POOL_NAME = /"hostPoolName"\s*:\s*"([^"]+)"/i;

function poolNameIn(settings: string | undefined): string | undefined {
  return settings === undefined ? undefined : POOL_NAME.exec(settings)?.[1]?.toLowerCase();
}
