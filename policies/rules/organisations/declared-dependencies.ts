import { Declaration, DeclaredOrganisation } from '../../declaration/declaration';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { Mention, mentionsOf } from '../support/mentions';
import { abbreviated, fail, listed, pass, step, unknown } from '../support/results';

export const declaredDependencies: Rule = {
  id: 'organisations/declared-dependencies',
  title: 'No organisation depends on another, but on a shared platform that it has declared to belong to',
  clauses: ['ORG-1'],
  decides: ['ORG-1'],
  severity: 'high',
  gates: true,
  protects: "Councils that depend on one another's resources can't part again without stopping services.",
  remedy:
    'Move what is shared to an organisation of kind shared and declare it with belongsTo, or give each council its own.',
  sources: ['Strategy clause ORG-1: several councils share one platform and can part again'],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const findings = declaration.organisations.length > 1 ? [...judgeAll(graph, declaration)] : [];
    yield* findings;
    if (findings.length > 0) return;
    for (const { id, title, belongsTo } of declaration.organisations) {
      const rests = belongsTo.length > 0 ? `only on ${listed(belongsTo)}, as declared` : 'on no other';
      yield pass(`organisations.${id}`, `${title} depends ${rests}`);
    }
  },
};

function* judgeAll(graph: EstateGraph, declaration: Declaration): Iterable<Result> {
  const owners = new Map(
    declaration.subscriptions.map((subscription) => [
      subscription.id,
      declaration.organisations.find(({ id }) => id === subscription.organisation),
    ]),
  );
  const homeless: Resource[] = [];
  for (const resource of graph.resources) {
    if (!resource.type.startsWith('azurerm_')) continue;
    const owner = resource.subscription === undefined ? undefined : owners.get(resource.subscription);
    if (!owner) {
      homeless.push(resource);
      continue;
    }
    const [first] = undeclared(graph, resource, owner, owners);
    if (first) yield first;
  }
  if (homeless.length > 0) {
    const addresses = homeless.map(({ stack, address }) => `${stack}/${address}`);
    yield unknown('organisations', `whose subscription ${abbreviated(addresses)} is in is not known`);
  }
}

function undeclared(
  graph: EstateGraph,
  resource: Resource,
  owner: DeclaredOrganisation,
  owners: ReadonlyMap<string, DeclaredOrganisation | undefined>,
): readonly Result[] {
  const results: Result[] = [];
  for (const mention of mentionsOf(graph, resource)) {
    const other = mention.subscription === undefined ? undefined : owners.get(mention.subscription);
    if (!other) results.push(toStranger(resource, owner, mention));
    else if (!isDeclared(owner, other)) results.push(toOther(resource, owner, other, mention));
  }
  return results;
}

/** A shared platform may also refer to those that belong to it: half of each peering stands with it. */
function isDeclared(a: DeclaredOrganisation, b: DeclaredOrganisation): boolean {
  const belongs = (member: DeclaredOrganisation, platform: DeclaredOrganisation) =>
    platform.kind === 'shared' && member.belongsTo.includes(platform.id);
  return a === b || belongs(a, b) || belongs(b, a);
}

function toOther(
  resource: Resource,
  owner: DeclaredOrganisation,
  other: DeclaredOrganisation,
  mention: Mention,
) {
  return fail(resource, `belongs to ${owner.id} and refers to a resource of ${other.id}`, [
    step(resource, mention.path, `subscription ${mention.subscription} of ${other.id}`, owner.id),
  ]);
}

function toStranger(
  resource: Resource,
  owner: DeclaredOrganisation,
  { path, subscription }: Mention,
): Result {
  const what =
    subscription === undefined ? 'something that is not known' : 'a subscription that nobody declares';
  return unknown(resource, `belongs to ${owner.id} and refers to ${what}`, [
    step(resource, path, subscription ?? 'a value not known before deployment', 'a declared subscription'),
  ]);
}
