import { NetworkModel } from '../model';
import { Packet, PacketAnswer, Reach } from '../packet';
import { Origin } from '../prover';
import { Question } from './question';

/** The answer for one packet of a question. */
export interface Answer extends PacketAnswer {
  readonly from: string;
  readonly to: string;
  readonly packet: Packet;
  /** Where it starts; undefined if nobody has its source. */
  readonly origin?: Origin;
  /** Id of the flow behind the way in that it takes, of a published service. */
  readonly flow?: string;
}

/** What can be said of one place that each end may mean, by one packet or by several that differ. */
export interface PlaceAnswer {
  readonly verdict: Reach;
  readonly answers: readonly Answer[];
}

/** All that can be said to a question: something for each place that its ends may mean. */
export interface Answered {
  readonly question: Question;
  /** What was asked: the configuration, with the names that only questions mention. */
  readonly model: NetworkModel;
  /** `unknown` if the places differ. */
  readonly verdict: Reach;
  readonly places: readonly PlaceAnswer[];
}

/** Why a question has no answer: an end that means nothing. */
export interface Unanswerable {
  readonly question: Question;
  readonly end: 'from' | 'to';
  readonly problem: string;
  readonly suggestions: readonly string[];
}

/** Several verdicts as one: places that differ have no answer together. */
export function agreed(verdicts: readonly Reach[]): Reach {
  const [first = 'unknown'] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : 'unknown';
}

/** Of several ways to one place, one that is open is enough. */
export function anyOf(verdicts: readonly Reach[]): Reach {
  return (['allowed', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'denied';
}

/** The answer for a packet whose source nobody has. */
export function fromNobody(
  from: { readonly label: string },
  to: { readonly label: string },
  packet: Packet,
): PlaceAnswer {
  const what = 'nobody in this configuration has this address';
  const answer: Answer = {
    from: from.label,
    to: to.label,
    packet,
    verdict: 'denied',
    hops: [{ node: from.label, what, outcome: 'stops' }],
    reasons: [],
    session: 'not-asked',
  };
  return { verdict: 'denied', answers: [answer] };
}
