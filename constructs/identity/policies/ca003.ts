import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { EVERYBODY, NOBODY } from './policy';

/**
 * A device that counts as registered or joined must not be made with a password. Graph takes nothing but authentication here,
 * and the device setting that asks for MFA to register has to be off.
 */
export const ca003: BaselineEntry = {
  serves: ['mfa'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: { kind: 'user-actions', actions: ['registerdevice'] },
    conditions: {},
    controls: { kind: 'grant', grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.multiFactor } },
  }),
};
