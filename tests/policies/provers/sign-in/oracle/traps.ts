import { ASKED_TRAPS } from './asked-traps';
import { HOW_TRAPS } from './how-traps';
import { Trap } from './trap';
import { WHAT_TRAPS } from './what-traps';
import { WHO_TRAPS } from './who-traps';

/** Every trap. */
export const TRAPS: readonly Trap[] = [...WHO_TRAPS, ...WHAT_TRAPS, ...HOW_TRAPS, ...ASKED_TRAPS];
