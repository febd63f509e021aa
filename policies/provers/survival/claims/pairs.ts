import { CutFamilies } from '../cuts/cut-families';
import { Cuts, cutsOf, setsIn } from '../cuts/cut-sets';
import { Cone } from '../decide/cone';
import { Limit } from '../decide/limits';
import { Outcomes } from '../decide/outcomes';
import { EventKind, ModelTier } from '../model';
import { ClaimOutcome } from '../survival';
import { recovers } from './acceptance';
import { Breach, breachOf, claimOutcome, SHOWN } from './claim';

/** What pairs are made of. */
export const PAIRED: readonly EventKind[] = ['instance', 'zone', 'fault-domain'];

/**
 * 4. Services of tiers that ask for it: with each one and each two nodes, zones and fault domains lost they are up, or brought
 * up in time. Where no figure below a service can exceed its objectives, what breaks this is what hands can't bring up: its
 * cut sets. Otherwise pairs are tried, one for all that are alike, and only those with which the service may be down if no
 * interruption can be too long.
 * @param families of those events, of at most two
 */
export function pairClaims(
  outcomes: Outcomes,
  families: CutFamilies,
  limits: readonly Limit[],
): readonly ClaimOutcome[] {
  const { structure } = outcomes;
  return structure.model.services.flatMap(({ tier }, service) => {
    if (!tier?.pairs) return [];
    const limit = limits[structure.serviceNodes[service]!]!;
    const isInTime = limit.minutes <= tier.rto && limit.handsRpoSeconds <= tier.rpo * 60;
    if (isQuick(limit, tier) && isInTime) return [cutClaim(outcomes, families, service, tier)];
    const breaches = triedBreaches(outcomes, families, service, tier, isQuick(limit, tier));
    return [claimOutcome(outcomes, service, breaches)];
  });
}

/** Whether it is always within its objectives while it is up by itself. */
function isQuick({ seconds, rpoSeconds }: Limit, { rto, rpo }: ModelTier): boolean {
  return seconds <= rto * 60 && rpoSeconds <= rpo * 60;
}

/** By what hands can't bring up: all of it is down, so those of fewest events are the worst. */
function cutClaim(outcomes: Outcomes, families: CutFamilies, service: number, tier: ModelTier): ClaimOutcome {
  const { surely, perhaps } = cutsOf(outcomes.structure, families, service, { hands: true });
  const sets = setsIn(families.sets, surely, perhaps);
  const sorted = [...sets.filter(({ maybe }) => !maybe), ...sets.filter(({ maybe }) => maybe)];
  const breaches = sorted
    .slice(0, SHOWN)
    .flatMap(({ events }) => breachOf(events, outcomes.situations(service, events), recovers(tier)) ?? []);
  return claimOutcome(outcomes, service, breaches, sorted.length - breaches.length);
}

function triedBreaches(
  outcomes: Outcomes,
  families: CutFamilies,
  service: number,
  tier: ModelTier,
  isQuickWhileUp: boolean,
): readonly Breach[] {
  const { structure } = outcomes;
  const criterion = recovers(tier);
  const cone = new Cone(structure, structure.serviceNodes[service]!);
  const judge = (events: readonly number[]) =>
    breachOf(events, outcomes.situations(service, events, cone), criterion);
  const normal = judge([]);
  const cuts = cutsOf(structure, families, service, { hands: false });
  const mayBreak = isQuickWhileUp ? mayTakeDown(cuts, families) : () => true;
  const groups = cone.alike(structure.eventsOf(PAIRED));
  const found: Breach[] = normal ? [normal] : [];
  const alone = groups.map(([first]) => (mayBreak([first!]) ? judge([first!]) : undefined));
  alone.forEach((breach, group) => {
    if (breach && breach.judgement !== normal?.judgement)
      found.push(...groups[group]!.map((event) => ({ ...breach, events: [event] })));
  });
  groups.forEach((group, one) => {
    for (let other = one + 1; other < groups.length; other++) {
      const parts = [normal, alone[one], alone[other]];
      if (parts.some((part) => part?.judgement === 'broken')) continue;
      const events = pair(group[0]!, groups[other]![0]!);
      const breach = mayBreak(events) ? judge(events) : undefined;
      if (!breach || parts.some((part) => part?.judgement === breach.judgement)) continue;
      for (const a of group) for (const b of groups[other]!) found.push({ ...breach, events: pair(a, b) });
    }
  });
  return found;
}

/** Whether a service may be down by itself with one or two events. */
function mayTakeDown({ perhaps }: Cuts, { sets }: CutFamilies): (events: readonly number[]) => boolean {
  const ones = new Set(perhaps.ones);
  const twos = new Set(perhaps.twos);
  return (events) => {
    const [a, b] = events;
    const isCut = perhaps.isAlways || events.some((event) => ones.has(event));
    return isCut || (b !== undefined && twos.has(sets.two(a!, b)));
  };
}

function pair(a: number, b: number): readonly number[] {
  return a < b ? [a, b] : [b, a];
}
