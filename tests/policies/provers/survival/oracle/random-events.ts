import { FailureEvent } from '../../../../../policies/provers/survival/model';
import { Dice } from '../../reachability/oracle/dice';

const REGIONS = ['east', 'west'] as const;

/** One or two regions with a few domains, some instances, and now and then what isn't in a region. */
export function randomEvents(dice: Dice): readonly FailureEvent[] {
  const regions = REGIONS.slice(0, dice.between(1, 2));
  return [
    ...dice.times(dice.between(1, 4), (index) =>
      event(`instance:stack/azurerm_thing.thing#${index}`, 'instance'),
    ),
    ...regions.flatMap((region) => [...randomDomains(dice, region), event(`region:${region}`, 'region')]),
    ...(dice.chance(0.2) ? [event('site:town-hall', 'site')] : []),
    ...(dice.chance(0.15) ? [event('global:front-door', 'global')] : []),
    ...(dice.chance(0.15) ? [event('resource:stack/azurerm_route_table.routes', 'resource')] : []),
  ];
}

function randomDomains(dice: Dice, region: string): readonly FailureEvent[] {
  const isZoned = dice.chance(0.6);
  return dice.times(dice.between(0, 2), (index) =>
    isZoned
      ? event(`zone:${region}-${index + 1}`, 'zone', region)
      : event(`fault-domain:stack/azurerm_availability_set.${region}#${index}`, 'fault-domain', region),
  );
}

function event(id: string, kind: FailureEvent['kind'], region?: string): FailureEvent {
  return { id, kind, title: id, ...(region === undefined ? {} : { region }) };
}
