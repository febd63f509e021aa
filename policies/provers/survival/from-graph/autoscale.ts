import { booleanOf, hidesSomething, numberOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf, written } from '../../../graph/views/read';
import { Unit } from '../model';
import { Reading, titleOf } from './reading';

/** How many instances something has: at its largest, at its smallest while it is in use, and whether it is off at times. */
export interface Scale {
  readonly most: number;
  readonly least: number;
  readonly offHours: boolean;
}

/** Read, or why it can't be. */
export type Scaled = Scale | { readonly unknown: string };

/**
 * The instances of a resource by the autoscale settings that target it, else by its own attribute. A profile with at most
 * none at times switches it off; of the others the smallest minimum counts, whatever rule leads to it.
 * @param otherwise instances where nobody writes a number
 */
export function scaleOf(reading: Reading, resource: Resource, path: string, otherwise: number): Scaled {
  if (someTargetUnknown(reading.graph)) {
    return { unknown: `an autoscale setting whose target isn't known may be that of ${titleOf(resource)}` };
  }
  const settings = (autoscales(reading.graph).get(resource) ?? []).filter(isOn);
  if (settings.length === 0) {
    const attribute = written(resource, path);
    const count = attribute.state === 'absent' ? otherwise : numberOf(attribute);
    if (count === undefined) return { unknown: `how many instances ${titleOf(resource)} has isn't known` };
    return { most: count, least: count, offHours: false };
  }
  const hidden = settings.some((setting) => hidesSomething(setting.get('profile')));
  const ranges = settings.flatMap((setting) => setting.blocks('profile')).map(rangeOf);
  const known = ranges.filter((range) => range !== undefined);
  if (hidden || known.length === 0 || known.length < ranges.length) {
    return { unknown: `between what numbers ${titleOf(resource)} is scaled isn't known` };
  }
  const inUse = known.filter(({ most }) => most > 0);
  return {
    most: Math.max(0, ...known.map(({ most }) => most)),
    least: Math.min(...(inUse.length > 0 ? inUse : known).map(({ least }) => least)),
    offHours: inUse.length < known.length,
  };
}

/** Why the nth instance, from 1, sleeps in a smaller state. */
export function asleepAt({ least, offHours }: Scale, number: number): Pick<Unit, 'asleep'> {
  if (number > least) return { asleep: 'scaled-in' };
  return offHours ? { asleep: 'off-hours' } : {};
}

function rangeOf(profile: Block): { readonly least: number; readonly most: number } | undefined {
  const [capacity] = profile.blocks('capacity');
  const least = capacity && numberOf(capacity.get('minimum'));
  const most = capacity && numberOf(capacity.get('maximum'));
  return least === undefined || most === undefined ? undefined : { least, most };
}

/** One that may be switched on counts as switched on: then fewer are sure. */
function isOn(setting: Resource): boolean {
  const enabled = written(setting, 'enabled');
  return enabled.state === 'absent' || booleanOf(enabled) !== false;
}

const SETTING = 'azurerm_monitor_autoscale_setting';

const someTargetUnknown = perGraph((graph) =>
  graph.ofType(SETTING).some((setting) => follow(graph, setting, 'target_resource_id').kind === 'unknown'),
);

const autoscales = perGraph((graph) =>
  groupBy(graph.ofType(SETTING), (setting) => targetOf(follow(graph, setting, 'target_resource_id'))),
);
