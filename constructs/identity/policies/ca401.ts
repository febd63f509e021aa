import { targetsOf } from './applications';
import { BaselineEntry } from './ground';
import { BLOCK, NOBODY } from './policy';

/**
 * An invitation to one application is not one to all others.
 */
export const ca401: BaselineEntry = {
  serves: ['guest-applications'],
  policy: (ground) => ({
    kind: 'users',
    who: { ...NOBODY, guests: true },
    except: NOBODY,
    target: {
      kind: 'applications',
      include: ['All'],
      exclude: targetsOf(ground, ground.tenant.guestApplications),
    },
    conditions: {},
    controls: BLOCK,
  }),
};
