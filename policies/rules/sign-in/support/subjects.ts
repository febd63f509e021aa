import { EstateGraph, Resource } from '../../../graph/graph';
import { resourceOf } from '../../../provers/sign-in/from-graph/model-resources';
import { Policy, SignInModel } from '../../../provers/sign-in/model';

/** What findings about a part of a tenant point at: where the estate says it, or would. */
export function partOf({ tenant }: SignInModel, section?: string, id?: string): string {
  return ['identity', 'tenants', tenant, section, id].filter((part) => part !== undefined).join('.');
}

/** The resource of a policy, or else its id. */
export function policySubject(graph: EstateGraph, { id }: Policy): Resource | string {
  return resourceOf(graph, id) ?? id;
}
