import { IntervalSet } from './interval-set';
import { MatchSet } from '../decide/match-set';
import { Product } from './packet-set';
import { EVERYTHING } from '../decide/public-space';

const PORTS = IntervalSet.between(0, 65535);
const ALL: Product = [EVERYTHING, EVERYTHING, IntervalSet.between(0, 255), PORTS, PORTS];

/** The match of what decides whatever is left. */
export const EVERY_PACKET: MatchSet = { sure: ALL, possible: ALL };
