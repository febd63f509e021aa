import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, EVERYBODY, NOBODY } from './policy';

/**
 * The softer reading, for medium sign-in risk: what was shown before counts for nothing.
 */
export const ca008m: BaselineEntry = {
  serves: ['high-sign-in-risk'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: { risk: { of: 'sign-in', levels: ['medium'] } },
    controls: {
      kind: 'grant',
      grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.multiFactor },
      session: { kind: 'every-time' },
    },
  }),
};
