import { ServiceTier } from '../service';

/** When the tiers were last agreed. They are ours, not the strategy's: an estate changes any of their figures. */
export const SERVICE_TIERS_AS_OF = '2026-12-01';

/** Seconds in which zone-redundant databases, firewalls and gateways have switched (SQL Database: less than 30, gateways: 60). */
const SWITCH = 60;
/** The same where databases with a standby count too (MySQL, PostgreSQL: 60 to 120). */
const SLOW_SWITCH = 120;

/** Tiers that estates have unless they say otherwise. */
export const SERVICE_TIERS: readonly ServiceTier[] = [
  {
    id: 'tier-1',
    title: 'Lives, money or the whole council depend on it',
    rank: 1,
    uptime: 99.5,
    rto: 240,
    rpo: 15,
    tolerates: { node: 0, domain: SWITCH },
    pairs: true,
    hours: 'always',
    siteRecovery: true,
    backup: { everyHours: 4, days: 35, weeks: 12, months: 12, years: 7 },
  },
  {
    id: 'tier-2',
    title: 'Services to residents and staff that wait for hours, not days',
    rank: 2,
    uptime: 99,
    rto: 480,
    rpo: 60,
    tolerates: { node: 0, domain: SLOW_SWITCH },
    pairs: false,
    hours: 'extended',
    siteRecovery: false,
    backup: { everyHours: 12, days: 30, weeks: 12, months: 12, years: 1 },
  },
  {
    id: 'tier-3',
    title: 'Work that waits until the next day',
    rank: 3,
    rto: 2880,
    // A copy that is restored in the pair may be 36 hours old.
    rpo: 2880,
    tolerates: { node: 0, domain: SLOW_SWITCH },
    pairs: false,
    hours: 'office',
    siteRecovery: false,
    backup: { everyHours: 24, days: 30, weeks: 4, months: 0, years: 0 },
  },
  {
    id: 'desktops',
    title: 'Desktops: whoever was on a lost host signs in again on another',
    rank: 2,
    uptime: 99,
    rto: 60,
    rpo: 15,
    tolerates: { node: 120, domain: 120 },
    pairs: false,
    hours: 'extended',
    siteRecovery: false,
    backup: { everyHours: 24, days: 30, weeks: 4, months: 0, years: 0 },
  },
];
