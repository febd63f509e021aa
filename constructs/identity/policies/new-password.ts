import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { ALL_APPLICATIONS, EVERYBODY, NOBODY, RiskLevel, UserPolicy } from './policy';

/** MFA and a new password at a level of user risk; of members, since guests have theirs elsewhere. */
export function newPassword(level: RiskLevel): UserPolicy {
  return {
    kind: 'users',
    who: EVERYBODY,
    except: { ...NOBODY, guests: true },
    target: ALL_APPLICATIONS,
    conditions: { risk: { of: 'user', levels: [level] } },
    controls: {
      kind: 'grant',
      grant: { kind: 'password-change', strength: BUILT_IN_STRENGTH_PATHS.multiFactor },
    },
  };
}
