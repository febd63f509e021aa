import { Rule } from '../rule';
import { abbreviated, fail, pass } from '../support/results';
import { serviceSubject } from './support/claim-results';

export const partsBuilt: Rule = {
  id: 'survival/parts-built',
  title: 'Every part of a declared service is there in the judged configuration',
  clauses: ['HA-1', 'DR-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'A service that is proven on paper, and of which a part was never built, survives nothing.',
  remedy: 'Build the part, judge the stack that it is in too, or take it off the service.',
  sources: ['docs/why/survival.md: what fails, how it is decided, and what is not'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const { name, title, parts } of declaration?.services ?? []) {
      const ids = parts.flatMap((part) => (part.kind === 'built' ? part.resources : []));
      const missing = ids.filter((id) => graph.byId(id) === undefined);
      const empty = parts.filter((part) => part.kind === 'built' && part.resources.length === 0);
      const subject = serviceSubject(name);
      if (missing.length === 0 && empty.length === 0) {
        yield pass(subject, `all parts of ${title} are there`);
      } else {
        const what = [...missing, ...empty.map((part) => `anything of "${part.name}"`)];
        yield fail(subject, `${title} has no ${abbreviated(what)} in what is judged`);
      }
    }
  },
};
