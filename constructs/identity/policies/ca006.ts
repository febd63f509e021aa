import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, BLOCK, EVERYBODY, NOBODY } from './policy';

/**
 * A platform is read from a text that the client sends. What is on no list is every platform but the listed ones, for no policy
 * can name it. Windows Phone, long out of support, goes with it.
 */
export const ca006: BaselineEntry = {
  serves: ['no-unknown-platform'],
  policy: () => ({
    kind: 'users',
    who: EVERYBODY,
    except: NOBODY,
    target: ALL_APPLICATIONS,
    conditions: { platformsBut: ['android', 'iOS', 'windows', 'macOS', 'linux'] },
    controls: BLOCK,
  }),
};
