import { GateNode } from '../decide/structure';
import { Scene } from '../decide/world';
import { Switch } from '../model';
import { Aspect, Cause } from './cause';
import { durationWords } from '../words/answer-words';

/** Why what one after the other serves may be down, degraded or interrupted; `rootWords` says why one of them is down. */
export function failoverCause(
  scene: Scene,
  { index, step }: GateNode,
  taking: Switch,
  aspect: Aspect,
  rootWords: (scene: Scene, node: number) => string,
): Cause {
  const nodes = scene.awake(index);
  const [first, ...others] = nodes;
  if (first === undefined) return { because: 'none is switched on' };
  const title = (node: number) => scene.structure.nodes[node]!.title;
  const next = others.find((node) => scene.bound(node).canBeUp);
  const downNext = { node: first, aspect: 'down' } as const;
  if (aspect === 'down') {
    if (next !== undefined && taking.by === 'hand')
      return {
        because: `${title(next)} takes over only by hand: ${step!.title}`,
        canSwitch: true,
        next: downNext,
      };
    if (next !== undefined && taking.by === 'unknown')
      return { because: `whether ${title(next)} takes over isn't known: ${taking.reason}`, next: downNext };
    const other = others.find((node) => scene.bound(node).canBeDown);
    if (other === undefined) return { because: 'nothing else takes over', next: downNext };
    return { because: `nothing else takes over, since ${rootWords(scene, other)}`, next: downNext };
  }
  const serving = scene.bound(first).canBeDown && taking.by !== 'hand' ? nodes : [first];
  const taken = taking.by === 'itself' && next !== undefined && serving.length > 1;
  const most = Math.max(0, ...serving.map((node) => scene.bound(node).mostSeconds));
  if (aspect === 'interrupted' && taken && taking.seconds >= most)
    return {
      because: `${title(next)} takes over by itself in ${durationWords(taking.seconds)}`,
      next: downNext,
    };
  const node = serving.find((one) => {
    const { maybeDegraded, mostSeconds } = scene.bound(one);
    return aspect === 'degraded' ? maybeDegraded : mostSeconds === most;
  });
  if (node === undefined) return { because: 'is there' };
  return {
    because: node === first ? `uses ${title(node)}` : `${title(node)} takes over by itself`,
    next: { node, aspect },
  };
}
