import { EstateGraph } from '../../graph/graph';
import { Declaration } from '../../declaration/declaration';
import { Claims } from '../../provers/reachability/claims/claims';
import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { Decoy } from '../../provers/reachability/claims/decoys';
import { flowPath } from '../../provers/reachability/claims/flow-path';
import { Result, Rule } from '../rule';
import { fail, pass } from '../support/results';
import { breachResults } from './support/breach-results';
import { subjectAt } from './support/evidence';
import { problemText, witnessOf } from './support/flow-problem';
import { openResult } from './support/open-results';

export const decoyWatched: Rule = {
  id: 'reach/decoy-watched',
  title: 'Every tier that a decoy watches can touch it, nothing else can, and it can reach nothing',
  clauses: ['SEC-4'],
  decides: ['SEC-4'],
  severity: 'medium',
  gates: true,
  protects:
    'A decoy that honest traffic reaches cries wolf, one that an intruder cannot touch is silent, and one that reaches others is a stepping stone.',
  remedy: "Let the watched tiers and nobody else in at the decoy's security group, and nothing out.",
  sources: [
    'Strategy clause SEC-4: honeypots and decoys show intruders up',
    'docs/why/reachability.md: how packets are followed, and what is not decided',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration?.flows.some(({ kind }) => kind === 'decoy')) return;
    const claims = claimsOf(graph, declaration);
    yield* watched(claims, declaration);
    for (const decoy of claims.decoys) yield* judge(graph, claims, decoy);
    yield* inBothRegions(claims, declaration);
    yield* openResult(claims);
  },
};

/** What is not sure to work of the flows by which watched tiers touch a decoy. */
function* watched({ flows, reachability }: Claims, declaration: Declaration): Iterable<Result> {
  for (const { flow, problems } of flows) {
    const [problem] = problems;
    if (flow.kind !== 'decoy' || !problem) continue;
    yield {
      verdict: problem.verdict,
      subject: flowPath(declaration, flow.id),
      message: `"${flow.id}" ${problemText(reachability.model, problem)}, so the decoy stays silent`,
      witness: witnessOf(reachability.model, problem),
    };
  }
}

function* judge(graph: EstateGraph, claims: Claims, decoy: Decoy): Iterable<Result> {
  const findings = [
    ...breachResults(graph, claims, decoy.outgoing, {
      blame: 'filters',
      although: ', and a decoy reaches nothing',
      remedy: (culprit) => `Close ${culprit}: a decoy starts nothing of its own accord.`,
    }),
    ...breachResults(graph, claims, decoy.incoming, {
      blame: 'filters',
      although: ', a decoy, and no decoy flow declares it',
      remedy: (culprit) => `Narrow ${culprit}, or declare the tier as watched.`,
    }),
  ];
  yield* findings;
  if (findings.length === 0) {
    yield pass(
      subjectAt(graph, decoy.subnet.place),
      `${decoy.subnet.label} is touched by what it watches only`,
    );
  }
}

function* inBothRegions({ decoys }: Claims, { regions }: Declaration): Iterable<Result> {
  for (const region of [regions.primary, regions.secondary]) {
    if (decoys.some((decoy) => decoy.region === region)) continue;
    yield fail(
      `regions.${region}`,
      `no decoy stands in ${region}`,
      [],
      'Put a decoy in each of the two datacentres.',
    );
  }
}
