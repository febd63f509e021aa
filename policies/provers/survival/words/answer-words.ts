import { Answer, Recovery, ServiceOutcome } from '../survival';

/** What becomes of a service, in the words that people use: `recoverable` is down until somebody brings it up. */
export type Fate = 'up' | 'degraded' | 'recoverable' | 'lost' | 'unknown';

/** What an outcome comes to. It counts as decided where the best and the worst of what isn't known agree. */
export function fateOf({ best, worst, recovery }: ServiceOutcome): Fate {
  if (isDown(best) !== isDown(worst)) return 'unknown';
  if (isDown(worst)) {
    if (recovery === undefined || recovery.possible === false) return 'lost';
    return recovery.possible === true ? 'recoverable' : 'unknown';
  }
  const [low, high] = [isDegraded(best), isDegraded(worst)];
  if (low !== high) return 'unknown';
  return high ? 'degraded' : 'up';
}

function isDown({ level }: Answer): boolean {
  return level === 'down';
}

function isDegraded({ level }: Answer): boolean {
  return level === 'degraded';
}

/** What follows a service's title and a colon: `stays up`, `down until it is recovered by hand, in 25 minutes, ...`. */
export function outcomeWords(outcome: ServiceOutcome): string {
  switch (fateOf(outcome)) {
    case 'up':
      return `stays up${interruptionWords(outcome.worst)}`;
    case 'degraded':
      return `degraded, since too little is left to carry its load${interruptionWords(outcome.worst)}`;
    case 'recoverable':
      return `down until it is recovered by hand, ${recoveryWords(outcome.recovery!)}`;
    case 'lost':
      return 'down, and nothing brings it up again';
    case 'unknown':
      return `not decided: ${outcome.unknown.slice(0, 3).join('; ') || 'what decides it is not known'}`;
  }
}

function interruptionWords({ seconds, rpoSeconds }: Answer): string {
  const loss = rpoSeconds > 0 ? ` and may lose ${durationWords(rpoSeconds)} of data` : '';
  return seconds > 0 ? ` after an interruption of up to ${durationWords(seconds)}${loss}` : loss;
}

/** `in 25 minutes, losing up to 5 seconds of data`. */
export function recoveryWords({ minutes, rpoSeconds, promised }: Recovery): string {
  const loss = rpoSeconds > 0 ? `losing up to ${durationWords(rpoSeconds)} of data` : 'losing no data';
  return `in ${durationWords(minutes * 60)}, ${loss}${promised ? '' : ' (typical figures, not promised)'}`;
}

/** `45 seconds`, `2 hours 30 minutes`, `1 day 12 hours`. */
export function durationWords(seconds: number): string {
  const units = [
    { name: 'day', size: 86_400 },
    { name: 'hour', size: 3_600 },
    { name: 'minute', size: 60 },
    { name: 'second', size: 1 },
  ];
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const { name, size } of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return parts.slice(0, 2).join(' ') || '0 seconds';
}

/** The chain by which a service falls, a line each: title and what becomes of it. Of links with one title the last is told. */
export function chainLines(chain: ServiceOutcome['chain']): readonly string[] {
  return chain
    .filter(({ title }, index) => title !== chain[index + 1]?.title)
    .map(({ title, because }) => `${title}: ${because}`);
}

/**
 * Why, in one line: the other service that it falls with, or else the part that falls and what was lost of it.
 * @param services titles of all services
 */
export function causeWords(
  { service, chain }: ServiceOutcome,
  services: ReadonlySet<string>,
): string | undefined {
  const [, ...links] = chain;
  const other = links.find(({ title }) => title !== service.title && services.has(title));
  if (other !== undefined) return `it needs ${other.title}`;
  const last = links.at(-1);
  if (last === undefined) return undefined;
  const [part] = links;
  const root = `${last.title}: ${last.because}`;
  return part === undefined || part === last ? root : `${part.title}; ${root}`;
}
