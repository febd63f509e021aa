import { EventId, FailureEvent, Quota } from '../model';
import { Survival } from '../survival';

type CapacityOutcome = Survival['capacity'][number];

/** What comes up in a region with one event. */
interface Arrival {
  readonly event: EventId;
  readonly vcpus: number;
}

/** 5. Quotas hold what is there and what comes up with the event that brings most. */
export function capacityOutcomes(
  quotas: readonly Quota[],
  events: readonly FailureEvent[],
): readonly CapacityOutcome[] {
  return quotas
    .filter(({ limit, arriving }) => limit !== undefined || arriving.length > 0)
    .map((quota) => capacityOutcome(quota, events));
}

function capacityOutcome(quota: Quota, events: readonly FailureEvent[]): CapacityOutcome {
  const { limit, used, arriving } = quota;
  const unsized = arriving.find(({ vcpus }) => vcpus === undefined);
  const unknown = (because: string): CapacityOutcome => ({ quota, verdict: 'unknown', because });
  if (used === undefined) return unknown('the size of something that runs there is not known');
  if (unsized) return unknown(`the size of ${unsized.title}, which comes up there, is not known`);
  const most = largest(quota);
  const needed = used + (most?.vcpus ?? 0);
  const parts = `${used} ${used === 1 ? 'vCPU is' : 'vCPUs are'} used${most ? arrivalWords(most, events) : ''}`;
  if (limit === undefined) return { ...unknown(`${parts}, and no quota is stated`), needed };
  return {
    quota,
    verdict: needed <= limit ? 'pass' : 'fail',
    needed,
    because: `${parts}: ${needed} of ${limit}`,
  };
}

function largest({ arriving }: Quota): Arrival | undefined {
  const sums = new Map<EventId, number>();
  for (const { with: event, vcpus = 0 } of arriving) sums.set(event, (sums.get(event) ?? 0) + vcpus);
  const arrivals = [...sums].map(([event, vcpus]): Arrival => ({ event, vcpus }));
  return arrivals.reduce<Arrival | undefined>(
    (most, next) => (most && most.vcpus >= next.vcpus ? most : next),
    undefined,
  );
}

function arrivalWords({ event, vcpus }: Arrival, events: readonly FailureEvent[]): string {
  const title = events.find(({ id }) => id === event)?.title ?? event;
  return `, and ${vcpus} more come up with the loss of ${title}`;
}
