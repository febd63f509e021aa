import { administrators } from './administrators';
import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, NOBODY } from './policy';

/**
 * Whoever can change everything must not be talked out of a code. Roles count once they are active; the personas of
 * administrators are named too, because they are eligible before that.
 */
export const ca100: BaselineEntry = {
  serves: ['phishing-resistant'],
  policy: (ground) => ({
    kind: 'users',
    who: administrators(ground),
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: {
      kind: 'grant',
      grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.phishingResistant },
    },
  }),
};
