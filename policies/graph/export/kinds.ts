import { isObject, JsonObject } from '../json-node';
import { strengthAttributes } from './authentication-strength';
import { Where } from './fields';
import { groupAttributes } from './group';
import { locationAttributes } from './named-location';
import { policyAttributes } from './policy';

/** A type of Graph that is read: how it is told, and the type of the azuread provider that it becomes. */
export interface ExportKind {
  readonly type: string;
  /** Words for messages. */
  readonly noun: string;
  /** How a page's `@odata.context` ends for this kind. */
  readonly context: RegExp;
  readonly is: (object: JsonObject) => boolean;
  readonly attributes: (object: JsonObject, where: Where) => JsonObject;
}

/** All that is read of an export. */
export const EXPORT_KINDS: readonly ExportKind[] = [
  {
    type: 'azuread_conditional_access_policy',
    noun: 'Conditional Access policy',
    context: /\bconditionalAccess\/policies\b|\bconditionalAccessPolicies\b/,
    is: (object) =>
      isObject(object['conditions']) &&
      ['state', 'grantControls', 'sessionControls'].some((name) => name in object),
    attributes: policyAttributes,
  },
  {
    type: 'azuread_named_location',
    noun: 'named location',
    context: /\bnamedLocations\b/,
    is: (object) =>
      hasType(object, /NamedLocation$/) || 'ipRanges' in object || 'countriesAndRegions' in object,
    attributes: locationAttributes,
  },
  {
    type: 'azuread_authentication_strength_policy',
    noun: 'authentication strength',
    context: /\bauthenticationStrength(?:s|Policies|\/policies)\b/,
    is: (object) => 'allowedCombinations' in object,
    attributes: strengthAttributes,
  },
  {
    type: 'azuread_group',
    noun: 'group',
    context: /#groups\b/,
    is: (object) =>
      hasType(object, /\.group$/) ||
      ['groupTypes', 'securityEnabled', 'membershipRule', 'isAssignableToRole'].some(
        (name) => name in object,
      ),
    attributes: groupAttributes,
  },
];

/** What an object is; undefined if it is none of them. */
export function kindOf(object: unknown): ExportKind | undefined {
  return isObject(object) ? EXPORT_KINDS.find(({ is }) => is(object)) : undefined;
}

function hasType(object: JsonObject, pattern: RegExp): boolean {
  const type = object['@odata.type'];
  return typeof type === 'string' && pattern.test(type);
}
