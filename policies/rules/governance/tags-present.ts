import { isLeftOut } from '../../../constructs/model/tables/baseline-row';
import { Declaration } from '../../declaration/declaration';
import { Resource } from '../../graph/graph';
import { textOf } from '../../graph/attribute';
import { Result, Rule } from '../rule';
import { baselineRow } from '../support/baseline-row';
import { fail, listed, pass, show, step, unknown } from '../support/results';

const REQUIRED = ['organisation', 'owner'] as const;

export const tagsPresent: Rule = {
  id: 'governance/tags-present',
  title: 'Every resource says whose it is: organisation and owner',
  clauses: ['MON-2', 'ORG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'What nobody owns is patched, paid for and switched off by nobody, and stays behind when councils part.',
  remedy: 'Give the resource the tags organisation (an id that the estate declares) and owner.',
  sources: [
    'https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-tagging',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    for (const resource of graph.resources) {
      const row = baselineRow(resource.type);
      if (row && !isLeftOut(row.tags)) yield judge(resource, declaration);
    }
  },
};

function judge(resource: Resource, { organisations }: Declaration): Result {
  const tags = REQUIRED.map((key) => ({ key, value: resource.get(`tags.${key}`) }));
  const missing = tags.filter(({ value }) => value.state === 'absent' || textOf(value) === '');
  if (tags.some(({ value }) => value.state === 'unknown')) {
    return unknown(resource, 'its tags are not known before deployment');
  }
  if (missing.length > 0) {
    return fail(
      resource,
      `has no tag ${listed(missing.map(({ key }) => key))}`,
      missing.map(({ key }) => step(resource, `tags.${key}`, 'nothing', 'a value')),
    );
  }
  const organisation = textOf(tags[0]!.value);
  return organisations.some(({ id }) => id === organisation)
    ? pass(resource, `belongs to ${organisation}`)
    : fail(resource, `belongs to ${show(tags[0]!.value)}, which the estate does not declare`, [
        step(resource, 'tags.organisation', show(tags[0]!.value), listed(organisations.map(({ id }) => id))),
      ]);
}
