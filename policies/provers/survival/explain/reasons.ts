import { isOpen } from '../decide/bound';
import { UnitNode } from '../decide/structure';
import { Scene } from '../decide/world';

/** Why it isn't decided what becomes of a node: everything below it that isn't known and makes a difference on the way up. */
export function reasonsFor(scene: Scene, start: number): readonly string[] {
  const reasons = new Set<string>();
  const seen = new Set<number>();
  const visit = (index: number) => {
    if (seen.has(index) || !isOpen(scene.bound(index))) return;
    seen.add(index);
    const node = scene.structure.nodes[index]!;
    if (!node.gate) {
      reasons.add(unitReason(node));
      return;
    }
    const nodes = scene.awake(index);
    nodes.forEach(visit);
    if (node.gate.kind !== 'failover' || node.gate.switch.by !== 'unknown') return;
    const [first, ...others] = nodes.map((child) => scene.bound(child));
    if (first?.canBeDown && others.some(({ canBeUp }) => canBeUp))
      reasons.add(`${node.title}: ${node.gate.switch.reason}`);
  };
  visit(start);
  return [...reasons];
}

function unitReason({ unit }: UnitNode): string {
  return `${unit.title}: ${unit.opaque ?? unit.doubt ?? "where it stands isn't known"}`;
}
