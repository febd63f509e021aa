import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, NOBODY } from './policy';

/**
 * Guests of all six types and of every tenant; a shorter list of either lets the rest in with what their home asks. CA000 covers
 * them too: this one stays when somebody narrows that.
 */
export const ca400: BaselineEntry = {
  serves: ['mfa'],
  policy: () => ({
    kind: 'users',
    who: { ...NOBODY, guests: true },
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: { kind: 'grant', grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.multiFactor } },
  }),
};
