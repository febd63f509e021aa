import { targetsOf } from './applications';
import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { EVERYBODY, NOBODY } from './policy';

/**
 * A managed device passes everything else, so nobody becomes its owner with a session of yesterday. New tenants lack the
 * application, and Graph refuses a policy on one that isn't there.
 */
export const ca203: BaselineEntry = {
  serves: ['mfa'],
  policy: (ground) => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: {
      kind: 'applications',
      include: targetsOf(ground, ['MicrosoftIntuneEnrollment']),
      exclude: [],
    },
    conditions: {},
    controls: {
      kind: 'grant',
      grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.multiFactor },
      session: { kind: 'every-time' },
    },
  }),
};
