import { administrators } from './administrators';
import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, NOBODY } from './policy';

/**
 * Administration takes MFA and a compliant device, both: a control that one of two can meet is the weaker of them.
 */
export const ca101: BaselineEntry = {
  serves: ['managed-device'],
  metBy: ['compliant', 'hybrid', 'hybrid-compliant'],
  policy: (ground) => ({
    kind: 'users',
    who: administrators(ground),
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: {
      kind: 'grant',
      grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.multiFactor, and: 'compliantDevice' },
    },
  }),
};
