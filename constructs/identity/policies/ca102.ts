import { administrators } from './administrators';
import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, NOBODY } from './policy';

/**
 * An administrator's browser that is left open stays an open door for no longer than half a shift.
 */
export const ca102: BaselineEntry = {
  serves: [],
  policy: (ground) => ({
    kind: 'users',
    who: administrators(ground),
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: { kind: 'session', session: { kind: 'short', hours: 4 } },
  }),
};
