import { compareText } from '../../../../constructs/model/compare-text';
import { Declaration } from '../../../declaration/declaration';
import { EstateGraph } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { SignInModel } from '../model';
import { readGroups } from './groups';
import { Identities, identitiesOf } from './identities';
import { intentOf } from './intent';
import { readLocations } from './locations';
import { applicationNames, principalNames } from './names';
import { readPolicies } from './policies';
import { readStrengths } from './strengths';
import { JudgedTenant, judgedTenants } from './tenants';

/**
 * What decides sign-ins, for each tenant of a judged configuration. Every fact is the graph's; a declaration says what is
 * meant, and which tenant is which. What can't be told before a deployment, or stands in something that isn't judged, is open
 * or unknown; nothing is taken as harmless because it wasn't read. Costs one visit of each resource and of each attribute
 * that matters; the order of everything depends on ids alone. Made once for each declaration.
 */
export function signInModels(graph: EstateGraph, declaration?: Declaration): readonly SignInModel[] {
  const made = byDeclaration(graph);
  const known = made.get(declaration);
  if (known) return known;
  const identities = identitiesOf(graph);
  const models = judgedTenants(graph, declaration).map((tenant) => modelOf(identities, tenant));
  made.set(declaration, models);
  return models;
}

const byDeclaration = perGraph((): Map<Declaration | undefined, readonly SignInModel[]> => new Map());

function modelOf(identities: Identities, { name, resources, declared, gaps }: JudgedTenant): SignInModel {
  const applications = applicationNames(identities, resources);
  const groups = byId(readGroups(identities, resources));
  const locations = byId(readLocations(identities, resources));
  const meant = intentOf({ groups, locations, applications }, declared);
  return {
    tenant: name,
    policies: byId(readPolicies(identities, resources)),
    groups,
    locations,
    strengths: byId(readStrengths(identities, resources)),
    names: new Map([...meant.applications, ...principalNames(identities, resources, applications)]),
    gaps: [...gaps, ...meant.gaps],
    intent: meant.intent,
  };
}

/** One of each id: an export may say the same of a place twice. */
function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item);
  return [...first.values()].sort((a, b) => compareText(a.id, b.id));
}
