import { Declaration } from '../../../declaration/declaration';
import { Claims } from '../claims/claims';
import { findEnd, FoundEnds } from '../from-graph/ends';
import { NetworkModel } from '../model';
import { reachability as reachabilityOf } from '../reachability';
import { remember } from '../decide/world';
import { agreed, Answered, Unanswerable } from './answer';
import { Asked } from './asked';
import { EndPlace, EndPlaces, endPlaces, PublishedPlace, Side } from './end-place';
import { askAddresses } from './ask-addresses';
import { askRanges } from './ask-ranges';
import { askPublished } from './ask-published';
import { Question } from './question';
import { atomNamed, withNames } from './unmentioned-names';

/**
 * Answers questions about one configuration, in their order. What all of them share is prepared once: hosts and service
 * tags that nothing judged mentions are given to the model together.
 */
export function answerQuestions(
  claims: Claims,
  declaration: Declaration | undefined,
  questions: readonly Question[],
): readonly (Answered | Unanswerable)[] {
  const { model } = claims.reachability;
  const ends = [...new Set(questions.flatMap(({ from, to }) => [from, to]))];
  const hosts = ends.flatMap((text) => hostsOf(findEnd(model, declaration, text), text));
  const named = withNames(
    model,
    hosts.map(atomNamed).filter((atom) => atom !== undefined),
  );
  const asked: Asked = {
    claims,
    declaration,
    reachability: named === model ? claims.reachability : reachabilityOf(named),
  };
  const known = new Map<string, EndPlaces>();
  const placesOf = (side: Side, text: string) =>
    remember(known, `${side} ${text}`, () =>
      endPlaces(asked.reachability, declaration, findNamed(named, declaration, text), side),
    );
  return questions.map((question) => {
    const from = placesOf('from', question.from);
    if ('problem' in from) return { question, end: 'from', ...from };
    const to = placesOf('to', question.to);
    if ('problem' in to) return { question, end: 'to', ...to };
    return answerOne(asked, question, from.places, to.places);
  });
}

/** What may need an atom: what nothing is called, and the hosts of published services. */
function hostsOf(found: FoundEnds, text: string): readonly string[] {
  if ('problem' in found) return [text];
  return found.ends.flatMap((end) => (end.kind === 'published' ? (end.service.host ?? []) : []));
}

function findNamed(model: NetworkModel, declaration: Declaration | undefined, text: string): FoundEnds {
  const found = findEnd(model, declaration, text);
  const atom = 'problem' in found ? atomNamed(text) : undefined;
  return atom ? findEnd(model, declaration, atom.name) : found;
}

function answerOne(
  asked: Asked,
  question: Question,
  from: readonly EndPlace[],
  to: readonly EndPlace[],
): Answered | Unanswerable {
  const sources = from.filter((place) => place.kind !== 'published');
  if (sources.length === 0) {
    const problem = `"${question.from}" is published: it is only an end to go to`;
    return { question, end: 'from', problem, suggestions: [] };
  }
  const places = sources.flatMap((source) =>
    nearest(source, to).map((target) => askPlaces(asked, question, source, target)),
  );
  return {
    question,
    model: asked.reachability.model,
    verdict: agreed(places.map(({ verdict }) => verdict)),
    places,
  };
}

/** Where both ends are in several regions, the question is about each region by itself. */
function nearest(source: EndPlace, targets: readonly EndPlace[]): readonly EndPlace[] {
  const regionOf = (place: EndPlace) => (place.kind === 'address' ? place.region : undefined);
  const near = targets.filter(
    (target) => regionOf(target) !== undefined && regionOf(target) === regionOf(source),
  );
  return near.length > 0 ? near : targets;
}

function askPlaces(
  asked: Asked,
  question: Question,
  source: Exclude<EndPlace, PublishedPlace>,
  target: EndPlace,
) {
  if (target.kind === 'published') return askPublished(asked, question, source, target);
  return source.kind === 'address' && target.kind === 'address'
    ? askAddresses(asked.reachability, question, source, target)
    : askRanges(asked.reachability, question, source, target);
}
