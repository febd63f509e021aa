import { BUILT_IN_STRENGTH_PATHS } from './built-in-strength-paths';
import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, EVERYBODY, NOBODY } from './policy';

/**
 * MFA for everybody and everything. A strength rather than the control `mfa`, since it says which methods count. No
 * location, no platform, no client: whatever narrows it is a way round it.
 */
export const ca000: BaselineEntry = {
  serves: ['mfa'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: {
      kind: 'grant',
      grant: { kind: 'strength', strength: BUILT_IN_STRENGTH_PATHS.multiFactor },
    },
  }),
};
