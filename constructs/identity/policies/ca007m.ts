import { BaselineEntry } from './ground';
import { newPassword } from './new-password';

/**
 * The softer reading, for medium user risk: a password that may have leaked is changed before it is used again.
 */
export const ca007m: BaselineEntry = {
  serves: ['high-user-risk'],
  policy: () => newPassword('medium'),
};
