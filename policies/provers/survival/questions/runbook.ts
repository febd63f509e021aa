import { Step, Steps } from '../../../exhibit';
import { FailureEvent } from '../model';
import { PlannedStep, ServiceOutcome, Survival } from '../survival';
import { fateOf, outcomeWords, recoveryWords } from '../words/answer-words';
import { outcomesOf } from './outcomes-of';

/** What is done when something is lost, and how one goes back: a page each, in the order in which they are needed. */
export function runbooksOf(survival: Survival, service: string): readonly Steps[] {
  const outcomes = outcomesOf(survival, service);
  return survival.model.events
    .filter(({ kind }) => kind === 'region' || kind === 'site')
    .flatMap((event) => {
      const outcome = outcomes.get(event.id);
      return outcome !== undefined && fateOf(outcome) !== 'up' ? runbook(event, outcome) : [];
    });
}

/** Regions and sites whose loss a service takes by itself: there is nothing to do but to look. */
export function survivedBy(survival: Survival, service: string): readonly FailureEvent[] {
  const outcomes = outcomesOf(survival, service);
  return survival.model.events.filter(({ id, kind }) => {
    const outcome = outcomes.get(id);
    return (kind === 'region' || kind === 'site') && outcome !== undefined && fateOf(outcome) === 'up';
  });
}

function runbook(event: FailureEvent, outcome: ServiceOutcome): readonly Steps[] {
  const { service, recovery } = outcome;
  const id = `${service.name}-${event.id.replace(':', '-')}`;
  if (recovery === undefined || recovery.steps.length === 0) {
    return [
      {
        kind: 'steps',
        id: `runbook-${id}`,
        title: `${service.title}: when ${event.title} is lost`,
        alternative: `${service.title}: ${outcomeWords(outcome)}. No runbook brings it back.`,
        steps: [],
      },
    ];
  }
  return [
    {
      kind: 'steps',
      id: `runbook-${id}`,
      title: `${service.title}: when ${event.title} is lost`,
      alternative: `${service.title}: ${outcomeWords(outcome)}. Minutes count from the decision; steps that don't wait for one another are done side by side.`,
      steps: [decision(event, outcome), ...together(recovery.steps).map(failover), done(outcome)],
    },
    {
      kind: 'steps',
      id: `runbook-${id}-back`,
      title: `${service.title}: back to ${event.title}`,
      alternative: `When ${event.title} is there again, ${service.title} goes back in the opposite order, at a quiet hour.`,
      steps: [
        {
          text: `${service.approver ?? 'Who answers for it'} agrees to the hour: each step interrupts the service once more.`,
        },
        ...together(recovery.steps)
          .reverse()
          .map(([{ step }]) => ({
            text: step.back.title,
            commands: step.back.commands,
            verification: step.back.check,
          })),
      ],
    },
  ];
}

function decision(event: FailureEvent, { service, recovery }: ServiceOutcome): Step {
  const objective = service.tier
    ? ` The objective is ${service.tier.rto} minutes, and ${service.tier.rpo} minutes of data.`
    : '';
  return {
    text: `${service.approver ?? 'Who answers for it'} decides that ${event.title} will not be back in time, and that ${service.title} is recovered ${recoveryWords(recovery!)}.${objective}`,
    verification: 'The decision, its hour and who took it are written into the incident.',
  };
}

type OneAct = readonly [PlannedStep, ...PlannedStep[]];

/** Steps that are one act: a recovery plan brings up several machines by one command. */
function together(steps: readonly PlannedStep[]): OneAct[] {
  const acts = new Map<string, OneAct>();
  for (const planned of steps) {
    const key = [...planned.step.commands, planned.step.check].join('\n');
    const act = acts.get(key);
    acts.set(key, act ? [...act, planned] : [planned]);
  }
  return [...acts.values()];
}

function failover(act: OneAct): Step {
  const [{ step }] = act;
  const startsAt = Math.max(...act.map((planned) => planned.startsAt));
  const endsAt = Math.max(...act.map((planned) => planned.endsAt));
  const after = [...new Set(act.flatMap((planned) => planned.after))];
  const wait = after.length > 0 ? `, after ${after.join(' and ')}` : '';
  const titles = [...new Set(act.map((planned) => planned.step.title))];
  return {
    text: `Minutes ${startsAt} to ${endsAt}${wait}: ${titles.join('; ')}`,
    commands: step.commands,
    verification: step.check,
  };
}

function done({ service, recovery }: ServiceOutcome): Step {
  return {
    text: `After ${recovery!.minutes} minutes ${service.title} works again: tell its users and its owner.`,
    verification: 'Somebody outside the team uses it.',
  };
}
