import { perGraph } from '../../graph/views/per-graph';
import { Issue } from '../../schema/issue';
import { inspect } from '../../schema/inspect';
import { Resource } from '../../graph/graph';
import { Result } from '../rule';
import { fail, pass, step, unknown } from './results';

/** Every resource of Terraform whose type the provider tables know, with what they say against it. */
export const schemaIssues = perGraph((graph) => {
  const kinds = new Map(graph.stacks.map(({ name, kind }) => [name, kind]));
  const found: { readonly resource: Resource; readonly issues: readonly Issue[] }[] = [];
  for (const resource of graph.resources) {
    const kind = kinds.get(resource.stack) ?? 'synthesized';
    if (kind === 'graph-export') continue;
    const issues = inspect(resource, kind);
    if (issues !== undefined) found.push({ resource, issues });
  }
  return found;
});

/** The results of one rule of the family: a failure for each issue of its kind, or one pass for the resource. */
export function* resultsFor(
  graph: Parameters<typeof schemaIssues>[0],
  kind: Issue['kind'],
  passed: string,
  said: (issue: Issue) => string,
): Generator<Result> {
  for (const { resource, issues } of schemaIssues(graph)) {
    const own = issues.filter((issue) => issue.kind === kind);
    if (own.length === 0) yield pass(resource, passed);
    for (const issue of own) {
      const steps = [step(resource, issue.path, issue.found, issue.expected)];
      const decided = issue.verdict === 'fail' ? fail : unknown;
      yield decided(resource, said(issue), steps, issue.remedy);
    }
  }
}
