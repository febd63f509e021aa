import { isGuid } from '../../../constructs/model/guid';
import { findKnownApplication } from '../../../constructs/model/tables/applications';
import { DeclaredTenant } from '../../declaration/declaration';
import { textOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { fail, pass, unknown } from '../support/results';

export const applicationsInPlace: Rule = {
  id: 'identity/applications-in-place',
  title: 'Every application that people sign in to has an enterprise application in Entra ID',
  clauses: ['ID-1', 'RA-5'],
  decides: ['ID-1'],
  severity: 'medium',
  gates: true,
  protects:
    'An application without one keeps accounts of its own, which nobody closes when people leave and no policy sees.',
  remedy:
    'Register the application, or add it from the gallery, and let people sign in to it by SAML, OIDC or WS-Federation.',
  sources: ['https://learn.microsoft.com/entra/identity/enterprise-apps/what-is-application-management'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    for (const tenant of declaration?.tenants ?? []) {
      for (const application of tenant.applications) yield judge(graph, tenant, application);
    }
  },
};

const PROGRAM = 'azuread_service_principal';
const REGISTRATIONS = [
  'azuread_application',
  'azuread_application_from_template',
  'azuread_application_registration',
];
const MODERN = ['oidc', 'saml', 'ws-federation'];

function judge(
  graph: EstateGraph,
  tenant: DeclaredTenant,
  { name, id, protocol }: DeclaredTenant['applications'][number],
): Result {
  const subject = `identity.tenants.${tenant.name}.applications.${name}`;
  if (!MODERN.includes(protocol)) return fail(subject, `signs people in by ${protocol}`);
  if (findKnownApplication(id))
    return pass(subject, 'is an application of Microsoft, which is in every tenant');
  const made = graph.ofType(...REGISTRATIONS).filter((each) => textOf(each.get('display_name')) === id);
  const programs = graph.ofType(PROGRAM);
  const standing = made.find(
    (registration) =>
      registration.type === 'azuread_application_from_template' ||
      programs.some((program) => isOf(graph, program, registration)),
  );
  if (standing) return pass(subject, `signs people in by ${protocol}, through ${standing.address}`);
  const byId = programs.find(
    (program) => textOf(program.get('client_id'))?.toLowerCase() === id.toLowerCase(),
  );
  if (byId) return pass(subject, `signs people in by ${protocol}, through ${byId.address}`);
  return isGuid(id)
    ? unknown(subject, `whether the tenant has the application ${id} is not in the judged configuration`)
    : fail(subject, `"${id}" has no enterprise application`);
}

/** Whether a service principal is the one of a registration, which has its client id only after it is made. */
function isOf(graph: EstateGraph, program: Resource, registration: Resource): boolean {
  return graph
    .entries(program, 'client_id')
    .entries.some((entry) => entry.kind === 'attribute' && entry.resource === registration);
}
