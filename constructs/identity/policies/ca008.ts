import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, BLOCK, EVERYBODY, NOBODY } from './policy';

/**
 * A sign-in that is likely not its owner's is refused, whatever was shown.
 */
export const ca008: BaselineEntry = {
  serves: ['high-sign-in-risk'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: { risk: { of: 'sign-in', levels: ['high'] } },
    controls: BLOCK,
  }),
};
