import { GraphProvider } from './graph';
import { isObject, JsonObject, listOfOneOrMore, objectOf, stringOf } from './json-node';
import { PlanReferences } from './plan-references';
import { StackDocument } from './stack-document';
import { defaultProvider, RawResource, StackSource } from './stack-source';

/** The provider of `terraform_data`: a part of Terraform, with neither a version nor a configuration. */
const BUILT_IN = 'terraform.io/builtin/terraform';

/**
 * Reads a plan's JSON: `planned_values` with child modules, laid over by `after_unknown` of `resource_changes`, since
 * `planned_values` alone can't tell unknown from absent. Variables, outputs and prior state are never looked at: they hold
 * secrets in clear. Source: Terraform's "JSON Output Format", format version 1.
 */
export function planSource(document: StackDocument): StackSource {
  const { json } = document;
  const configuration = objectOf(json['configuration']);
  const providerConfig = Object.entries(objectOf(configuration['provider_config']))
    .map(([key, provider]) => [key, objectOf(provider)] as const)
    .filter(([, provider]) => provider['full_name'] !== BUILT_IN);
  const providers = providerConfig.map(([, provider]) => readProvider(provider));
  return {
    stack: {
      name: document.name,
      file: document.file,
      kind: 'plan',
      providers,
      requiredProviders: Object.fromEntries(
        providerConfig
          .filter(
            ([, provider]) => provider['alias'] === undefined && provider['module_address'] === undefined,
          )
          .map(([, provider]) => [
            stringOf(provider['name']) ?? '',
            { source: stringOf(provider['full_name']), version: stringOf(provider['version_constraint']) },
          ]),
      ),
      backend: undefined,
    },
    resources: readResources(json, new PlanReferences(objectOf(configuration['root_module']))),
    providers: new Map(providerConfig.map(([key, provider]) => [key, readProvider(provider)])),
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
        referents: configured.referents,
        writes: configured.writes,
        makesUp: configured.makesUp,
      });
    }
    for (const child of listOfOneOrMore(module['child_modules']).filter(isObject).reverse()) {
      modules.push({ module: child, path: stringOf(child['address']) ?? '' });
    }
  }
  return resources;
}

function readProvider(provider: JsonObject): GraphProvider {
  return {
    type: stringOf(provider['name']) ?? '',
    alias: stringOf(provider['alias']),
    subscription: constantOf(provider, 'subscription_id'),
    tenant: constantOf(provider, 'tenant_id'),
  };
}

function constantOf(provider: JsonObject, name: string): string | undefined {
  const expression = objectOf(objectOf(provider['expressions'])[name]);
  return stringOf(expression['constant_value'])?.toLowerCase();
}
