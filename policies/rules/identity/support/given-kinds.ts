import { Entry } from '../../../graph/graph';
import { ID_PATHS, IdKind } from '../../../tables/directory-ids';

/** The kind of id that another resource's attribute gives. */
export function kindGiven({ resource, attribute }: Entry & { kind: 'attribute' }): string | undefined {
  return kindOf(resource.type, attribute.split('.').at(-1) ?? '');
}

/** The kind of id that an attribute of a type gives: a kind, another path, or undefined if that isn't known. */
export function kindOf(type: string, attribute: string): string | undefined {
  if (attribute === 'id') return ID_PATHS[type];
  if (type === 'azuread_application_from_template') return OF_A_TEMPLATE[attribute];
  if (attribute === 'template_id' || attribute === 'role_template_id') return 'role id';
  if (attribute === 'client_id') return 'client id';
  if (attribute === 'object_id') return type === 'azuread_custom_directory_role' ? 'role id' : 'object id';
  return attribute === 'principal_id' && type.startsWith('azurerm_') ? 'object id' : undefined;
}

const OF_A_TEMPLATE: Readonly<Record<string, IdKind>> = {
  application_id: '/applications/',
  application_object_id: 'object id',
  service_principal_id: '/servicePrincipals/',
  service_principal_object_id: 'object id',
};
