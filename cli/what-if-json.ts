import { Tie } from '../policies/provers/survival/questions/parting';
import { ServiceOutcome } from '../policies/provers/survival/survival';
import { fateOf } from '../policies/provers/survival/words/answer-words';
import { WhatIfAnswer } from './what-if-text';

/** An answer for programs, one JSON document: seconds and minutes as numbers, services in the order of the model. */
export function whatIfJson({ events, unused, outcomes }: WhatIfAnswer): string {
  return JSON.stringify(
    {
      lost: events.map(({ id, kind, title }) => ({ id, kind, title })),
      unused: unused.map(({ stack, address }) => `${stack}/${address}`),
      services: outcomes.map(serviceOf),
    },
    null,
    2,
  );
}

function serviceOf(outcome: ServiceOutcome) {
  const { service, best, worst, state, chain, unknown, recovery } = outcome;
  return {
    service: service.name,
    fate: fateOf(outcome),
    best,
    worst,
    state,
    chain,
    unknown,
    recovery: recovery && {
      ...recovery,
      steps: recovery.steps.map(({ step, ...times }) => ({
        ...times,
        id: step.id,
        title: step.title,
        commands: step.commands,
        check: step.check,
      })),
    },
  };
}

/** What ties an organisation to others, for programs. */
export function partingJson(organisation: string, ties: readonly Tie[]): string {
  return JSON.stringify({ organisation, ties }, null, 2);
}
