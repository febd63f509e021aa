import { compareText } from '../../../../constructs/model/compare-text';
import { vcpusOf } from '../../../../constructs/model/machine-vcpus';
import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { follow, regionOf, targetOf } from '../../../graph/views/read';
import { Quota } from '../model';
import { MACHINES } from './machines';
import { Reading, titleOf } from './reading';
import { SCALE_SETS, scaleSetInstances } from './scale-sets';
import { targetRegion } from './site-recovery';

/** Some vCPUs; undefined is what isn't known of them. */
interface Cores {
  readonly subscription: string | undefined;
  readonly region: string | undefined;
  readonly vcpus: number | undefined;
}

/** vCPUs that come up in a place once a region is lost. */
interface Arriving {
  readonly subscription: string;
  readonly region: string;
  readonly vcpus: number | undefined;
  readonly from: string;
  readonly title: string;
}

/**
 * The quota of every place that is declared to have one, or where machines come up when a region is lost: what the
 * configuration has there at its largest (machines that are off count as well), and what Site Recovery adds. A quota is one of
 * virtual machines: workers of App Service and servers of databases have others.
 */
export function quotasOf(reading: Reading): readonly Quota[] {
  const { graph } = reading;
  const used = usedIn(reading);
  const arriving = groupBy(arrivingIn(graph), placeOf);
  const limits = new Map(
    (reading.declaration?.subscriptions ?? []).flatMap(({ id, vcpus = {} }) =>
      Object.entries(vcpus).map(([region, limit]) => [placeOf({ subscription: id, region }), limit] as const),
    ),
  );
  const places = [...new Set([...limits.keys(), ...arriving.keys()])].sort(compareText);
  return places.map((place): Quota => {
    const [subscription = '', region = ''] = place.split(' ');
    const limit = limits.get(place);
    const total = sum(used.filter((cores) => mayBeIn(cores, subscription, region)).map(coresThere));
    return {
      subscription,
      region,
      ...(limit === undefined ? {} : { limit }),
      ...(total === undefined ? {} : { used: total }),
      arriving: (arriving.get(place) ?? []).map(({ from, title, vcpus }) => ({
        with: reading.events.region(from),
        title,
        ...(vcpus === undefined ? {} : { vcpus }),
      })),
    };
  });
}

function placeOf({ subscription, region }: Pick<Arriving, 'subscription' | 'region'>): string {
  return `${subscription} ${region}`;
}

function usedIn(reading: Reading): readonly Cores[] {
  const { graph } = reading;
  const machines = graph.ofType(...MACHINES).map((machine) => coresOf(machine, sizeOf(machine), 1));
  const sets = graph.ofType(...SCALE_SETS).map((set) => {
    const instances = scaleSetInstances(reading, set);
    const most = 'unknown' in instances ? undefined : instances.scale.most;
    return coresOf(set, textOf(set.get('sku')) ?? textOf(set.get('sku_name')), most);
  });
  return [...machines, ...sets];
}

/** Whether something stands in a place as far as is known. */
function mayBeIn(cores: Cores, subscription: string, region: string): boolean {
  return (cores.subscription ?? subscription) === subscription && (cores.region ?? region) === region;
}

/** What stands somewhere unknown counts in every place that it may be in, as so many that nobody knows. */
function coresThere({ subscription, region, vcpus }: Cores): number | undefined {
  return subscription === undefined || region === undefined ? undefined : vcpus;
}

function coresOf(resource: Resource, size: string | undefined, count: number | undefined): Cores {
  const region = regionOf(resource);
  const { subscription } = resource;
  const each = size === undefined ? undefined : vcpusOf(size);
  const vcpus = each === undefined || count === undefined ? undefined : each * count;
  return { subscription, region, vcpus };
}

/** A machine's size: `vm_size` is that of the provider's old type. */
function sizeOf(machine: Resource): string | undefined {
  return textOf(machine.get('size')) ?? textOf(machine.get('vm_size'));
}

/** Machines that Site Recovery brings up in another region than their own, in the size that is written, or their own. */
function arrivingIn(graph: EstateGraph): readonly Arriving[] {
  return graph
    .ofType('azurerm_site_recovery_replicated_vm')
    .map((item): Arriving | undefined => {
      const machine = targetOf(follow(graph, item, 'source_vm_id'));
      const from = machine && regionOf(machine);
      const region = targetRegion(graph, item);
      const group = targetOf(follow(graph, item, 'target_resource_group_id'));
      const subscription = group?.subscription ?? item.subscription;
      if (machine === undefined || from === undefined || region === undefined || subscription === undefined) {
        return undefined;
      }
      const size = textOf(item.get('target_virtual_machine_size')) ?? sizeOf(machine);
      const vcpus = size === undefined ? undefined : vcpusOf(size);
      return { subscription, region, from, vcpus, title: titleOf(machine) };
    })
    .filter((arriving) => arriving !== undefined);
}

/** Undefined as soon as one isn't known. */
function sum(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length < numbers.length ? undefined : known.reduce((total, number) => total + number, 0);
}
