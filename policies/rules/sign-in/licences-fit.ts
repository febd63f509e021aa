import { Licence } from '../../../constructs/model/identity';
import { signInModels } from '../../provers/sign-in/from-graph/sign-in-models';
import { Persona, Policy, SignInModel } from '../../provers/sign-in/model';
import { Result, Rule } from '../rule';
import { abbreviated, fail, listed, pass, unknown } from '../support/results';
import { partOf } from './support/subjects';

export const licencesFit: Rule = {
  id: 'sign-in/licences-fit',
  title: 'Each kind of people has the licences that the policies on it need, and no others',
  clauses: ['LIC-1'],
  decides: ['LIC-1'],
  severity: 'medium',
  gates: true,
  protects:
    'A policy whose licence somebody lacks does not protect them, and nothing says so; a licence that no control uses is money for nothing.',
  remedy:
    'Give the persona the licence, leave it out of the policy by a declared exception, or take the licence away.',
  sources: [
    'https://learn.microsoft.com/entra/fundamentals/licensing',
    'docs/why/sign-ins.md: a control without its licence is unknown, never pass',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const model of signInModels(graph, declaration)) {
      for (const persona of model.intent?.personas ?? []) {
        if (persona.kind !== 'break-glass') yield judge(model, persona);
      }
    }
  },
};

/** What policies on sign-ins use; governance is for access packages, and P2 holds P1. */
const OF_SIGN_INS: readonly Licence[] = ['P2', 'workload-identities', 'insider-risk'];

function judge(model: SignInModel, persona: Persona): Result {
  const subject = partOf(model, 'personas', persona.id);
  const acting = model.policies.filter((policy) => policy.state === 'enabled' && actsOn(policy, persona));
  const lacking = acting.flatMap(({ name, licences }) =>
    licences.filter((licence) => !holds(persona, licence)).map((licence) => ({ name, licence })),
  );
  if (lacking.length > 0) {
    const names = abbreviated(
      lacking.map(({ name, licence }) => `"${name}" (${licence})`),
      3,
    );
    return unknown(
      subject,
      `has no licence for ${names}, so whether they act on "${persona.title}" is not known`,
    );
  }
  const doubtful = model.policies.find(({ state }) => state === 'unknown');
  if (doubtful) return unknown(subject, `whether "${doubtful.name}" acts on "${persona.title}" is not known`);
  const used = new Set(acting.flatMap(({ licences }) => licences));
  const idle = persona.licences.filter((licence) => OF_SIGN_INS.includes(licence) && !used.has(licence));
  return idle.length > 0
    ? fail(subject, `has ${listed(idle)}, which no policy on "${persona.title}" uses`)
    : pass(subject, `has what ${acting.length} policies on it need, and uses what it has`);
}

function holds({ licences }: Persona, licence: Licence): boolean {
  return licences.includes(licence) || (licence === 'P1' && licences.includes('P2'));
}

/** Whether a policy may take in somebody of the persona; a workload is its service principals. */
function actsOn(policy: Policy, persona: Persona): boolean {
  if (persona.kind === 'workload') return actsOnPrograms(policy, persona.servicePrincipals);
  if (policy.servicePrincipals) return false;
  const { group, administrators, guestTypes } = persona;
  const { include, exclude } = policy.users;
  if (group !== undefined && exclude.groups.values.includes(group)) return false;
  return (
    include.users.values.includes('All') ||
    [include.users, include.groups, include.roles].some(({ open }) => open) ||
    (administrators && include.roles.values.length > 0) ||
    guestTypes.some((type) => include.guests?.types.values.includes(type)) ||
    (group !== undefined && include.groups.values.includes(group))
  );
}

function actsOnPrograms({ servicePrincipals }: Policy, programs: readonly string[]): boolean {
  if (servicePrincipals === undefined) return false;
  const { include, exclude } = servicePrincipals;
  const all = include.values.includes('ServicePrincipalsInMyTenant') || include.open;
  return programs.some((id) => (all || include.values.includes(id)) && !exclude.values.includes(id));
}
