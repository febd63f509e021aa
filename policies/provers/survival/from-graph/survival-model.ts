import { Declaration } from '../../../declaration/declaration';
import { EstateGraph } from '../../../graph/graph';
import { SurvivalModel } from '../model';
import { FAMILIES } from './families';
import { meansOf } from './means';
import { quotasOf } from './quotas';
import { Reading } from './reading';
import { meantBy, readServices } from './services';
import { strangersOf } from './strangers';

/**
 * What of a judged configuration decides which failure takes which service along. Every fact is the graph's; a declaration
 * says what people call a service, what it is made of, and what it promises. What can't be told before a deployment, or
 * stands in something that isn't judged or isn't in the failure table, is opaque with its reason: it may be lost with
 * anything. Only what a service leans on is read. The order of everything depends on ids alone.
 */
export function survivalModel(graph: EstateGraph, declaration?: Declaration): SurvivalModel {
  const reading = new Reading(graph, declaration, FAMILIES);
  const meant =
    declaration === undefined || declaration.services.length === 0
      ? strangersOf(reading)
      : declaration.services.map((service) => meantBy(reading, service));
  const services = readServices(reading, meant);
  const means = meansOf(reading, services);
  const quotas = quotasOf(reading);
  return { ...reading.made, services, means, quotas };
}
