import { Rule } from '../rule';
import { judgeRetirements } from './support/judge-retirements';

export const notRetired: Rule = {
  id: 'obsolete/not-retired',
  title: 'Nothing is built of what its maker no longer supports',
  clauses: ['OBS-1'],
  decides: ['OBS-1'],
  severity: 'high',
  gates: true,
  protects:
    'What is out of support gets no more security updates, and Azure switches some of it off on the day.',
  remedy: 'Move to what the finding names, or let an exemption say who accepts it until when.',
  sources: [
    'https://learn.microsoft.com/lifecycle/products/',
    'https://azure.microsoft.com/updates/?updateType=retirements',
  ],
  needsDeclaration: false,
  check: ({ graph, asOf }) => judgeRetirements(graph, ({ ends }) => ends < asOf),
};
