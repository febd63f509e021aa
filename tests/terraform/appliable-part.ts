/** Types that the stand-in can't take through an apply and a destroy, and why: what they do in a tenant, only a tenant shows. */
export const ONLY_PLANNED: Readonly<Record<string, string>> = {
  azuread_access_package_resource_package_association:
    'the stand-in lists no resources with an access package, so the provider waits for what it made',
  azuread_application_from_template: 'the stand-in instantiates no template of the application gallery',
  azuread_synchronization_job: 'the stand-in gives a job no schedule, without which the provider crashes',
  azurerm_mssql_virtual_machine:
    'the stand-in gives back the empty id of a cluster that the provider sends, and the provider then reads it',
  azurerm_postgresql_flexible_server_active_directory_administrator:
    'the stand-in tells no object id of an administrator, which Azure reads from the address, so that each plan replaces it',
  azurerm_postgresql_flexible_server_virtual_endpoint:
    'the stand-in answers at once that it is made, where the provider wants to wait for it',
  azurerm_resource_group_template_deployment:
    'the stand-in exports no template of a deployment, so that each plan finds it empty',
  azurerm_role_definition:
    'the stand-in goes on answering for a custom role that a request to PIM named, so its deletion never ends',
  azurerm_site_recovery_replicated_vm:
    'the provider reads the machine, which stands in another stack than its copy, and the stand-in has none',
  azurerm_site_recovery_vmware_replicated_vm:
    'the stand-in has no appliance that knows machines of a datacentre',
  azurerm_site_recovery_vmware_replication_policy:
    'the stand-in takes every policy for one of machines in Azure, so that each plan finds other figures',
  azurerm_site_recovery_vmware_replication_policy_association:
    'the provider reads the vault, which stands in another stack, and the stand-in has none',
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
