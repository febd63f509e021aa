import { EventId, ModelService } from '../../../../../policies/provers/survival/model';
import { ClaimOutcome, Survival } from '../../../../../policies/provers/survival/survival';
import { availabilityOf } from './availability';
import {
  Judged,
  isFineBefore,
  judgeDomains,
  judgeMeans,
  judgeNodes,
  judgePairs,
  judgeQuota,
  judgeRegions,
} from './claims';
import { differs, isDecided } from './compare-outcomes';
import { cutSetsOf } from './cut-sets';
import { isHarmless } from './harmless';
import { Book } from './world';

const MOST_WITNESSES = 20;

/** What is wrong with the claims of a model, in words. */
export function claimFaults(book: Book, proven: Survival): readonly string[] {
  const { services } = book.model;
  const byLevel = isDecided(book) || isHarmless(book.model);
  return [
    ...verdictFaults('nodes', book, proven.nodes, judgeNodes, byLevel),
    ...verdictFaults('domains', book, proven.domains, judgeDomains, byLevel),
    ...verdictFaults('regions', book, proven.regions, judgeRegions, isDecided(book)),
    ...verdictFaults('pairs', book, proven.pairs, judgePairs, isDecided(book)),
    ...meansFaults(book, proven),
    ...differs(
      'capacity',
      proven.capacity.map(({ verdict }) => verdict),
      book.model.quotas.map(judgeQuota).filter((verdict) => verdict !== undefined),
    ),
    ...services.flatMap((service) => [
      ...cutSetFaults(book, service, proven),
      ...availabilityFaults(book, service, proven),
    ]),
  ];
}

/** Exact, or right where it decides. */
function verdictFaults(
  claim: string,
  book: Book,
  proven: readonly ClaimOutcome[],
  judge: (book: Book, service: ModelService) => Judged | undefined,
  isExact: boolean,
): readonly string[] {
  const expected = book.model.services.flatMap((service) => {
    const judged = judge(book, service);
    return judged ? [{ service, ...judged }] : [];
  });
  const names = differs(
    `services of ${claim}`,
    proven.map(({ service }) => service.name),
    expected.map(({ service }) => service.name),
  );
  if (names.length > 0) return names;
  return expected.flatMap(({ service, verdict, open }, index) => {
    const found = proven[index]!;
    const where = `${claim} of ${service.name}`;
    if (found.verdict === 'unknown' && !isExact) return [];
    return [
      ...differs(where, found.verdict, verdict),
      ...(isDecided(book) && isFineBefore(book, service) ? witnessFaults(where, found, open) : []),
    ];
  });
}

function witnessFaults(
  where: string,
  found: ClaimOutcome,
  open: readonly (readonly EventId[])[],
): readonly string[] {
  const shown = found.witnesses.map(({ events }) => nameOf(events.map(({ id }) => id)));
  const all = open.map(nameOf);
  return [
    ...differs(`how many witnesses against ${where} there are`, shown.length + found.more, all.length),
    ...differs(`how many of them are shown`, shown.length, Math.min(all.length, MOST_WITNESSES)),
    ...shown.filter((name) => !all.includes(name)).map((name) => `{${name}} is no witness against ${where}`),
  ];
}

function nameOf(events: readonly EventId[]): string {
  return [...events].sort().join(', ');
}

function meansFaults(book: Book, proven: Survival): readonly string[] {
  return book.model.means.flatMap((means, index) => {
    const { verdict, open } = judgeMeans(book, means);
    const found = proven.means[index];
    const lost = found?.lostWith.map(({ id }) => id);
    return [
      ...differs(`means ${means.node}`, found?.verdict, verdict),
      ...(open[0]?.length === 0 ? [] : differs(`what takes means ${means.node}`, lost, open.flat())),
    ];
  });
}

function cutSetFaults(book: Book, service: ModelService, proven: Survival): readonly string[] {
  const told = (sets: readonly { readonly events: readonly EventId[]; readonly maybe: boolean }[]) =>
    sets.map(({ events, maybe }) => `${nameOf(events)}${maybe ? ' (maybe)' : ''}`).sort();
  return differs(
    `cut sets of ${service.name}`,
    told(proven.cutSets(service.name)),
    told(cutSetsOf(book, service)),
  );
}

function availabilityFaults(book: Book, service: ModelService, proven: Survival): readonly string[] {
  const { bound } = proven.availability(service.name);
  const expected = availabilityOf(book, service);
  return Math.abs(bound - expected) < 1e-9
    ? []
    : [`availability of ${service.name} is ${bound}, and should be ${expected}`];
}
