import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, EVERYBODY, NOBODY } from './policy';

/**
 * Members of the tenant use managed devices; guests have their own organisation's. It asks nothing of the person, which CA000
 * does: the two are not to be joined by OR. Whoever has no such device gets in by a declared exception (DR-2).
 */
export const ca200: BaselineEntry = {
  serves: ['managed-device'],
  metBy: ['compliant', 'hybrid', 'hybrid-compliant'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: { ...NOBODY, guests: true },
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: {
      kind: 'grant',
      grant: { kind: 'any-of', controls: ['compliantDevice', 'domainJoinedDevice'] },
    },
  }),
};
