import { Rule } from '../rule';

/** An exemption that nothing needs any more hides the next finding that happens to match it. */
export const exemptionsUsed: Rule = {
  id: 'exemptions/exemptions-used',
  title: 'Every exemption covers at least one finding',
  clauses: ['SEC-6'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'An exemption without a finding is a hole kept open: the next departure that matches it would pass unseen.',
  remedy:
    'Remove the exemption from exemptions.yaml, or correct its rule and scope if it was meant to cover something.',
  sources: ['Strategy clause SEC-6: policies and exemptions are reviewed at least yearly'],
  needsDeclaration: true,
  *check({ declaration, asOf, exemptionUses }) {
    for (const exemption of declaration?.exemptions ?? []) {
      if (exemption.expires < asOf) continue;
      const uses = exemptionUses?.get(exemption.id) ?? 0;
      yield {
        verdict: uses > 0 ? 'pass' : 'fail',
        subject: `exemptions.${exemption.id}`,
        message:
          uses > 0
            ? `${exemption.id} covers ${uses} of the findings of ${exemption.rule}`
            : `${exemption.id} for ${exemption.rule} (${exemption.scope.join(', ')}) covers nothing`,
      };
    }
  },
};
