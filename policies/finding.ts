/** What a rule says of one thing. `unknown` is what could not be decided: it is shown, and never counts as a pass. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** From the most to the least severe. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a person wrote what a finding is about. Lines and columns count from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One step of the evidence: the place in the judged configuration, what stands there and what was expected. */
export interface WitnessStep {
  /** Address and attribute path, such as `azurerm_firewall.hub-firewall zones`. */
  readonly at: string;
  readonly found: string;
  readonly expected?: string;
}

/** A concrete counterexample, or what kept a claim from being decided. */
export interface Witness {
  readonly summary: string;
  readonly steps: readonly WitnessStep[];
}

/** One verdict of one rule on one subject, with all that a reader needs to act on it. */
export interface Finding {
  readonly ruleId: string;
  readonly verdict: Exclude<Verdict, 'not-applicable'>;
  readonly severity: Severity;
  /** True if an unexempted `fail` or `unknown` of this rule stops the deployment. */
  readonly gating: boolean;
  /** Ids of the strategy's clauses, such as `HA-1`. */
  readonly clauses: readonly string[];
  /** Terraform address, or the name of the declared thing (`site:hq`, `exemption:EX-001`). */
  readonly address: string;
  /** Terraform type, or `declaration`. */
  readonly type: string;
  /** Stack that holds the resource; empty for the declaration. */
  readonly stack: string;
  readonly message: string;
  readonly remedy: string;
  readonly source?: Source;
  readonly witness?: Witness;
  /** Id of the exemption that covers this finding. */
  readonly exemption?: string;
}
