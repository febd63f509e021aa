import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, EVERYBODY, NOBODY } from './policy';

/**
 * What is signed in to on a borrowed device is forgotten within the day. The filter leaves managed devices out by what they are,
 * since a device that nobody knows has no attributes, and nothing positive is true of it.
 */
export const ca201: BaselineEntry = {
  serves: [],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: {
      devices: { mode: 'exclude', rule: 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"' },
    },
    controls: { kind: 'session', session: { kind: 'short', hours: 12 } },
  }),
};
