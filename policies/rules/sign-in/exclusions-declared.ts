import { EstateGraph } from '../../graph/graph';
import { Policy } from '../../provers/sign-in/model';
import { ExclusionOutcome } from '../../provers/sign-in/prover';
import { Names } from '../../provers/sign-in/words/names';
import { Result, Rule } from '../rule';
import { pass, unknown } from '../support/results';
import { sentenceOf, witnessOf } from './support/counterexample-witness';
import { openWords, tenantsOf } from './support/judged-tenants';
import { policySubject } from './support/subjects';

export const exclusionsDeclared: Rule = {
  id: 'sign-in/exclusions-declared',
  title: 'Whom and what a policy leaves out, a declared exception says, or another policy catches',
  clauses: ['ZT-2', 'MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'An exclusion that somebody made for a week, and that nobody wrote down, stays for years.',
  remedy: 'Take the exclusion away, or declare an exception for it with an owner, a reason and an end.',
  sources: [
    'docs/why/sign-ins.md: how sign-ins are decided, and what is not',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-policies',
  ],
  needsDeclaration: true,
  *check(judged) {
    for (const { signIns, names } of tenantsOf(judged)) {
      for (const outcome of signIns.exclusions) yield resultOf(judged.graph, names, outcome);
      for (const policy of signIns.model.policies.filter(leavesOutMore)) {
        yield unknown(
          policySubject(judged.graph, policy),
          `what "${policy.name}" leaves out is not known as a whole`,
        );
      }
    }
  },
};

/** Whether an enforced policy may leave out what isn't known. */
function leavesOutMore({ state, users, targets, locations, platforms, servicePrincipals }: Policy): boolean {
  if (state !== 'enabled' && state !== 'unknown') return false;
  const { exclude } = users;
  const lists = [
    exclude.users,
    exclude.groups,
    exclude.roles,
    exclude.guests?.types,
    targets.kind === 'applications' ? targets.applications.exclude : undefined,
    locations?.exclude,
    platforms?.exclude,
    servicePrincipals?.exclude,
  ];
  return targets.kind === 'unknown' || lists.some((list) => list?.open === true);
}

function resultOf(
  graph: EstateGraph,
  names: Names,
  { policy, kind, id, exception, verdict, reasons, counterexample }: ExclusionOutcome,
): Result {
  const subject = policySubject(graph, policy);
  const what = `"${policy.name}" leaves out ${excludedWords(names, kind, id)}`;
  if (verdict === 'pass') {
    return pass(
      subject,
      exception === undefined
        ? `${what}, which widens nothing`
        : `${what}, as the exception "${exception}" says`,
    );
  }
  const where = counterexample ? `: ${sentenceOf(names, counterexample)}` : '';
  return {
    verdict,
    subject,
    message:
      verdict === 'fail'
        ? `${what}, and no exception says so${where}`
        : `${what}, and whether an exception says so is not known${where}${openWords(reasons)}`,
    witness: counterexample
      ? witnessOf(graph, names, counterexample)
      : { summary: what, steps: [{ at: policy.id, found: what, expected: 'an exception that says so' }] },
  };
}

function excludedWords(names: Names, kind: string, id: string): string {
  switch (kind) {
    case 'user':
      return names.user(id);
    case 'group':
      return `the group ${names.group(id)}`;
    case 'role':
      return `the role ${names.role(id)}`;
    case 'application':
      return names.application(id);
    case 'location':
      return names.location(id);
    case 'service-principal':
      return names.servicePrincipal(id);
    default:
      return `the ${kind} ${id}`;
  }
}
