import { Rule } from '../rule';
import { fail, pass } from '../support/results';

export const complete: Rule = {
  id: 'deployment/complete',
  title: 'A live estate waits for no value that a deployment gives',
  clauses: [],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'What is left out for want of a value is missing from a platform that people rely on.',
  remedy: 'Write the value into deployed.yaml; ridgeway steps says how to read it.',
  sources: ['docs/reference: deployed.yaml'],
  needsDeclaration: true,
  *check({ declaration }) {
    if (declaration?.estate.stage !== 'live') return;
    for (const { id, title, unlocks } of declaration.outstanding) {
      yield fail(`deployed.${id}`, `${title} is not recorded, so ${unlocks} is left out`);
    }
    if (declaration.outstanding.length === 0) yield pass('deployed', 'nothing waits for a value from Azure');
  },
};
