import { Declaration } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { JsonObject } from '../../../../../policies/graph/json-node';
import { StackDocument } from '../../../../../policies/graph/stack-document';
import { signInModels } from '../../../../../policies/provers/sign-in/from-graph/sign-in-models';
import { Policy, SignInModel } from '../../../../../policies/provers/sign-in/model';

export const TENANT = '44444444-4444-4444-8444-444444444444';

/** A GUID that ends in a number. */
export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A synthesized stack of azuread resources, by type and name. */
export function stack(
  resource: JsonObject,
  name = 'identity',
  tenant: string | null = TENANT,
): StackDocument {
  const provider = { azuread: [tenant === null ? {} : { tenant_id: tenant }] };
  return { name, file: `${name}/cdk.tf.json`, kind: 'synthesized', json: { provider, resource } };
}

/** A policy as synthesized: everybody, everything, multi-factor authentication, but for what is given. */
export function policyResource(
  more: { conditions?: JsonObject; users?: JsonObject; applications?: JsonObject } & JsonObject = {},
): JsonObject {
  const { conditions, users, applications, ...rest } = more;
  return {
    display_name: 'MFA',
    state: 'enabled',
    conditions: {
      client_app_types: ['all'],
      users: { included_users: ['All'], ...users },
      applications: applications ?? { included_applications: ['All'] },
      ...conditions,
    },
    grant_controls: { operator: 'OR', built_in_controls: ['mfa'] },
    ...rest,
  };
}

/** The only model of resources, with the policies that a test is about. */
export function modelOf(resource: JsonObject, declaration?: Declaration): SignInModel {
  const policies = { azuread_conditional_access_policy: { any: policyResource() } };
  const [model] = signInModels(buildGraph([stack({ ...policies, ...resource })]), declaration);
  return model!;
}

/** One policy read beside other resources. */
export function policyOf(more: Parameters<typeof policyResource>[0], others: JsonObject = {}): Policy {
  return modelOf({ azuread_conditional_access_policy: { x: policyResource(more) }, ...others }).policies[0]!;
}
