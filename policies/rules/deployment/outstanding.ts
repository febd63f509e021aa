import { Rule } from '../rule';
import { abbreviated, counted, pass, unknown } from '../support/results';

export const outstanding: Rule = {
  id: 'deployment/outstanding',
  title: 'While the estate is designed, what only a deployment or a person can give is listed',
  clauses: [],
  decides: [],
  severity: 'low',
  gates: false,
  protects:
    'What waits for a value from Azure is left out of what was judged, what waits for an act is not evidenced by it, and both are easily forgotten.',
  remedy:
    'Nothing yet: ridgeway steps says when each is there or done, and what it unlocks once it is in deployed.yaml.',
  sources: ['docs/reference: deployed.yaml'],
  needsDeclaration: true,
  *check({ declaration }) {
    if (declaration?.estate.stage !== 'design') return;
    const waiting = declaration.outstanding;
    yield waiting.length === 0
      ? pass('deployed', 'nothing is outstanding')
      : unknown(
          'deployed',
          `${counted(waiting.length, 'thing')} ${waiting.length === 1 ? 'waits' : 'wait'} for a deployment or somebody's act: ${abbreviated(waiting.map(({ id }) => id))}`,
          waiting.map(({ id, title, unlocks }) => ({
            at: id,
            found: 'nothing yet',
            expected: `${title}: ${unlocks}`,
          })),
        );
  },
};
