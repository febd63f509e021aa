/** Types that the stand-in can't take through an apply and a destroy, and why: what they do in a tenant, only a tenant shows. */
export const ONLY_PLANNED: Readonly<Record<string, string>> = {
  azuread_access_package_resource_package_association:
    'the stand-in lists no resources with an access package, so the provider waits for what it made',
  azuread_application_from_template: 'the stand-in instantiates no template of the application gallery',
  azuread_synchronization_job: 'the stand-in gives a job no schedule, without which the provider crashes',
  azurerm_role_definition:
    'the stand-in goes on answering for a custom role that a request to PIM named, so its deletion never ends',
};

/** A stack's JSON as far as it matters here. */
export interface StackConfiguration {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A stack without what can't be applied. */
export interface AppliablePart {
  readonly configuration: StackConfiguration;
  /** Addresses that are left out, sorted: of those types, and of what names one of them. */
  readonly leftOut: readonly string[];
}

/** Takes the types that can only be planned out of a stack, and whatever refers to what is out. */
export function appliablePart(configuration: StackConfiguration): AppliablePart {
  const resources = Object.entries(configuration.resource ?? {}).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, body]) => ({
      type,
      name,
      address: `${type}.${name}`,
      text: JSON.stringify(body),
    })),
  );
  const leftOut = new Set(resources.filter(({ type }) => type in ONLY_PLANNED).map(({ address }) => address));
  for (let before = -1; before !== leftOut.size;) {
    before = leftOut.size;
    for (const { address, text } of resources) {
      if ([...leftOut].some((gone) => mentions(text, gone))) leftOut.add(address);
    }
  }
  const kept = Object.entries(configuration.resource ?? {}).flatMap(([type, byName]) => {
    const left = Object.entries(byName).filter(([name]) => !leftOut.has(`${type}.${name}`));
    return left.length > 0 ? [[type, Object.fromEntries(left)] as const] : [];
  });
  return {
    configuration: { ...configuration, resource: Object.fromEntries(kept) },
    leftOut: [...leftOut].sort(),
  };
}

function mentions(text: string, address: string): boolean {
  return new RegExp(`${address.replace('.', '\\.')}(?![\\w-])`).test(text);
}
