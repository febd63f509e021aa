import { Scene } from '../decide/world';
import { UnitNode } from '../decide/structure';

/** Why a unit is not there, or may not be, as what is said of it. */
export function unitWords(scene: Scene, node: UnitNode): string {
  const { unit, lostWith, maybeLostWith } = node;
  if (unit.missing !== undefined) return `was never there: ${unit.missing}`;
  const { structure, lost } = scene;
  const taking = lost.find((event) => lostWith.includes(event));
  if (taking !== undefined) {
    const { kind, title, address } = structure.events[taking]!;
    const isItself = kind === 'instance' && address !== undefined && address === unit.address;
    return isItself || title === unit.title ? 'is lost' : `is lost with ${title}`;
  }
  if (unit.asleep !== undefined && !scene.isThere(node.index)) return asleepWords(unit.asleep);
  const perhaps = lost.find((event) => maybeLostWith.includes(event));
  if (unit.opaque !== undefined) return `may be lost with anything: ${unit.opaque}`;
  return perhaps === undefined ? 'is there' : `may be lost with ${structure.events[perhaps]!.title}`;
}

function asleepWords(asleep: 'scaled-in' | 'off-hours'): string {
  return asleep === 'off-hours' ? 'is switched off out of hours' : 'is not there while scaled in';
}
