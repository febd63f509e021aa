import { ModelService, NodeId, Unit } from '../../../../../policies/provers/survival/model';
import { isDown } from './answer';
import { byItself } from './by-itself';
import { Book, bookOf, subsets } from './world';

/** The part of the time that a service isn't down, over every way that its units can be there or not. */
export function availabilityOf({ model }: Book, { node }: ModelService): number {
  const promised = model.units.filter(({ availability = 1 }) => availability < 1);
  return subsets(promised, promised.length)
    .filter((lost) => isUpWithout(model.units, new Set(lost.map(({ id }) => id))))
    .map((lost) => probabilityOf(promised, lost))
    .reduce((sum, probability) => sum + probability, 0);

  function isUpWithout(units: readonly Unit[], lost: ReadonlySet<NodeId>): boolean {
    const left = units.map((unit) => (lost.has(unit.id) ? { ...unit, missing: 'lost' } : unit));
    const book = bookOf({ ...model, units: left });
    return !isDown(byItself({ book, failed: new Set(), state: 'full', bad: new Set() }, node));
  }
}

function probabilityOf(units: readonly Unit[], lost: readonly Unit[]): number {
  return units.reduce((product, unit) => {
    const { availability = 1 } = unit;
    return product * (lost.includes(unit) ? 1 - availability : availability);
  }, 1);
}
