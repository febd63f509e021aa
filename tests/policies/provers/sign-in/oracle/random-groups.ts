import { Group } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';

/** Most groups of the cast. Nesting goes to later ones only, so that none holds itself. */
export function randomGroups(draft: Draft): readonly Group[] {
  const { dice, cast } = draft;
  return cast.groups.flatMap((id, index) => {
    if (dice.chance(0.1)) return [];
    const group: Group = {
      id,
      name: `Group ${index + 1}`,
      membership: randomMembership(draft, cast.groups.slice(index + 1)),
      roleAssignable: draft.isUnknown() ? 'unknown' : dice.chance(0.3),
      roles: dice.chance(0.15) ? [dice.pick(cast.roles)] : [],
    };
    return [group];
  });
}

function randomMembership({ dice, cast }: Draft, later: readonly string[]): Group['membership'] {
  if (dice.chance(0.3)) return { kind: 'dynamic', rule: dice.pick(RULES) };
  return {
    kind: dice.chance(0.35) ? 'closed' : 'open',
    users: dice.some(cast.users, 0.4),
    groups: dice.some(later, 0.25),
  };
}

const RULES = [
  '(user.userType -eq "Guest")',
  '(user.userType -eq "Member") and (user.accountEnabled -eq true)',
  'user.department -eq "Finance"',
  'user.department -eq "Highways"',
  '(user.department -ne "Finance") and (user.userType -ne "Guest")',
  'user.department -in ["Finance", "Legal"]',
  '(user.department -eq "Legal") or (user.jobTitle -eq "Solicitor")',
  'not (user.department -eq "Highways")',
  'user.displayName -startsWith "svc-"',
  'user.accountEnabled -eq false',
  'Direct Reports for "11111111-0000-4000-8000-000000000009"',
];
