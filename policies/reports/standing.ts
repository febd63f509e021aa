import { CheckResult } from '../check-result';
import { Finding } from '../finding';
import { count, listed } from './words';

/** How a finding stands: whether it stops the deployment, is advice, or is covered by an exemption. */
export type Standing = 'stops' | 'advice' | 'exempted';

/** Exempted before anything else: an exemption takes a gating finding's force away. */
export function standingOf(finding: Finding): Standing {
  return finding.exemption !== undefined ? 'exempted' : finding.gating ? 'stops' : 'advice';
}

/** The findings of one standing, in the order of the result. */
export function findingsStanding(result: CheckResult, standing: Standing): readonly Finding[] {
  return result.findings.filter((finding) => standingOf(finding) === standing);
}

/** What was judged, in a few words: `estate "minimal"`, or `3 stacks`. */
export function subjectOf(result: CheckResult): string {
  const { estate, stacks } = result.judged;
  return estate ? `estate ${estate.name}` : count(stacks.length, 'stack');
}

/** One sentence of result. A pass says that nothing stops the deployment, never that all is well. */
export function resultSentence(result: CheckResult): string {
  const stopping = findingsStanding(result, 'stops');
  const undecided = stopping.filter(({ verdict }) => verdict === 'unknown').length;
  const advice = findingsStanding(result, 'advice').length;
  const exempted = findingsStanding(result, 'exempted').length;
  const outcome =
    stopping.length === 0
      ? 'No finding stops the deployment'
      : `${count(stopping.length, 'finding')} ${stopping.length === 1 ? 'stops' : 'stop'} the deployment`;
  const doubt = undecided === 0 ? '' : ` (${undecided} of them because a claim could not be decided)`;
  const beside = listed([
    ...(advice === 0 ? [] : [count(advice, 'piece of advice', 'pieces of advice')]),
    ...(exempted === 0 ? [] : [`${count(exempted, 'finding')} under exemption`]),
  ]);
  return `${outcome}${doubt}${beside === '' ? '' : `; beside that, ${beside}`}.`;
}
