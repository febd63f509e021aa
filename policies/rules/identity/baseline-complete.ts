import { DeclaredTenant } from '../../declaration/declaration';
import { EstateGraph } from '../../graph/graph';
import { resourceOf } from '../../provers/sign-in/from-graph/model-resources';
import { signInModels } from '../../provers/sign-in/from-graph/sign-in-models';
import { Policy, SignInModel } from '../../provers/sign-in/model';
import { Result, Rule } from '../rule';
import { fail, pass, step, unknown } from '../support/results';

export const baselineComplete: Rule = {
  id: 'identity/baseline-complete',
  title: 'Every policy of the Conditional Access baseline is there and enforced',
  clauses: ['ZT-2', 'MFA-1', 'SEC-7'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A policy that only reports, or that somebody switched off for a day, is a door that everybody believes shut.',
  remedy:
    'Enable the policy; while it is rolled out, or for a reason to stay off, take an exemption that ends.',
  sources: [
    'docs/why/sign-ins.md: the policies of the baseline, who asks for each and why',
    'https://learn.microsoft.com/entra/identity/conditional-access/plan-conditional-access',
    'https://maester.dev/docs/tests/maester',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    const models = signInModels(graph, declaration);
    for (const tenant of declaration?.tenants ?? []) {
      const model = models.find(({ tenant: name }) => name === tenant.name);
      if (model) yield* judgeTenant(graph, tenant, model);
    }
  },
};

function* judgeTenant(graph: EstateGraph, tenant: DeclaredTenant, model: SignInModel): Iterable<Result> {
  for (const { code, policy: name } of tenant.baseline) {
    const made = model.policies.filter((policy) => policy.name === name);
    if (made.length === 0) {
      const path = `identity.tenants.${tenant.name}.policies.${code}`;
      yield model.gaps.length > 0
        ? unknown(path, `whether "${name}" is there is not known: ${model.gaps[0]}`)
        : fail(path, `"${name}" is not there`);
    }
    for (const policy of made) yield judge(graph, policy);
  }
}

const WORDS = {
  'report-only': 'only reports, and stops nobody',
  disabled: 'is switched off',
} as const;

function judge(graph: EstateGraph, { id, name, state }: Policy): Result {
  const resource = resourceOf(graph, id);
  const subject = resource ?? id;
  if (state === 'enabled') return pass(subject, `"${name}" is enforced`);
  const evidence = resource ? [step(resource, 'state', state, 'enabled')] : [];
  return state === 'unknown'
    ? unknown(subject, `whether "${name}" is enforced is not known`, evidence)
    : fail(subject, `"${name}" ${WORDS[state]}`, evidence);
}
