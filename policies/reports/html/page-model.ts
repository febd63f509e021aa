import { CheckResult, CLAUSE_STATES } from '../../check-result';
import { resultSentence, Standing, standingOf, subjectOf } from '../standing';
import { capitalised, count, thousands } from '../words';
import { ClauseGroup, ClauseView, clauseView, groupByNote } from './clause-view';
import { ExemptionView, exemptionViews } from './exemption-view';
import { ExhibitView, exhibitView } from './exhibit-view';
import { FindingView, findingViews } from './finding-view';
import { pageLinks } from './links';
import { RuleView, ruleViews } from './rule-view';
import { STATE_COLOURS, TagColour } from './tag-colour';

/** What the templates get: texts, links and colours decided, so that they only lay out. */
export interface PageModel {
  readonly styles: string;
  readonly title: string;
  readonly subject: string;
  readonly passed: boolean;
  readonly sentence: string;
  readonly facts: readonly Fact[];
  readonly tallies: readonly { readonly label: string; readonly value: string; readonly colour: TagColour }[];
  readonly clauseCount: string;
  readonly stops: readonly FindingView[];
  readonly advice: readonly FindingView[];
  readonly exempted: readonly FindingView[];
  readonly clauses: readonly ClauseView[];
  readonly rules: readonly RuleView[];
  readonly exemptions: readonly ExemptionView[];
  readonly outstanding: CheckResult['outstanding'];
  readonly undecidedFindings: readonly FindingView[];
  readonly undecidedClauses: readonly ClauseGroup[];
  readonly beyondDesign: readonly ClauseGroup[];
  readonly exhibits: readonly ExhibitView[];
  readonly digest: string;
}

/** One fact about what was judged. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  /** Code is set in a fixed-width face. */
  readonly looks: 'text' | 'code';
}

/** Prepares a result for the templates. `pictures` are the graphs' SVG by exhibit id. */
export function pageModel(
  result: CheckResult,
  assets: { readonly styles: string; readonly pictures: ReadonlyMap<string, string> },
): PageModel {
  const links = pageLinks(result);
  const findings = findingViews(result.findings, result.rules, links);
  const standing = (wanted: Standing) => findings.filter(({ finding }) => standingOf(finding) === wanted);
  const clauses = result.clauses.map((clause) => clauseView(clause, findings, links));
  return {
    styles: assets.styles,
    title: result.judged.estate?.title ?? capitalised(subjectOf(result)),
    subject: subjectOf(result),
    passed: result.summary.verdict === 'pass',
    sentence: resultSentence(result),
    facts: factsOf(result),
    tallies: CLAUSE_STATES.map((state) => ({
      label: state,
      value: thousands(result.summary.clauses[state]),
      colour: STATE_COLOURS[state],
    })),
    clauseCount: count(result.clauses.length, 'clause'),
    stops: standing('stops'),
    advice: standing('advice'),
    exempted: standing('exempted'),
    clauses,
    rules: ruleViews(result.rules, links),
    exemptions: exemptionViews(result.exemptions, links),
    outstanding: result.outstanding,
    undecidedFindings: findings.filter(({ finding }) => finding.verdict === 'unknown'),
    undecidedClauses: groupByNote(clauses, ['not decided', 'not assessed']),
    beyondDesign: groupByNote(clauses, ['outside', 'shown']),
    exhibits: result.exhibits.map((exhibit) => exhibitView(exhibit, assets.pictures)),
    digest: result.judged.digest,
  };
}

function factsOf(result: CheckResult): readonly Fact[] {
  const { judged, tool } = result;
  const { estate, commit } = judged;
  const scope = [count(judged.resources, 'resource'), `in ${count(judged.stacks.length, 'stack')},`];
  return [
    fact(
      'Estate',
      estate ? `${estate.title} (${estate.name})` : 'No declaration was judged, only configuration',
    ),
    ...(estate
      ? [fact('Stage', estate.stage === 'live' ? 'Live' : 'Design, before anything is deployed')]
      : []),
    fact('As of', result.asOf),
    fact('What was judged', `${scope.join(' ')} by ${count(result.rules.length, 'rule')}`),
    fact('Digest', judged.digest, 'code'),
    commit === undefined ? fact('Commit', 'Not known') : fact('Commit', commit, 'code'),
    fact('Judged by', `Ridgeway ${tool.version}, rule set ${tool.ruleSet}`),
  ];
}

function fact(term: string, text: string, looks: Fact['looks'] = 'text'): Fact {
  return { term, text, looks };
}
