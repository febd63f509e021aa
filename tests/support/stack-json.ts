import { Testing, TerraformStack } from 'cdktf';

/** A resource's configuration as it stands in a stack's JSON, without cdktf's own metadata. */
export type ResourceJson = Readonly<Record<string, unknown>>;

/** What a stack synthesizes, read by address. */
export interface StackJson {
  /** Sorted addresses. */
  readonly addresses: readonly string[];
  readonly backend: Readonly<Record<string, unknown>>;
  readonly providers: readonly ResourceJson[];
  /** @throws Error if there is no such address */
  resource(address: string): ResourceJson;
}

export function stackJson(stack: TerraformStack): StackJson {
  const json = JSON.parse(Testing.synth(stack)) as {
    terraform: { backend: Record<string, unknown> };
    provider: { azurerm: ResourceJson[] };
    resource?: Record<string, Record<string, Record<string, unknown>>>;
  };
  const resources = new Map(
    Object.entries(json.resource ?? {}).flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, configuration]): [string, ResourceJson] => [
        `${type}.${name}`,
        Object.fromEntries(Object.entries(configuration).filter(([key]) => key !== '//')),
      ]),
    ),
  );
  return {
    addresses: [...resources.keys()].sort(),
    backend: json.terraform.backend,
    providers: json.provider.azurerm,
    resource: (address) => {
      const found = resources.get(address);
      if (!found) throw new Error(`no ${address}, only ${[...resources.keys()].join(', ')}`);
      return found;
    },
  };
}
