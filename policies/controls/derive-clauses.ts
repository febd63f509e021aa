import { ClauseOutcome, ClauseState, RuleOutcome } from '../check-result';
import { Declaration } from '../declaration/declaration';
import { Finding } from '../finding';
import { EVERY_RULE } from '../packs/baseline';
import { Rule } from '../rules/rule';
import { Clause, ClauseSource } from './clause';
import { CLAUSES } from './clauses';

/** What a rule says of clauses, apart from its outcome. */
export type ClauseClaims = Pick<Rule, 'id' | 'clauses' | 'decides' | 'needsDeclaration'>;

/** How the rules that cite one clause came out. */
interface Citations {
  readonly all: readonly RuleOutcome[];
  readonly deciding: readonly RuleOutcome[];
  readonly supporting: readonly RuleOutcome[];
  /** Whether a rule that decides it can't run, for want of a declaration. */
  readonly undeclared: boolean;
}

/**
 * How the estate stands to each clause. The worst counts: broken, then not decided, then exempted. Kept takes a rule that
 * decides the clause and passes; passes of rules that only support it leave it not assessed, and the note names them.
 * @param claims metadata of the rules that `rules` are the outcomes of
 */
export function deriveClauses(
  rules: readonly RuleOutcome[],
  findings: readonly Finding[],
  declaration: Declaration | undefined,
  claims: readonly ClauseClaims[] = EVERY_RULE,
): readonly ClauseOutcome[] {
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
  return CLAUSES.map((clause) => {
    const all = rules.filter((rule) => rule.clauses.includes(clause.id));
    const decides = ({ id }: { id: string }) => claimsById.get(id)?.decides.includes(clause.id) === true;
    const citations: Citations = {
      all,
      deciding: all.filter(decides),
      supporting: all.filter((rule) => !decides(rule)),
      undeclared:
        declaration === undefined && claims.some((claim) => decides(claim) && claim.needsDeclaration),
    };
    const state = stateOf(clause, citations, declaration);
    return {
      id: clause.id,
      requirement: clause.requirement,
      sources: clause.sources.map(inWords).join('; '),
      force: clause.force,
      how: clause.how.join(', '),
      state,
      binds: boundBy(clause, declaration),
      decidedBy: citations.deciding.map(({ id }) => id),
      supportedBy: citations.supporting.map(({ id }) => id),
      note: noteOf(clause, state, citations, findings),
    };
  });
}

function stateOf(
  { how, shownBy }: Clause,
  { all, deciding, undeclared }: Citations,
  declaration: Declaration | undefined,
): ClauseState {
  if (all.some(({ verdict }) => verdict === 'fail')) return 'broken';
  if (all.some(({ verdict }) => verdict === 'unknown')) return 'not decided';
  if (all.some(({ exempted }) => exempted > 0)) return 'exempted';
  if (how.every((way) => way === 'outside')) return 'outside';
  if (how.every((way) => way === 'report')) return shownBy && declaration ? 'shown' : 'not assessed';
  return !undeclared && deciding.some(({ verdict }) => verdict === 'pass') ? 'kept' : 'not assessed';
}

function boundBy({ sources }: Clause, declaration: Declaration | undefined): readonly string[] {
  const strategies = new Set<string>(sources.map(({ strategy }) => strategy));
  return (declaration?.organisations ?? [])
    .filter((organisation) => organisation.strategies.some((strategy) => strategies.has(strategy)))
    .map(({ title }) => title);
}

function noteOf(
  clause: Clause,
  state: ClauseState,
  citations: Citations,
  findings: readonly Finding[],
): string {
  const sentences = [restsOn(clause, state, citations, findings), clause.note].filter(
    (text) => text !== undefined,
  );
  return sentences.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`).join(' ');
}

function restsOn(
  clause: Clause,
  state: ClauseState,
  citations: Citations,
  findings: readonly Finding[],
): string {
  switch (state) {
    case 'broken':
      return `fails: ${ids(citations.all.filter(({ verdict }) => verdict === 'fail'))}`;
    case 'not decided':
      return `can't be decided: ${ids(citations.all.filter(({ verdict }) => verdict === 'unknown'))}`;
    case 'exempted':
      return `departures are exempted: ${exemptionsOf(clause, findings).join(', ')}`;
    case 'kept':
      return `decided by ${ids(citations.deciding.filter(({ verdict }) => verdict === 'pass'))}`;
    case 'shown':
      return `shown by ${clause.shownBy}`;
    case 'outside':
      return 'no matter of infrastructure';
    case 'not assessed':
      return whyNotAssessed(clause, citations);
  }
}

function whyNotAssessed({ how }: Clause, { all, deciding, undeclared }: Citations): string {
  const passed = all.filter(({ verdict }) => verdict === 'pass');
  const parts = passed.length > 0 ? `; parts of it pass: ${ids(passed)}` : '';
  if (undeclared) return `can't be assessed without a declaration of what is meant${parts}`;
  if (deciding.length > 0) return `nothing that ${ids(deciding)} could judge is there${parts}`;
  if (how.every((way) => way === 'report')) return `nothing measures it yet${parts}`;
  return passed.length > 0 ? `no rule decides the whole of it${parts}` : 'no rule looks at it yet';
}

function exemptionsOf(clause: Clause, findings: readonly Finding[]): string[] {
  const used = findings.flatMap(({ clauses, exemption }) =>
    exemption !== undefined && clauses.includes(clause.id) ? [exemption] : [],
  );
  return [...new Set(used)].sort();
}

function ids(rules: readonly RuleOutcome[]): string {
  return rules.map(({ id }) => id).join(', ');
}

const DOCUMENTS: Readonly<Record<ClauseSource['document'], string>> = {
  'county-2022': 'county strategy 2022',
  'county-2019': 'county strategy 2019',
  'districts-2019': "districts' strategy 2019",
  'districts-2021': "districts' strategy 2021",
};

function inWords({ document, section }: ClauseSource): string {
  return section === '' ? DOCUMENTS[document] : `${DOCUMENTS[document]}, ${section}`;
}
