import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { booleanOf, textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { follow, regionOf, written } from '../../../graph/views/read';
import { NodeId } from '../model';
import { scaleOf } from './autoscale';
import { Instances, spreadInstances } from './instances';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { standing, zonesOf } from './standing';

/** Plans whose instances Azure adds and takes away by itself. */
const SERVERLESS = /^(Y1|FC1)$/i;

/** A plan by itself: its workers, all but one of which carry the load. */
export const readPlan: NodeReader = (reading, resource) => {
  const instances = planInstances(reading, resource);
  if (instances === 'serverless') {
    const { sla = 0 } = findFailureMode(resource.type) ?? {};
    return reading.unit({
      id: keyOf(resource),
      title: titleOf(resource),
      ...standing(reading, resource, { zone: { kind: 'some' } }),
      availability: sla / 100,
    });
  }
  return 'unknown' in instances
    ? reading.opaque(keyOf(resource), resource, instances.unknown)
    : spreadInstances(reading, resource, instances);
};

/** Where the workers of a plan stand, or why that can't be told. */
export function planInstances(
  reading: Reading,
  plan: Resource,
): Instances | 'serverless' | { readonly unknown: string } {
  const sku = textOf(plan.get('sku_name'));
  if (sku === undefined) return { unknown: `the size of ${titleOf(plan)} isn't known` };
  if (SERVERLESS.test(sku)) return 'serverless';
  const scale = scaleOf(reading, plan, 'worker_count', 1);
  if ('unknown' in scale) return scale;
  const balanced = written(plan, 'zone_balancing_enabled');
  const isBalanced = booleanOf(balanced) === true;
  const region = regionOf(plan);
  return { scale, zones: isBalanced && region !== undefined ? zonesOf(region) : undefined };
}

/** An application: it runs on all workers of its plan, and a slot on those of its application. */
export const readApplication: NodeReader = (reading, resource) => {
  const own = applicationItself(reading, resource);
  return reading.all(keyOf(resource), titleOf(resource), [own, planNode(reading, resource)], keyOf(resource));
};

/** What an application is without the workers that it runs on. */
export function applicationItself(reading: Reading, resource: Resource): NodeId {
  const { sla = 100 } = findFailureMode(resource.type) ?? {};
  return reading.unit({
    id: `${keyOf(resource)} (itself)`,
    title: `${titleOf(resource)} itself`,
    address: keyOf(resource),
    lostWith: [reading.events.resource(resource)],
    availability: sla / 100,
  });
}

/** The node of an application's plan; opaque if that isn't judged. */
export function planNode(reading: Reading, application: Resource): NodeId {
  const { graph } = reading;
  const plan = follow(graph, application, 'service_plan_id');
  const reference = plan.kind === 'none' ? follow(graph, application, 'app_service_id') : plan;
  const what = `the plan of ${titleOf(application)}`;
  return (
    reading.nodeAt(reference, what) ??
    reading.opaque(`${keyOf(application)} (plan)`, application, `${what} isn't written`)
  );
}
