import { Rule } from '../rule';
import { pass } from '../support/results';
import { sentenceOf, witnessOf } from './support/counterexample-witness';
import { openWords, tenantsOf } from './support/judged-tenants';
import { partOf } from './support/subjects';

export const breakGlassWorks: Rule = {
  id: 'sign-in/break-glass-works',
  title: 'Break-glass accounts get in with a security key, from everywhere and to everything',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'critical',
  gates: true,
  protects:
    "When authentication, the network or somebody's policy fails, these accounts are the only way to put it right.",
  remedy:
    'Leave the group out of the policy that stops it, and let its own policy ask for a security key only.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const { signIns, names } of tenantsOf(judged)) {
      const { model, breakGlass } = signIns;
      if (!breakGlass) continue;
      const { verdict, reasons, counterexample } = breakGlass;
      const subject = partOf(model, 'breakGlass');
      if (verdict === 'pass') {
        yield pass(
          subject,
          'both accounts get in from everywhere, to everything, whatever the device and the risk',
        );
        continue;
      }
      const what = counterexample ? `: ${sentenceOf(names, counterexample)}` : '';
      yield {
        verdict,
        subject,
        message: `a break-glass account ${verdict === 'fail' ? 'is stopped' : 'may be stopped'}${what}${openWords(reasons)}`,
        remedy: counterexample?.closedBy?.sentence,
        witness: counterexample && witnessOf(judged.graph, names, counterexample),
      };
    }
  },
};
