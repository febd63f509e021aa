import { findFailureMode } from '../../../../constructs/model/tables/failure-modes';
import { keyOf, NodeReader, titleOf } from './reading';
import { standing } from './standing';

/** Something that Azure itself keeps over the zones of its region, so that only the region takes it along. */
export const readRegional: NodeReader = (reading, resource) => {
  const sla = findFailureMode(resource.type)?.sla;
  return reading.unit({
    id: keyOf(resource),
    title: titleOf(resource),
    ...standing(reading, resource),
    ...(sla === undefined ? {} : { availability: sla / 100 }),
  });
};
