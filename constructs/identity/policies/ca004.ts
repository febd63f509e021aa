import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, BLOCK, EVERYBODY, NOBODY } from './policy';

/**
 * A device code, or a sign-in carried over to another device, is finished by whoever the victim was talked into helping.
 */
export const ca004: BaselineEntry = {
  serves: ['no-handed-over-sign-in'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: { flows: ['deviceCodeFlow', 'authenticationTransfer'] },
    controls: BLOCK,
  }),
};
