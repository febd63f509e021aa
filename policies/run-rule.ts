import { Source, Finding } from './finding';
import { Judged, Result, Rule } from './rules/rule';

/** One rule's results, and the findings that come of them. */
export interface RuleRun {
  readonly rule: Rule;
  readonly results: readonly Result[];
  /** Failures and unknowns. */
  readonly findings: readonly Finding[];
}

/**
 * Runs one rule. Without a declaration, a rule that needs one has no result. A rule that throws has decided nothing:
 * that is an unknown of its own, which gates whatever the rule's metadata say.
 */
export function runRule(rule: Rule, judged: Judged): RuleRun {
  if (rule.needsDeclaration && !judged.declaration) return { rule, results: [], findings: [] };
  try {
    const results = [...rule.check(judged)];
    const findings = results.filter(isFinding).map((result) => findingOf(rule, result, judged));
    return { rule, results, findings };
  } catch (error) {
    return runThatThrew(rule, error);
  }
}

function isFinding(result: Result): result is Result & { verdict: 'fail' | 'unknown' } {
  return result.verdict !== 'pass';
}

function findingOf(rule: Rule, result: Result & { verdict: 'fail' | 'unknown' }, judged: Judged): Finding {
  const { subject } = result;
  const about =
    typeof subject === 'string'
      ? { address: subject, type: 'declaration', stack: '', source: positionOf(subject, judged) }
      : { address: subject.address, type: subject.type, stack: subject.stack, source: subject.source };
  return {
    ruleId: rule.id,
    verdict: result.verdict,
    severity: rule.severity,
    gating: rule.gates,
    clauses: rule.clauses,
    ...about,
    message: result.message,
    remedy: result.remedy ?? rule.remedy,
    witness: result.witness,
  };
}

/** The nearest written part of the estate: `sites.hq.ranges` falls back to `sites.hq`. */
function positionOf(path: string, judged: Judged): Source | undefined {
  const positions = judged.declaration?.positions ?? {};
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')))) {
    const found = positions[rest];
    if (found) return found;
  }
  return undefined;
}

function runThatThrew(rule: Rule, error: unknown): RuleRun {
  const message = `the rule stopped with an error: ${error instanceof Error ? error.message : String(error)}`;
  const finding: Finding = {
    ruleId: rule.id,
    verdict: 'unknown',
    severity: rule.severity,
    gating: true,
    clauses: rule.clauses,
    address: `rule:${rule.id}`,
    type: 'rule',
    stack: '',
    message,
    remedy: 'report this as a defect of Ridgeway with the configuration that shows it; nothing was decided',
  };
  return {
    rule,
    results: [{ verdict: 'unknown', subject: `rule:${rule.id}`, message }],
    findings: [finding],
  };
}
