import { Declaration } from '../declaration/declaration';
import { Table } from '../exhibit';
import { EventId, FailureEvent } from '../provers/survival/model';
import { ServiceOutcome, Survival } from '../provers/survival/survival';
import { durationWords, fateOf, outcomeWords } from '../provers/survival/words/answer-words';
import { percent } from '../provers/survival/words/percent';

/** What takes services down by itself, the worst first. */
export function singlePointsTable({ singlePoints }: Survival): Table {
  return {
    kind: 'table',
    id: 'single-points',
    title: 'Single points of failure',
    alternative:
      'One row for each thing whose loss alone takes a service down or may do so: what it is, which services fall with it, and by which chain. Those that most services depend on come first.',
    columns: ['Lost', 'Services that fall', 'Why'],
    rows: singlePoints.map(({ event, services }) => [
      event.title,
      services.map(({ service }) => service.title).join(', '),
      whyOf(services[0]),
    ]),
  };
}

function whyOf(outcome: ServiceOutcome | undefined): string {
  const last = outcome?.chain.at(-1);
  return last === undefined ? '' : `${last.title}: ${last.because}`;
}

/** Global services that everything may fall with, with who has accepted that. */
export function commonCausesTable(survival: Survival, declaration: Declaration | undefined): Table {
  const causes = survival.model.events.filter(({ kind }) => kind === 'global');
  return {
    kind: 'table',
    id: 'common-causes',
    title: 'Accepted common causes',
    alternative:
      'One row for each service that Microsoft runs once for the world: which services would fall with it, who has accepted that, and why.',
    columns: ['Global service', 'Services that fall', 'Accepted by', 'Reason'],
    rows: causes.map((event) => {
      const accepted = declaration?.accepted.find(({ id }) => `global:${id}` === event.id);
      const falling = survival.after([event.id]).filter((outcome) => fateOf(outcome) !== 'up');
      return [
        event.title,
        falling.map(({ service }) => service.title).join(', ') || 'none',
        accepted?.approver ?? 'nobody',
        accepted?.reason ?? '',
      ];
    }),
  };
}

/** Each service's objectives against what the design gives when a region is lost, and the bound of its availability. */
export function objectivesTable(survival: Survival): Table {
  const regions = survival.model.events.filter(({ kind }) => kind === 'region');
  return {
    kind: 'table',
    id: 'recovery-objectives',
    title: 'What is promised, and what the design gives',
    alternative:
      'One row for each service: its tier, its objectives for the loss of a datacentre, what happens when each region is lost, the uptime that it promises, and an upper bound of what it can reach. The bound multiplies what Microsoft promises of each part; real availability is lower.',
    columns: [
      'Service',
      'Tier',
      'Back within',
      'Data lost at most',
      ...regions.map(({ title }) => `Loss of ${title}`),
      'Uptime promised',
      'Upper bound',
    ],
    rows: survival.model.services.map((service, row) => [
      service.title,
      service.tier?.id ?? 'none',
      service.tier ? durationWords(service.tier.rto * 60) : '',
      service.tier ? durationWords(service.tier.rpo * 60) : '',
      ...regions.map(({ id }) => outcomeWords(survival.singles.get(id)![row]!)),
      service.tier?.uptime === undefined ? 'none' : `${service.tier.uptime} %`,
      `at most ${percent(survival.availability(service.name).bound)}`,
    ]),
  };
}

const MOST_CUT_SETS = 6;

/** The smallest sets of failures that take each service down, smallest first. */
export function cutSetsTable(survival: Survival): Table {
  const titles = new Map<EventId, FailureEvent>(survival.model.events.map((event) => [event.id, event]));
  return {
    kind: 'table',
    id: 'cut-sets',
    title: 'What has to fail together',
    alternative:
      'One row for each service: how many smallest sets of one, two and three failures take it down by itself, and the first of them. What is not listed takes four failures or more.',
    columns: ['Service', 'By one', 'By two', 'By three', 'The first of them'],
    rows: survival.model.services.map(({ name, title }) => {
      const sets = survival.cutSets(name);
      const ofSize = (size: number) => String(sets.filter(({ events }) => events.length === size).length);
      const words = sets
        .slice(0, MOST_CUT_SETS)
        .map(
          ({ events, maybe }) =>
            `${events.map((id) => titles.get(id)?.title ?? id).join(' + ')}${maybe ? ' (perhaps)' : ''}`,
        );
      const more = sets.length - words.length;
      return [
        title,
        ofSize(1),
        ofSize(2),
        ofSize(3),
        `${words.join('; ') || 'none of up to three'}${more > 0 ? `; and ${more} more` : ''}`,
      ];
    }),
  };
}
