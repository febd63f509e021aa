import { GraphProvider } from './graph';
import { isObject, JsonObject, listOfOneOrMore, objectOf, stringOf } from './json-node';
import { PlanReferences } from './plan-references';
import { StackDocument } from './stack-document';
import { defaultProvider, RawResource, StackSource } from './stack-source';

/**
 * Reads a plan's JSON: `planned_values` with child modules, laid over by `after_unknown` of `resource_changes`, since
 * `planned_values` alone can't tell unknown from absent. Variables, outputs and prior state are never looked at: they hold
 * secrets in clear. Source: Terraform's "JSON Output Format", format version 1.
 */
export function planSource(document: StackDocument): StackSource {
  const { json } = document;
  const configuration = objectOf(json['configuration']);
  const providerConfig = objectOf(configuration['provider_config']);
  const providers = readProviders(providerConfig);
  return {
    stack: {
      name: document.name,
      file: document.file,
      kind: 'plan',
      providers,
      requiredProviders: Object.fromEntries(
        Object.values(providerConfig)
          .map(objectOf)
          .filter((provider) => provider['alias'] === undefined && provider['module_address'] === undefined)
          .map((provider) => [
            stringOf(provider['name']) ?? '',
            { source: stringOf(provider['full_name']), version: stringOf(provider['version_constraint']) },
          ]),
      ),
      backend: undefined,
    },
    resources: readResources(json, new PlanReferences(objectOf(configuration['root_module']))),
    subscriptions: new Map(
      Object.entries(providerConfig).flatMap(([key, provider]) => {
        const subscription = subscriptionOf(objectOf(provider));
        return subscription === undefined ? [] : [[key, subscription] as const];
      }),
    ),
  };
}

function readResources(json: JsonObject, references: PlanReferences): readonly RawResource[] {
  const changes = new Map<string, JsonObject>();
  for (const entry of listOfOneOrMore(json['resource_changes']).filter(isObject)) {
    const address = stringOf(entry['address']);
    if (address !== undefined && entry['deposed'] === undefined)
      changes.set(address, objectOf(entry['change']));
  }
  const resources: RawResource[] = [];
  const modules = [{ module: objectOf(objectOf(json['planned_values'])['root_module']), path: '' }];
  for (let next = modules.pop(); next !== undefined; next = modules.pop()) {
    const { module, path } = next;
    for (const entry of listOfOneOrMore(module['resources']).filter(isObject)) {
      const type = stringOf(entry['type']);
      const address = stringOf(entry['address']);
      if (entry['mode'] === 'data' || type === undefined || address === undefined) continue;
      const change = changes.get(address);
      const configured = references.of(path, address);
      resources.push({
        address,
        type,
        name: stringOf(entry['name']) ?? address,
        provider: configured.provider ?? defaultProvider(type),
        values: objectOf(entry['values']),
        unknown: change?.['after_unknown'],
        sensitive: [entry['sensitive_values'], change?.['after_sensitive']],
        references: configured.references,
        writes: configured.writes,
      });
    }
    for (const child of listOfOneOrMore(module['child_modules']).filter(isObject).reverse()) {
      modules.push({ module: child, path: stringOf(child['address']) ?? '' });
    }
  }
  return resources;
}

function readProviders(providerConfig: JsonObject): readonly GraphProvider[] {
  return Object.values(providerConfig)
    .map(objectOf)
    .map((provider) => ({
      type: stringOf(provider['name']) ?? '',
      alias: stringOf(provider['alias']),
      subscription: subscriptionOf(provider),
    }));
}

function subscriptionOf(provider: JsonObject): string | undefined {
  const expression = objectOf(objectOf(provider['expressions'])['subscription_id']);
  return stringOf(expression['constant_value'])?.toLowerCase();
}
