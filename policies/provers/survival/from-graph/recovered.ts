import { NodeId } from '../model';
import { Reading } from './reading';
import { restoresOf, Together, Way } from './restores';
import { failOver, NamesIn, replicaOf } from './site-recovery';

/** What stands in one region only: machines, with all that they need there. Scale sets aren't among them: nothing backs one up. */
export interface RecoveredProps extends Together {
  /** The machines with their balancer, network and endpoints. */
  readonly node: NodeId;
  /** How many of them carry the load. @default all */
  readonly load?: number;
  /** What a replica has to have in the network that it comes up in, to find by name what it uses. @default nothing */
  readonly names?: NamesIn;
}

/**
 * A regional node with what brings it up again by hand: first the replicas by Site Recovery, which lose least, then the
 * backups in its own region, then the backups' copies in the pair. What nothing protects stands for itself.
 */
export function recovered(reading: Reading, props: RecoveredProps): NodeId {
  const { id, title, node } = props;
  return waysOf(reading, props).reduce(
    (before, way) =>
      reading.gate({
        kind: 'failover',
        id: `${id} recovered ${way.name}`,
        title: `${title}, or ${way.title}`,
        of: [before, carried(reading, props, way)],
        switch: way.switch,
      }),
    node,
  );
}

function waysOf(reading: Reading, { id, title, machines, names }: RecoveredProps): readonly Way[] {
  const replicas = machines
    .map((machine) => replicaOf(reading, machine, names))
    .filter((replica) => replica !== undefined);
  const failover: readonly Way[] =
    replicas.length === 0
      ? []
      : [
          {
            name: 'by Site Recovery',
            title: 'its replicas',
            machines: replicas,
            switch: { by: 'hand', step: failOver(reading, `step:${id} by Site Recovery`, title, machines) },
          },
        ];
  return [...failover, ...restoresOf(reading, { id, title, machines })];
}

/** Those that come back share the work as the first ones did; those that don't are missed. */
function carried(reading: Reading, { id, title, machines, load }: RecoveredProps, way: Way): NodeId {
  const need = load ?? machines.length;
  return reading.gate({
    kind: 'spread',
    id: `${id} ${way.name}`,
    title: `${way.title} of ${title}`,
    of: way.machines,
    need,
    needScaledIn: need,
    least: 1,
    seconds: 0,
  });
}
