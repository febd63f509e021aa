import { DeclaredExemption } from './declaration/declaration';
import { Finding } from './finding';

/** Which exemption covers which finding, and how many each covers. */
export interface Exempted {
  readonly findings: readonly Finding[];
  /** Exemption id to the number of findings that it covers; 0 for one that nothing needs. */
  readonly uses: ReadonlyMap<string, number>;
}

/** Whether an exemption has run out on the date of the judgement; it holds through the day it names. */
export function isExpired(exemption: DeclaredExemption, asOf: string): boolean {
  return exemption.expires < asOf;
}

/**
 * Marks the findings that an unexpired exemption covers. A finding is covered by the first exemption of its rule, in
 * the order of the file, with a scope that matches its address or `<stack>/<address>`.
 */
export function applyExemptions(
  findings: readonly Finding[],
  exemptions: readonly DeclaredExemption[],
  asOf: string,
): Exempted {
  const uses = new Map(exemptions.map((exemption) => [exemption.id, 0]));
  const inForce = exemptions
    .filter((exemption) => !isExpired(exemption, asOf))
    .map((exemption) => ({ exemption, scopes: exemption.scope.map(globToRegExp) }));
  const marked = findings.map((finding) => {
    const names = [finding.address, `${finding.stack}/${finding.address}`];
    const covering = inForce.find(
      ({ exemption, scopes }) =>
        exemption.rule === finding.ruleId && scopes.some((scope) => names.some((name) => scope.test(name))),
    );
    if (!covering) return finding;
    uses.set(covering.exemption.id, (uses.get(covering.exemption.id) ?? 0) + 1);
    return { ...finding, exemption: covering.exemption.id };
  });
  return { findings: marked, uses };
}

/** `*` stands for any run of characters; everything else for itself. */
function globToRegExp(glob: string): RegExp {
  const pattern = glob
    .split('*')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`);
}
