import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, BLOCK, EVERYBODY, NOBODY } from './policy';

/**
 * Protocols that know only a password can meet no other policy, and are what stolen passwords are tried on first.
 */
export const ca002: BaselineEntry = {
  serves: ['no-legacy'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: { clientApps: ['exchangeActiveSync', 'other'] },
    controls: BLOCK,
  }),
};
