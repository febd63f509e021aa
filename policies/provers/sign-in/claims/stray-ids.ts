import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { findKnownApplication } from '../../../../constructs/model/tables/applications';
import { Choice, NamedLocation, Policy, SignInModel } from '../model';
import { StrayId } from '../prover';
import { memberOfSuite } from '../words/target-words';
import { ExclusionEntry, exclusionEntries } from './exclusion-entries';

/** Words that stand where ids do. */
const WORDS = new Set(['All', 'AllTrusted', 'None', 'Office365', 'MicrosoftAdminPortals', 'unknown']);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Claim 3: ids that lead nowhere, of any policy; and what an enforced policy leaves out and no other takes in. An id is
 * dangling if it names an object of the judged configuration that isn't there; or if the configuration has objects of its
 * kind, and neither it nor the declaration has this one. Of users, service principals and applications by GUID nobody but the
 * tenant knows whether they exist. A policy takes in what it names, and with `All`, or without a condition, everything that it
 * does not leave out by the same id.
 */
export function strayIds(model: SignInModel): readonly StrayId[] {
  const known = knownIds(model);
  return model.policies.flatMap((policy) => [
    ...namedIds(policy)
      .filter(({ kind, id }) => !WORDS.has(id) && known[kind](id) === false)
      .map(({ kind, id }) => ({ policy, kind, id, problem: 'dangling' as const })),
    ...(policy.state === 'enabled' || policy.state === 'unknown' ? exclusionEntries(policy) : [])
      .filter((entry) => entry.kind !== 'device' && !isTakenIn(model, policy, entry))
      .map(({ kind, id }) => ({ policy, kind, id, problem: 'never-included' as const })),
  ]);
}

type NamedKind = 'group' | 'role' | 'application' | 'location' | 'strength';
interface NamedId {
  readonly kind: NamedKind;
  readonly id: string;
}

/** Ids that can be looked up, each once. */
function namedIds({ users, targets, locations, grant }: Policy): readonly NamedId[] {
  const both = (choice: Choice | undefined) =>
    choice ? [...choice.include.values, ...choice.exclude.values] : [];
  const of = (kind: NamedKind, ids: readonly string[]) => [...new Set(ids)].map((id) => ({ kind, id }));
  const { include, exclude } = users;
  return [
    ...of('group', both({ include: include.groups, exclude: exclude.groups })),
    ...of('role', both({ include: include.roles, exclude: exclude.roles })),
    ...of('application', both(targets.kind === 'applications' ? targets.applications : undefined)),
    ...of('location', both(locations)),
    ...of('strength', grant?.strength === undefined ? [] : [grant.strength]),
  ];
}

/** For each kind whether an id leads somewhere; undefined if that can't be told. */
function knownIds(model: SignInModel): Readonly<Record<NamedKind, (id: string) => boolean | undefined>> {
  const { intent } = model;
  const given = new Set([
    ...(intent?.personas ?? []).flatMap(({ group }) => group ?? []),
    ...(intent?.breakGlass ? [intent.breakGlass.group] : []),
    ...(intent?.disjoint.flat() ?? []),
    ...(intent?.exceptions ?? []).flatMap(({ who, locations }) => [...who, ...locations]),
    ...(intent?.obligations ?? []).flatMap(({ when }) => when.outsideLocations ?? []),
  ]);
  const among = (objects: readonly { readonly id: string }[]) => {
    const ids = new Set(objects.map(({ id }) => id));
    return (id: string) => {
      if (ids.has(id) || given.has(id)) return true;
      return ids.size > 0 || isAddress(id) ? false : undefined;
    };
  };
  const strengths = among(model.strengths);
  return {
    group: among(model.groups),
    location: among(model.locations),
    strength: (id) => Object.values(BUILT_IN_STRENGTHS).some((one) => one.id === id) || strengths(id),
    role: (id) => (GUID.test(id) ? undefined : false),
    application: (id) => {
      if (findKnownApplication(id) || model.names.has(id)) return true;
      return GUID.test(id) ? undefined : false;
    },
  };
}

/** Objects of the configuration stand as `<stack>/<address>`; ids of a tenant have no slash. */
function isAddress(id: string): boolean {
  return id.includes('/');
}

function isTakenIn({ policies, locations }: SignInModel, excluding: Policy, entry: ExclusionEntry): boolean {
  return policies.some(
    (policy) => policy !== excluding && policy.state === 'enabled' && takesIn(policy, entry, locations),
  );
}

function takesIn(policy: Policy, entry: ExclusionEntry, locations: readonly NamedLocation[]): boolean {
  const { kind, id } = entry;
  if (exclusionEntries(policy).some((other) => other.kind === kind && other.id === id)) return false;
  const { include } = policy.users;
  const isForAll = include.users.values.includes('All') || include.users.open;
  const has = (choice: Choice | undefined, all: string) =>
    choice === undefined || choice.include.values.includes(all) || choice.include.values.includes(id);
  switch (kind) {
    case 'user':
      return isForAll || include.users.values.includes(id);
    case 'group':
      return isForAll || include.groups.values.includes(id);
    case 'role':
      return isForAll || include.roles.values.includes(id);
    case 'guest':
      return isForAll || include.guests?.types.values.some((type) => type === id) === true;
    case 'service-principal':
      return (
        policy.servicePrincipals !== undefined && has(policy.servicePrincipals, 'ServicePrincipalsInMyTenant')
      );
    case 'application':
      return policy.targets.kind === 'applications' && takesInApplication(policy.targets.applications, id);
    case 'platform':
      return has(policy.platforms, 'all');
    case 'location':
      return has(policy.locations, 'All') || isTrusted(policy, id, locations);
    case 'device':
      return true;
  }
}

function takesInApplication({ include }: Choice, id: string): boolean {
  return include.values.some((word) => word === 'All' || word === id || memberOfSuite(word, id));
}

function isTrusted({ locations: asked }: Policy, id: string, locations: readonly NamedLocation[]): boolean {
  const location = locations.find((one) => one.id === id);
  return (
    location?.kind === 'ip' &&
    location.trusted === true &&
    asked?.include.values.includes('AllTrusted') === true
  );
}
