import { Declaration } from '../declaration/declaration';
import { Severity, Witness } from '../finding';
import { EstateGraph, Resource } from '../graph/graph';

/** What a rule may look at. `declaration` is there if the rule says that it needs it. */
export interface Judged {
  readonly graph: EstateGraph;
  readonly declaration?: Declaration;
  /** The date of the judgement, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How many findings each exemption covers; there only for the rule that looks at the judgement itself. */
  readonly exemptionUses?: ReadonlyMap<string, number>;
}

/** One verdict on one subject. */
export interface Result {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** A resource, or the path of something declared (`sites.hq`). */
  readonly subject: Resource | string;
  /** A sentence that names the value found. */
  readonly message: string;
  /** Replaces the rule's own remedy where the case allows a better one. */
  readonly remedy?: string;
  readonly witness?: Witness;
}

/** One claim about an estate: metadata, and one pure function that decides it. */
export interface Rule {
  /** `<domain>/<rule>`; never reused for another claim. */
  readonly id: string;
  /** The claim as a sentence that is true when the rule passes. */
  readonly title: string;
  /** Clauses of the strategy that a failure breaks. */
  readonly clauses: readonly string[];
  /**
   * Those of `clauses` that this rule (with its fellows that decide the same clause) fully decides. A clause that is
   * only supported is broken by a failure, but no pass makes it kept.
   */
  readonly decides: readonly string[];
  readonly severity: Severity;
  /** False makes it advice: shown, never stopping a deployment. */
  readonly gates: boolean;
  /** What goes wrong without it. */
  readonly protects: string;
  readonly remedy: string;
  /** Documents that the claim rests on. */
  readonly sources: readonly string[];
  /** Without a declaration such a rule is not applicable. */
  readonly needsDeclaration: boolean;
  /** No result at all means not applicable. */
  check(judged: Judged): Iterable<Result>;
}
