import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { Identities } from './identities';

const APPLICATIONS: ReadonlySet<string> = new Set([
  'azuread_application',
  'azuread_application_from_template',
  'azuread_application_registration',
]);

/** What people call the registrations among the resources of a tenant, by client id. */
export function applicationNames(
  identities: Identities,
  resources: readonly Resource[],
): ReadonlyMap<string, string> {
  return new Map(
    resources
      .filter(({ type }) => APPLICATIONS.has(type))
      .flatMap((resource) => named(resource, identities.idOf(resource, 'client'))),
  );
}

/** What people call service principals and users, by object id. A service principal has its registration's name. */
export function principalNames(
  identities: Identities,
  resources: readonly Resource[],
  applications: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap((resource): [string, string][] => {
      const id = identities.idOf(resource);
      if (resource.type === 'azuread_user') return named(resource, id);
      if (resource.type !== 'azuread_service_principal') return [];
      const registered = applications.get(identities.only(resource, 'client_id', 'client') ?? '');
      const own = named(resource, id);
      return own.length > 0 || registered === undefined ? own : [[id, registered]];
    }),
  );
}

function named(resource: Resource, id: string): [string, string][] {
  const name = textOf(resource.get('display_name'));
  return name === undefined ? [] : [[id, name]];
}
