import { RECOVERY_TRAPS } from './recovery-traps';
import { SHARING_TRAPS } from './sharing-traps';
import { TABLE_TRAPS } from './table-traps';
import { Trap } from './trap';

/** Every trap. */
export const TRAPS: readonly Trap[] = [...SHARING_TRAPS, ...RECOVERY_TRAPS, ...TABLE_TRAPS];
