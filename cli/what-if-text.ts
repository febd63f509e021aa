import { Resource } from '../policies/graph/graph';
import { FailureEvent } from '../policies/provers/survival/model';
import { Tie } from '../policies/provers/survival/questions/parting';
import { ServiceOutcome } from '../policies/provers/survival/survival';
import {
  causeWords,
  chainLines,
  Fate,
  fateOf,
  outcomeWords,
} from '../policies/provers/survival/words/answer-words';
import { lossWords } from '../policies/provers/survival/words/event-words';
import { hanging, wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';

/** What is lost, and what becomes of each service. */
export interface WhatIfAnswer {
  readonly events: readonly FailureEvent[];
  /** Resources asked about that no service leans on, as far as is known. */
  readonly unused: readonly Resource[];
  readonly outcomes: readonly ServiceOutcome[];
}

const SECTIONS: readonly { readonly fate: Fate; readonly title: string; readonly sum: string }[] = [
  { fate: 'lost', title: 'Lost', sum: 'lost' },
  { fate: 'unknown', title: 'Not decided', sum: 'not decided' },
  { fate: 'recoverable', title: 'Down until recovered by hand', sum: 'to be recovered by hand' },
  { fate: 'degraded', title: 'Degraded', sum: 'degraded' },
  { fate: 'up', title: 'Up', sum: 'up' },
];
const MOST_STEPS = 8;

/**
 * An answer as one would hand it to a board: the sum of it, then each service under what becomes of it, with why and what to do.
 * @param whole whether the chain by which each falls is told link by link
 */
export function whatIfText(
  { events, unused, outcomes }: WhatIfAnswer,
  { width }: TextStyle,
  whole: boolean,
): string {
  const services = new Set(outcomes.map(({ service }) => service.title));
  const whyOf = (outcome: ServiceOutcome): readonly string[] => {
    const cause = causeWords(outcome, services);
    return whole ? chainLines(outcome.chain) : cause === undefined ? [] : [cause];
  };
  const what = lossWords(events);
  const by = new Map(
    SECTIONS.map(({ fate }) => [fate, outcomes.filter((outcome) => fateOf(outcome) === fate)] as const),
  );
  const count = (fate: Fate) => by.get(fate)!.length;
  const sum = [...SECTIONS]
    .reverse()
    .filter(({ fate }) => fate === 'up' || count(fate) > 0)
    .map(({ fate, sum: words }) => `${count(fate)} ${words}`)
    .join(', ');
  return [
    ...wrap(`With ${what}: of ${outcomes.length} services ${sum}.`, width),
    ...unused.flatMap(({ address }) => wrap(`No service is known to lean on ${address}.`, width)),
    ...SECTIONS.flatMap(({ fate, title }) => {
      const members = by.get(fate)!;
      return members.length === 0
        ? []
        : ['', title, ...members.flatMap((outcome) => serviceLines(outcome, whyOf(outcome), width))];
    }),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function serviceLines(outcome: ServiceOutcome, why: readonly string[], width: number): readonly string[] {
  const { service, recovery } = outcome;
  const fate = fateOf(outcome);
  const steps = fate === 'recoverable' ? (recovery?.steps ?? []) : [];
  const missing = fate === 'lost' ? (recovery?.missing ?? []) : [];
  return [
    ...hanging('  ', `${service.title}: ${outcomeWords(outcome)}.`, width),
    ...(fate === 'up' ? [] : why.flatMap((line) => hanging('    why  ', line, width))),
    ...chainLines(missing).flatMap((line) => hanging('    not there  ', line, width)),
    ...steps
      .slice(0, MOST_STEPS)
      .flatMap(({ step, startsAt, endsAt }) =>
        hanging('    do   ', `minutes ${startsAt} to ${endsAt}: ${step.title}`, width),
      ),
    ...(steps.length > 0
      ? hanging('         ', `All of it: ridgeway runbook ${service.name}${lateWords(outcome)}`, width)
      : []),
  ];
}

function lateWords({ service, recovery }: ServiceOutcome): string {
  return recovery?.inTime === false && service.tier
    ? `. Too late or too much lost: its objectives are ${service.tier.rto} minutes, and ${service.tier.rpo} minutes of data`
    : '';
}

const HEADINGS: readonly { readonly todo: Tie['todo']; readonly title: string }[] = [
  { todo: 'double', title: 'To be doubled: it leans on what is others’' },
  { todo: 'hand over', title: 'To be handed over: others lean on what is its own' },
  { todo: 'end', title: 'Agreements that end' },
];

/** What ties an organisation to the others. */
export function partingText(title: string, ties: readonly Tie[], { width }: TextStyle): string {
  const intro =
    ties.length === 0
      ? `${title} leans on nobody, and nobody on it: it can leave as it is.`
      : `If ${title} leaves, ${ties.length} things tie it to the others. Accounts, groups and licences of a shared tenant come besides.`;
  return [
    ...wrap(intro, width),
    ...HEADINGS.flatMap(({ todo, title: heading }) => {
      const some = ties.filter((tie) => tie.todo === todo);
      return some.length === 0 ? [] : ['', heading, ...some.flatMap((tie) => tieLines(tie, width))];
    }),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function tieLines({ what, whose, services }: Tie, width: number): readonly string[] {
  const users = services.length > 0 ? `: ${services.join(', ')}` : '';
  return hanging('  ', `${what}, of ${whose}${users}`, width);
}
