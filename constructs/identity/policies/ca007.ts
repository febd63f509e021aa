import { userRiskMeets } from '../../model/policy-settings';
import { BaselineEntry } from './ground';
import { newPassword } from './new-password';
import { ALL_APPLICATIONS, BLOCK, EVERYBODY, NOBODY } from './policy';

/**
 * High user risk: blocked, or, if the estate chose so, a new password after MFA. Guests change theirs elsewhere, so that choice
 * leaves them out.
 */
export const ca007: BaselineEntry = {
  serves: ['high-user-risk'],
  policy: ({ tenant }) =>
    userRiskMeets(tenant) === 'password-change'
      ? newPassword('high')
      : {
          kind: 'users',
          who: EVERYBODY,
          except: NOBODY,
          target: ALL_APPLICATIONS,
          conditions: { risk: { of: 'user', levels: ['high'] } },
          controls: BLOCK,
        },
};
