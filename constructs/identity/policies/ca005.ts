import { BaselineEntry } from './ground';
import { EVERYBODY, NOBODY } from './policy';

/**
 * Whoever registers the first method owns the account from then on. The strength leaves out text messages and calls, and takes
 * a temporary access pass, which is how the first method comes about. A managed device instead of it would let a password in.
 */
export const ca005: BaselineEntry = {
  serves: ['mfa'],
  policy: ({ strengths }) => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: { kind: 'user-actions', actions: ['registersecurityinfo'] },
    conditions: {},
    controls: { kind: 'grant', grant: { kind: 'strength', strength: strengths.registration } },
  }),
};
