import { Witness } from '../../../finding';
import { survivalOf } from '../../../provers/survival/survivals';
import { FailureEvent } from '../../../provers/survival/model';
import {
  ChainLink,
  ClaimOutcome,
  ClaimWitness,
  ServiceOutcome,
  Survival,
} from '../../../provers/survival/survival';
import { fateOf, outcomeWords } from '../../../provers/survival/words/answer-words';
import { lossWords } from '../../../provers/survival/words/event-words';
import { Judged, Result } from '../../rule';
import { pass } from '../../support/results';

/** The proofs about what is judged. */
export function survivalOfJudged({ graph, declaration }: Judged): Survival {
  return survivalOf(graph, declaration);
}

/** What findings about a service point at: where the estate declares it. */
export function serviceSubject(name: string): string {
  return `services.${name}`;
}

/**
 * One claim's verdict on one service as a result.
 * @param holds what a pass says, such as `survives the loss of any node`
 */
export function claimResult({ service, verdict, witnesses, more }: ClaimOutcome, holds: string): Result {
  const subject = serviceSubject(service.name);
  if (verdict === 'pass') return pass(subject, `${service.title} ${holds}`);
  const [first] = witnesses;
  if (first === undefined) {
    return { verdict, subject, message: `${service.title}: what decides it is not known` };
  }
  const others = witnesses.length - 1 + more;
  const rest = others > 0 ? `; and ${others} more such ${others === 1 ? 'case' : 'cases'}` : '';
  return {
    verdict,
    subject,
    message: `with ${lossWords(first.events)}, ${service.title}: ${outcomeWords(first.outcome)}${rest}`,
    witness: witnessOf(first),
  };
}

function witnessOf({ events, outcome }: ClaimWitness): Witness {
  return {
    summary: `${outcome.service.title} after ${lossWords(events)}`,
    steps: [
      ...outcome.chain.map(stepOf),
      ...(outcome.recovery?.missing ?? []).map((link) => ({
        ...stepOf(link),
        expected: 'there, to recover it',
      })),
    ],
  };
}

/** What a service comes to with these events, where that is not what it should be. */
export function outcomeResult(events: readonly FailureEvent[], outcome: ServiceOutcome): Result {
  const { name, title } = outcome.service;
  const message = `with ${lossWords(events)}, ${title}: ${outcomeWords(outcome)}`;
  return {
    verdict: fateOf(outcome) === 'unknown' ? 'unknown' : 'fail',
    subject: serviceSubject(name),
    message,
    witness: { summary: message, steps: outcome.chain.map(stepOf) },
  };
}

/** A link of a chain as a step of evidence. */
export function stepOf({ title, address, because }: ChainLink) {
  return { at: address ?? title, found: address === undefined ? because : `${title}: ${because}` };
}
