import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { NodeId } from '../model';
import { distinct, Reading } from './reading';

const SETTINGS = ['app_settings'] as const;
const REFERENCE =
  /@Microsoft\.KeyVault\((?:[^)]*VaultName=([\w-]+)|[^)]*https:\/\/([\w-]+)\.vault\.azure\.net)/gi;

/** The key vaults that an application's settings take secrets from: without one it doesn't start. */
export function vaultsReferredTo(reading: Reading, application: Resource): readonly NodeId[] {
  const texts = SETTINGS.flatMap((path) => {
    const attribute = application.get(path);
    return attribute.state === 'known' ? [JSON.stringify(attribute.value)] : [];
  });
  const names = texts.flatMap((text) =>
    [...text.matchAll(REFERENCE)].map((match) => (match[1] ?? match[2] ?? '').toLowerCase()),
  );
  return distinct(names).map((name) => {
    const vault = vaults(reading.graph).get(name);
    return vault === undefined
      ? reading.unit({
          id: `vault:${name}`,
          title: `key vault ${name}`,
          opaque: `key vault ${name} isn't among what is judged`,
        })
      : reading.nodeOf(vault);
  });
}

const vaults = perGraph(
  (graph: EstateGraph): ReadonlyMap<string, Resource> =>
    new Map(
      graph
        .ofType('azurerm_key_vault')
        .map((vault) => [textOf(vault.get('name'))?.toLowerCase() ?? '', vault] as const),
    ),
);
