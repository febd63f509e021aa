import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf } from '../../../graph/views/read';
import { NodeId } from '../model';
import { keyOf, Reading, titleOf } from './reading';

/**
 * The shares that a session host has its people's profiles on, as a run command's parameter tells. By Cloud Cache
 * (`CCDLocations`) any one of them is enough, as each is written to all; of plain locations (`VHDLocations`) the first holds
 * what the others don't. Undefined where no command of the machine says so: then profiles aren't modelled.
 */
export function profilesOf(reading: Reading, machine: Resource): NodeId | undefined {
  for (const command of commands(reading.graph).get(machine) ?? []) {
    for (const parameter of command.blocks('parameter')) {
      const name = textOf(parameter.get('name')) ?? '';
      if (!LOCATIONS.includes(name)) continue;
      return sharesNode(reading, command, {
        isCached: name === CACHED,
        value: textOf(parameter.get('value')),
      });
    }
  }
  return undefined;
}

const CACHED = 'CCDLocations';
const LOCATIONS: readonly string[] = [CACHED, 'VHDLocations'];
/** An account of Azure Files as a path names it. */
const ACCOUNT = /\\\\([a-z0-9]+)\.file\.core\.windows\.net\\/gi;

const commands = perGraph((graph) =>
  groupBy(graph.ofType('azurerm_virtual_machine_run_command'), (command) =>
    targetOf(follow(graph, command, 'virtual_machine_id')),
  ),
);

/** Whether Cloud Cache on some machine writes to all of these accounts: then each holds what the others do. */
export function writtenTogether(graph: EstateGraph, accountNames: readonly (string | undefined)[]): boolean {
  return cached(graph).some((names) =>
    accountNames.every((name) => name !== undefined && names.includes(name.toLowerCase())),
  );
}

const cached = perGraph((graph): readonly (readonly string[])[] =>
  graph
    .ofType('azurerm_virtual_machine_run_command')
    .flatMap((command) => command.blocks('parameter'))
    .filter((parameter) => textOf(parameter.get('name')) === CACHED)
    .map((parameter) => accountsIn(textOf(parameter.get('value')))),
);

function accountsIn(locations: string | undefined): readonly string[] {
  return [...(locations ?? '').matchAll(ACCOUNT)].map(([, name = '']) => name.toLowerCase());
}

interface Locations {
  readonly isCached: boolean;
  readonly value: string | undefined;
}

function sharesNode(reading: Reading, command: Resource, { isCached, value }: Locations): NodeId {
  const names = accountsIn(value);
  const used = isCached ? names : names.slice(0, 1);
  if (used.length === 0) {
    return reading.opaque(keyOf(command), command, `where ${titleOf(command)} keeps profiles isn't known`);
  }
  const title = `profiles on ${used.join(', ')}`;
  const of = used.map((name) => accountNode(reading, name));
  const id = `profiles:${used.join(' ')}`;
  const least = 1;
  return reading.gate({ kind: 'spread', id, title, of, need: least, needScaledIn: least, least, seconds: 0 });
}

function accountNode(reading: Reading, name: string): NodeId {
  const account = accounts(reading.graph).get(name);
  return account === undefined
    ? reading.unit({
        id: `outside:${name}`,
        title: `storage account ${name}`,
        opaque: `storage account ${name} isn't among what is judged`,
      })
    : reading.nodeOf(account);
}

const accounts = perGraph(
  (graph: EstateGraph): ReadonlyMap<string | undefined, Resource> =>
    new Map(
      graph
        .ofType('azurerm_storage_account')
        .map((account) => [textOf(account.get('name'))?.toLowerCase(), account]),
    ),
);
