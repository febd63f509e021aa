import { Subnet } from '../../../../../policies/provers/reachability/model';
import { isAtom, isPublic } from './address-space';
import { Answer, isUnknown } from './answer';
import { isOrIsRegionOf } from './named-tag';
import { World, atomOf } from './world';

/** What the services' endpoints lead to directly: a service tag, and the public domains of the service. [16] */
const SERVICES: Readonly<Record<string, { readonly tag: string; readonly domains: readonly string[] }>> = {
  'Microsoft.Storage': {
    tag: 'Storage',
    domains: ['blob', 'file', 'queue', 'table', 'dfs'].map((kind) => `${kind}.core.windows.net`),
  },
  'Microsoft.Sql': { tag: 'Sql', domains: ['database.windows.net'] },
  'Microsoft.KeyVault': { tag: 'AzureKeyVault', domains: ['vault.azure.net'] },
  'Microsoft.AzureCosmosDB': { tag: 'AzureCosmosDB', domains: ['documents.azure.com'] },
  'Microsoft.ServiceBus': { tag: 'ServiceBus', domains: ['servicebus.windows.net'] },
  'Microsoft.EventHub': { tag: 'EventHub', domains: ['servicebus.windows.net'] },
  'Microsoft.ContainerRegistry': { tag: 'AzureContainerRegistry', domains: ['azurecr.io'] },
  'Microsoft.AzureActiveDirectory': { tag: 'AzureActiveDirectory', domains: [] },
  'Microsoft.Web': { tag: 'AppService', domains: ['azurewebsites.net'] },
};

/** Whether a subnet reaches an address by one of its service endpoints, whatever its routes say. */
export function serviceEndpointsHave(
  world: World,
  { serviceEndpoints }: Subnet,
  destination: number,
): Answer {
  if (!isPublic(destination)) return 'no';
  if (isUnknown(serviceEndpoints)) return 'maybe';
  if (serviceEndpoints.length === 0) return 'no';
  if (!isAtom(destination)) return 'maybe';
  const atom = atomOf(world, destination);
  return serviceEndpoints.some((endpoint) => {
    const service = SERVICES[endpoint];
    if (!service) return false;
    if (atom.kind === 'service-tag') return isOrIsRegionOf(atom.name, service.tag);
    return atom.kind === 'fqdn' && service.domains.some((domain) => atom.name.endsWith(`.${domain}`));
  })
    ? 'yes'
    : 'no';
}
