import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { APPLICATIONS } from './balancers';
import { NodeId } from '../model';
import { byKey } from './order';
import { distinct, keyOf, Reading, titleOf } from './reading';

/**
 * The first application whose settings name a server of Azure SQL itself. Such a one goes on asking that server after a
 * failover, while the listener of the failover group would lead it to the other. Connection strings are secret and aren't
 * read, and settings of machines stand nowhere.
 */
export function namedBy(graph: EstateGraph, server: Resource): Resource | undefined {
  return mentions(graph).get(nameOf(server) ?? '') ?? mentions(graph).get(keyOf(server));
}

/** Names of Azure SQL that an application's settings ask for, and that no server or failover group that is judged has. */
export function strayNames(reading: Reading, application: Resource): readonly NodeId[] {
  if (!APPLICATIONS.includes(application.type)) return [];
  const { graph } = reading;
  return distinct(settingsOf(application).flatMap(hostsIn))
    .filter((host) => !listeners(graph).has(host))
    .map((host) => {
      const name = `${host}.database.windows.net`;
      const reason = `no server or failover group that is judged has the name ${name}, which ${titleOf(application)} asks for`;
      return reading.missing(`name:${name}`, `the name ${name}`, reason);
    });
}

const listeners = perGraph(
  (graph): ReadonlySet<string | undefined> =>
    new Set(graph.ofType('azurerm_mssql_server', 'azurerm_mssql_failover_group').map(nameOf)),
);

function nameOf(resource: Resource): string | undefined {
  return textOf(resource.get('name'))?.toLowerCase();
}

const mentions = perGraph((graph): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const application of [...graph.ofType(...APPLICATIONS)].sort(byKey)) {
    for (const server of settingsOf(application).flatMap((text) => serversIn(application, text))) {
      if (!found.has(server)) found.set(server, application);
    }
  }
  return found;
});

/** Host names of servers in a setting, and the keys of those that an expression refers to. */
function serversIn({ stack }: Resource, setting: string): readonly string[] {
  return [
    ...hostsIn(setting),
    ...[...setting.matchAll(/(azurerm_mssql_server\.[\w-]+)\.fully_qualified_domain_name/g)].map(
      ([, address = '']) => `${stack}/${address}`,
    ),
  ];
}

function hostsIn(setting: string): readonly string[] {
  return [...setting.matchAll(/([a-z0-9-]+)\.database\.windows\.net/gi)].map(([, name = '']) =>
    name.toLowerCase(),
  );
}

function settingsOf(application: Resource): readonly string[] {
  const settings = application.get('app_settings');
  const names =
    settings.state === 'known' && typeof settings.value === 'object' ? Object.keys(settings.value ?? {}) : [];
  return names
    .map((name) => application.get(`app_settings.${name}`))
    .map((attribute) => (attribute.state === 'unknown' ? attribute.expression : textOf(attribute)))
    .filter((text) => text !== undefined);
}
