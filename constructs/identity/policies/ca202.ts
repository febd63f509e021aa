import { BaselineEntry } from './ground';
import { EVERYBODY, NOBODY } from './policy';

/**
 * Exchange and SharePoint keep files in the browser on devices that are not managed; the policy only tells them to.
 */
export const ca202: BaselineEntry = {
  serves: [],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: { kind: 'applications', include: ['Office365'], exclude: [] },
    conditions: {},
    controls: { kind: 'session', session: { kind: 'application-enforced' } },
  }),
};
