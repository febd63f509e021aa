/** The one place that reads the clock. Everything else is given a date. */
export interface Clock {
  /** Today in UTC, `YYYY-MM-DD`. */
  today(): string;
  /** Now in UTC, RFC 3339 to the second. */
  now(): string;
}

export const systemClock: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};
