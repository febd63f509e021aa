import { GraphProvider } from './graph';
import { isObject, JsonObject, listOfOneOrMore, objectOf, stringOf } from './json-node';
import { StackDocument } from './stack-document';
import { defaultProvider, RawResource, StackSource } from './stack-source';
import { isTemplate } from './template';

/**
 * Reads Terraform's JSON configuration syntax as CDKTF synthesizes it, or as a person writes it: every block may be one
 * object or a list of them. Modules and data sources are no part of the graph.
 */
export function synthesizedSource(document: StackDocument): StackSource {
  const { json } = document;
  const providers = readProviders(json);
  const terraform = listOfOneOrMore(json['terraform']).map(objectOf);
  const backends = terraform.flatMap((block) => listOfOneOrMore(block['backend']).map(objectOf));
  return {
    stack: {
      name: document.name,
      file: document.file,
      kind: 'synthesized',
      providers,
      requiredProviders: readRequiredProviders(terraform),
      backend: backends.flatMap((block) => Object.keys(block)).at(0),
      stateAccount: backends
        .flatMap((block) => listOfOneOrMore(block['azurerm']).map(objectOf))
        .map((block) => knownText(block['storage_account_name'])?.toLowerCase())
        .at(0),
    },
    resources: readResources(json),
    providers: new Map(
      providers.map((provider) => [
        provider.alias === undefined ? provider.type : `${provider.type}.${provider.alias}`,
        provider,
      ]),
    ),
  };
}

const NO_MASKS: readonly unknown[] = [];

function readResources(json: JsonObject): readonly RawResource[] {
  const resources: RawResource[] = [];
  for (const block of listOfOneOrMore(json['resource']).map(objectOf)) {
    for (const type of Object.keys(block)) {
      for (const named of listOfOneOrMore(block[type]).map(objectOf)) {
        for (const [name, written] of Object.entries(named)) {
          for (const values of Array.isArray(written) ? written : [written]) {
            if (!isObject(values) || values['count'] === 0) continue;
            resources.push({
              address: `${type}.${name}`,
              type,
              name,
              provider: providerKey(values['provider']) ?? defaultProvider(type),
              values,
              sensitive: NO_MASKS,
            });
          }
        }
      }
    }
  }
  return resources;
}

function providerKey(written: unknown): string | undefined {
  return stringOf(written)?.replace(/^\$\{(.*)\}$/, '$1');
}

function readProviders(json: JsonObject): readonly GraphProvider[] {
  return listOfOneOrMore(json['provider'])
    .map(objectOf)
    .flatMap((block) =>
      Object.keys(block).flatMap((type) =>
        listOfOneOrMore(block[type])
          .filter(isObject)
          .map((configuration) => ({
            type,
            alias: stringOf(configuration['alias']),
            subscription: knownText(configuration['subscription_id'])?.toLowerCase(),
            tenant: knownText(configuration['tenant_id'])?.toLowerCase(),
          })),
      ),
    );
}

function knownText(value: unknown): string | undefined {
  const text = stringOf(value);
  return text === undefined || isTemplate(text) ? undefined : text;
}

function readRequiredProviders(terraform: readonly JsonObject[]): StackSource['stack']['requiredProviders'] {
  const entries = terraform
    .flatMap((block) => listOfOneOrMore(block['required_providers']).map(objectOf))
    .flatMap((block) => Object.entries(block))
    .map(([name, value]) => [
      name,
      typeof value === 'string'
        ? { version: value }
        : { source: stringOf(objectOf(value)['source']), version: stringOf(objectOf(value)['version']) },
    ]);
  return Object.fromEntries(entries) as StackSource['stack']['requiredProviders'];
}
