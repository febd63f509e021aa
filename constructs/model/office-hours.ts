/**
 * Hours of services that keep office hours: what may be off is off from the evening until the morning. People work from
 * eight to six; an hour or two on either side is for starting, patching and whoever stays late.
 */
export const EVENING = { hour: 19, timeZone: 'GMT Standard Time' } as const;

/**
 * Machines start in this hour of Universal Time, on working days: at five or six in Britain, before the window in which they
 * are patched. A schedule's own first start would have to be a date, and a plan must not depend on the day it is made.
 */
export const MORNING_UTC = 4;

export const WORKING_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
