import { JsonObject } from '../json-node';
import { Fields, id, mapped, text, texts, Where } from './fields';

/** `authenticationStrengthPolicy` as `azuread_authentication_strength_policy`, whose id is a path. */
export function strengthAttributes(strength: JsonObject, where: Where): JsonObject {
  const { object_id, ...others } = mapped(strength, STRENGTH, where);
  return { id: `/policies/authenticationStrengthPolicies/${String(object_id)}`, ...others };
}

const STRENGTH: Fields = {
  id: { to: 'object_id', read: id },
  displayName: { to: 'display_name', read: text },
  description: { to: 'description', read: text },
  allowedCombinations: { to: 'allowed_combinations', read: texts },
  policyType: 'nothing',
  requirementsSatisfied: 'nothing',
  createdDateTime: 'nothing',
  modifiedDateTime: 'nothing',
};
