import { Addresses, NO_ADDRESSES, possibly } from './addresses';
import type { NameReading } from './address-terms';
import { isInTag } from './address-terms';
import { Subnet } from '../model';
import { atomsWhere, PUBLIC } from './public-space';
import { known, World } from './world';

const STORAGE = {
  tag: 'Storage',
  domains: ['blob', 'file', 'queue', 'table', 'dfs'].map((kind) => `${kind}.core.windows.net`),
};

/** What a service endpoint leads to: the service's tag, and the public names of its instances. */
const SERVICES: Readonly<Record<string, { readonly tag: string; readonly domains: readonly string[] }>> = {
  'Microsoft.Storage': STORAGE,
  'Microsoft.Storage.Global': STORAGE,
  'Microsoft.Sql': { tag: 'Sql', domains: ['database.windows.net'] },
  'Microsoft.KeyVault': { tag: 'AzureKeyVault', domains: ['vault.azure.net'] },
  'Microsoft.AzureCosmosDB': { tag: 'AzureCosmosDB', domains: ['documents.azure.com'] },
  'Microsoft.ServiceBus': { tag: 'ServiceBus', domains: ['servicebus.windows.net'] },
  'Microsoft.EventHub': { tag: 'EventHub', domains: ['servicebus.windows.net'] },
  'Microsoft.ContainerRegistry': { tag: 'AzureContainerRegistry', domains: ['azurecr.io'] },
  'Microsoft.AzureActiveDirectory': { tag: 'AzureActiveDirectory', domains: [] },
  'Microsoft.Web': { tag: 'AppService', domains: ['azurewebsites.net'] },
};

/** Where a subnet's service endpoints lead, past every route. [16] */
export function serviceEndpointAddresses(world: World, subnet: Subnet, reading: NameReading): Addresses {
  const services = known(subnet.serviceEndpoints);
  if (!services) return possibly(PUBLIC.union(world.atoms.all));
  const places = services.flatMap((service) => SERVICES[service] ?? []);
  if (services.length === 0) return NO_ADDRESSES;
  const sure = atomsWhere(world.model.atoms, (atom) =>
    places.some(
      ({ tag, domains }) =>
        isInTag(atom, tag) ||
        (atom.kind === 'fqdn' && domains.some((domain) => atom.name.endsWith(`.${domain}`))),
    ),
  );
  return { sure, possible: reading === 'named' ? sure : sure.union(PUBLIC) };
}
