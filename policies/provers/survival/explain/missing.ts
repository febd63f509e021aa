import { Hands } from '../decide/hands';
import { GateNode, isByHand, StructureNode } from '../decide/structure';
import { Scene } from '../decide/world';
import { ChainLink } from '../survival';
import { Cause } from './cause';
import { chainFrom } from './chain';
import { countOf, isOrAre } from './words';
import { unitWords } from './unit-words';

/** Why hands can't bring up a node, or may not be able to: from it to what is missing. */
export function missingFor(scene: Scene, hands: Hands, start: number): readonly ChainLink[] {
  const isDown = (node: number) => hands.bound(node).canBeDown;
  const isGone = (node: number) => !hands.bound(node).canBeUp;
  const titleOf = (node: number) => scene.structure.nodes[node]!.title;
  const leadTo = (because: string, nodes: readonly number[]): Cause => {
    const node = nodes.find(isGone) ?? nodes.find(isDown);
    return node === undefined ? { because } : { because, next: { node, aspect: 'down' } };
  };

  const failover = (node: GateNode): Cause => {
    const [first, ...others] = scene.awake(node.index);
    if (first === undefined) return { because: 'none is switched on' };
    if (others.length === 0) return leadTo('has nothing to switch to', [first]);
    const isAnyThere = others.some((other) => !isDown(other));
    if (isAnyThere && isByHand(node.gate) && node.needs.some(isDown)) {
      const need = node.needs.find(isGone) ?? node.needs.find(isDown)!;
      return leadTo(`the step "${node.step!.title}" needs ${titleOf(need)}`, [need]);
    }
    if (isAnyThere && node.gate.kind === 'failover' && node.gate.switch.by === 'unknown')
      return leadTo(`may not be taken over: ${node.gate.switch.reason}`, [first]);
    return leadTo(`has no copy left that could take over from ${titleOf(first)}`, others);
  };

  const causeOf = (_: Scene, node: StructureNode): Cause => {
    if (!node.gate) return { because: unitWords(scene, node) };
    const nodes = scene.awake(node.index);
    switch (node.gate.kind) {
      case 'spread': {
        const { least } = node.gate;
        const up = nodes.filter((child) => !isDown(child)).length;
        if (nodes.length === 0) return { because: 'none is switched on' };
        return leadTo(`${countOf(up, nodes.length)} left, and ${least} ${isOrAre(least)} needed`, nodes);
      }
      case 'failover':
        return failover(node);
      case 'all':
      case 'soft': {
        const missing = node.children.find(isGone) ?? node.children.find(isDown);
        return leadTo(
          missing === undefined ? 'is there' : `needs ${titleOf(missing)}`,
          missing === undefined ? [] : [missing],
        );
      }
    }
  };
  return chainFrom(scene, start, 'down', causeOf);
}
