import { Rule } from '../rule';
import { fail, pass } from '../support/results';

export const complete: Rule = {
  id: 'deployment/complete',
  title: 'A live estate waits for nothing that a deployment or a person still has to give',
  clauses: [],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'What is left out for want of a value, or works only after somebody has acted, is missing from a platform that people rely on.',
  remedy:
    'Write the value, or the day on which it was seen done, into deployed.yaml; ridgeway steps says how to find out.',
  sources: ['docs/reference: deployed.yaml'],
  needsDeclaration: true,
  *check({ declaration }) {
    if (declaration?.estate.stage !== 'live') return;
    for (const { id, title, unlocks } of declaration.outstanding) {
      yield fail(`deployed.${id}`, `${title} is not recorded, and ${unlocks} waits for it`);
    }
    if (declaration.outstanding.length === 0) yield pass('deployed', 'nothing is outstanding');
  },
};
