import { isByHand, StructureNode } from '../decide/structure';
import { worstOf } from '../decide/bound';
import { Scene } from '../decide/world';
import { ChainLink } from '../survival';
import { Aspect, Cause } from './cause';
import { causeOf } from './cause-of';

/** Why the worst may become of a node that may become of it: from it to what was lost; empty if nothing is affected. */
export function chainOf(scene: Scene, node: number): readonly ChainLink[] {
  const { level } = worstOf(scene.bound(node));
  return level === 'unaffected' ? [] : chainFrom(scene, node, level, causeOf);
}

/**
 * Follows causes from node to node. Passed over is what only hands a cause on: what needs one thing, or one of its own title;
 * and of several ways by hand that stand on one another all but the innermost that is open.
 */
export function chainFrom(
  scene: Scene,
  start: number,
  aspect: Aspect,
  find: (scene: Scene, node: StructureNode, aspect: Aspect) => Cause,
): readonly ChainLink[] {
  const { nodes } = scene.structure;
  const steps: Step[] = [];
  for (let at: Cause['next'] = { node: start, aspect }; at;) {
    const node: StructureNode = nodes[at.node]!;
    const cause: Cause = find(scene, node, at.aspect);
    steps.push({ node, cause });
    at = cause.next;
  }
  const [first, ...others] = steps;
  const telling = others.filter(({ node }, index) => !isPassedOver(node, others[index + 1]?.node));
  return [first!, ...innermostHands(telling)].map(({ node, cause }) => link(node, cause.because));
}

interface Step {
  readonly node: StructureNode;
  readonly cause: Cause;
}

/** Of each run of ways by hand, the last that is open, or else the last. */
function innermostHands(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = [];
  let run: Step[] = [];
  const close = () => {
    const chosen = run.findLast(({ cause }) => cause.canSwitch) ?? run.at(-1);
    if (chosen) kept.push(chosen);
    run = [];
  };
  for (const step of steps) {
    if (isHand(step.node)) {
      run.push(step);
      continue;
    }
    close();
    kept.push(step);
  }
  close();
  return kept;
}

function isPassedOver({ gate, title }: StructureNode, next: StructureNode | undefined): boolean {
  return gate?.kind === 'all' && next !== undefined && (gate.of.length === 1 || title === next.title);
}

function isHand({ gate }: StructureNode): boolean {
  return gate !== undefined && isByHand(gate);
}

function link({ id, title, address }: StructureNode, because: string): ChainLink {
  return { node: id, title, ...(address === undefined ? {} : { address }), because };
}
