import { isObject, JsonObject } from '../json-node';
import { below, Fields, flag, id, mapped, Read, text, texts, Where } from './fields';

/**
 * `group` as `azuread_group`. Members are written only if the export has all of them: `$expand=members` gives 20 and doesn't
 * say that there are more. Source: Graph's "Known issues", query parameters.
 */
export function groupAttributes(group: JsonObject, where: Where): JsonObject {
  const { rule, processing, members, ...others } = mapped(group, GROUP, where);
  const listed: readonly Member[] = Array.isArray(members) ? (members as Member[]) : [];
  const isWhole =
    Array.isArray(group['members']) &&
    group['members'].length < MOST_EXPANDED &&
    group['members@odata.nextLink'] === undefined;
  return {
    ...others,
    ...(rule === undefined ? {} : { dynamic_membership: [{ enabled: processing === 'On', rule }] }),
    ...(isWhole ? { members: listed.map((member) => member.id) } : {}),
    member_types: listed.map((member) => member.type),
  };
}

const MOST_EXPANDED = 20;

interface Member {
  readonly id: string;
  /** `user`, `group`, ...; empty where the export doesn't say. */
  readonly type: string;
}

const memberList: Read = (value, where) => {
  if (!Array.isArray(value)) return texts(value, where);
  return value.map((member, index): Member => {
    const place = below(where, index);
    const read = isObject(member) ? id(member['id'], below(place, 'id')) : id(member, place);
    const type = isObject(member) ? member['@odata.type'] : undefined;
    return {
      id: typeof read === 'string' ? read : '',
      type: typeof type === 'string' ? type.slice(type.lastIndexOf('.') + 1) : '',
    };
  });
};

const GROUP: Fields = {
  id: { to: 'object_id', read: id },
  displayName: { to: 'display_name', read: text },
  groupTypes: { to: 'types', read: texts },
  isAssignableToRole: { to: 'assignable_to_role', read: flag },
  securityEnabled: { to: 'security_enabled', read: flag },
  mailEnabled: { to: 'mail_enabled', read: flag },
  membershipRule: { to: 'rule', read: text },
  membershipRuleProcessingState: { to: 'processing', read: text },
  members: { to: 'members', read: memberList },
};
