import { Outcomes } from '../decide/outcomes';
import { Singles } from '../decide/singles';
import { SinglePoint } from '../survival';

/** Single points of failure below a region: what takes most services along first, and of those what takes the highest tier. */
export function singlePoints(outcomes: Outcomes, singles: Singles): readonly SinglePoint[] {
  const { events } = outcomes.structure;
  return singles
    .of(['instance', 'zone', 'fault-domain', 'site'])
    .flatMap(([event, touched]): SinglePoint[] => {
      const services = touched
        .filter(({ service }) => outcomes.normal[service]!.worst.level !== 'down')
        .map(({ service, situations }) => outcomes.worst(service, [event], situations))
        .filter(({ worst }) => worst.level === 'down');
      return services.length === 0 ? [] : [{ event: events[event]!, services }];
    })
    .sort((a, b) => b.services.length - a.services.length || highestRank(a) - highestRank(b));
}

/** 1 is the highest. */
function highestRank({ services }: SinglePoint): number {
  return Math.min(...services.map(({ service }) => service.tier?.rank ?? Infinity));
}
