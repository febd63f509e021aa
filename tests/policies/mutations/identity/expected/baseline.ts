import { ON_DEVICES } from './devices';
import { ON_EVERYBODY } from './everybody';
import { ON_OTHERS } from './others';
import { ExpectedOfPolicy } from './policy';
import { ON_RISKS } from './risks';

/** What each edit of each policy changes, written down before any was run. */
export const EXPECTED: readonly ExpectedOfPolicy[] = [
  ...ON_EVERYBODY,
  ...ON_RISKS,
  ...ON_DEVICES,
  ...ON_OTHERS,
];
