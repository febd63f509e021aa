import { DeclaredExemption, Outstanding } from './declaration/declaration';
import { Exhibit } from './exhibit';
import { Finding, Severity, Verdict } from './finding';

/** Everything that one judgement found out: what reporters render and the JSON contract carries. */
export interface CheckResult {
  readonly tool: { readonly name: 'ridgeway'; readonly version: string; readonly ruleSet: string };
  /** The date of the judgement, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly judged: JudgedScope;
  readonly summary: Summary;
  /** Failures and unknowns, in the order a reader should meet them; passes are counted in `rules`. */
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
  readonly clauses: readonly ClauseOutcome[];
  readonly exemptions: readonly ExemptionOutcome[];
  readonly outstanding: readonly Outstanding[];
  readonly exhibits: readonly Exhibit[];
}

/** What was looked at. */
export interface JudgedScope {
  /** `sha256:` and the digest over the stacks' JSON and the declaration. */
  readonly digest: string;
  /** Commit that the working directory stood at, where that is known. */
  readonly commit?: string;
  readonly estate?: { readonly name: string; readonly title: string; readonly stage: 'design' | 'live' };
  readonly stacks: readonly {
    readonly name: string;
    readonly kind: 'synthesized' | 'plan' | 'graph-export';
    readonly resources: number;
  }[];
  readonly resources: number;
}

/** `clauses` counts every clause once, so the states add up to the number of clauses. */
export interface Summary {
  /** `fail` if an unexempted gating finding is fail or unknown. */
  readonly verdict: 'pass' | 'fail';
  readonly findings: {
    readonly gating: number;
    readonly advice: number;
    readonly exempted: number;
    readonly unknown: number;
  };
  readonly clauses: Readonly<Record<ClauseState, number>>;
}

/** One rule over everything that it looked at. */
export interface RuleOutcome {
  readonly id: string;
  readonly title: string;
  /** The worst of its unexempted results; `pass` if only exempted ones are left; `not-applicable` if there was none. */
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly gates: boolean;
  readonly clauses: readonly string[];
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly exempted: number;
  /** `<stack>/<address>` of what passed, the first twenty in order. */
  readonly evidence: readonly string[];
}

export const CLAUSE_STATES = [
  'broken',
  'not decided',
  'exempted',
  'kept',
  'shown',
  'outside',
  'not assessed',
] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

/** One clause of the strategy and how this estate stands to it. */
export interface ClauseOutcome {
  readonly id: string;
  readonly requirement: string;
  readonly sources: string;
  readonly force: string;
  readonly how: string;
  readonly state: ClauseState;
  /** Titles of the organisations that it binds; empty means adopted by choice. */
  readonly binds: readonly string[];
  readonly decidedBy: readonly string[];
  readonly supportedBy: readonly string[];
  /** A sentence on what the state rests on, and what nobody has looked at. */
  readonly note: string;
}

/** An exemption and what became of it. */
export interface ExemptionOutcome extends DeclaredExemption {
  readonly state: 'in use' | 'unused' | 'expired';
  readonly findings: number;
}
