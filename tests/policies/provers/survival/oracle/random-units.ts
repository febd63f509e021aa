import { EventId, Unit } from '../../../../../policies/provers/survival/model';
import { Draft } from './draft';

export function randomUnit(draft: Draft, index: number): Unit {
  const { dice } = draft;
  const lostWith = dice.chance(0.7) ? placed(draft) : draft.someEvents(0.2);
  const id = `unit-${index}`;
  return {
    id,
    title: id,
    lostWith,
    maybeLostWith: draft.isInDoubt(0.25) ? others(draft, lostWith) : [],
    ...(draft.isInDoubt(0.12) ? { opaque: 'its type is not known' } : {}),
    ...(dice.chance(0.03) ? { missing: 'there is no peering' } : {}),
    ...(dice.chance(0.1) ? { asleep: dice.pick(['scaled-in', 'off-hours'] as const) } : {}),
    ...(dice.chance(0.5) ? { availability: dice.pick([0.9, 0.95, 0.999, 1]) } : {}),
  };
}

/** Where real things stand: with an instance of their own or a shared one, maybe in a domain, and in its region. */
function placed({ dice, events }: Draft): readonly EventId[] {
  const regions = events.filter(({ kind }) => kind === 'region');
  const region = dice.pick(regions);
  const domains = events.filter(
    (event) =>
      event.kind !== 'region' && event.region !== undefined && `region:${event.region}` === region.id,
  );
  const instances = events.filter(({ kind }) => kind === 'instance');
  return [
    ...(dice.chance(0.7) ? [dice.pick(instances).id] : []),
    ...(domains.length > 0 && dice.chance(0.7) ? [dice.pick(domains).id] : []),
    ...(dice.chance(0.7) ? [region.id] : []),
  ];
}

function others(draft: Draft, known: readonly EventId[]): readonly EventId[] {
  const more = draft.someEvents(0.3).filter((id) => !known.includes(id));
  return more.length > 0 ? more : [draft.dice.pick(draft.events).id];
}
