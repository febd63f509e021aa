import { compareText } from '../../../../constructs/model/compare-text';
import { Intent, Policy, SignInModel } from '../model';
import { renamedId, renamedPolicy, Renaming } from './renaming';
import { earlier, splitGroups } from './split-groups';
import { splitLocations, splitStrengths } from './split-places';

/** Two models over one space of sign-ins: what both ask, and what only the one or the other asks. */
export interface Aligned {
  /** Everything that either has. What differs between them under one id stands twice, the earlier one marked so. */
  readonly model: SignInModel;
  readonly shared: readonly Policy[];
  readonly before: readonly Policy[];
  readonly after: readonly Policy[];
}

/**
 * Brings two models into one. An object, be it a group, a place or a strength, is the same if its id and all that is known of
 * it are; one that only one of them has is taken as it stands there. Policies are the same if they ask the same of the same,
 * whatever their name. Licences are left aside: what is compared is what policies ask where they act. What home tenants are
 * trusted with is taken from the head.
 */
export function alignModels(base: SignInModel, head: SignInModel): Aligned {
  const groups = splitGroups(base, head);
  const locations = splitLocations(base, head);
  const strengths = splitStrengths(base, head);
  const before = enforced(base, { ...groups.before, ...locations.before, strengths: strengths.before });
  const after = enforced(head, { ...groups.after, ...locations.after, strengths: new Map() });
  const shared = [...after.entries()].flatMap(([meant, policy]) => (before.has(meant) ? [policy] : []));
  const lost = [...before.entries()].flatMap(([meant, policy]) => (after.has(meant) ? [] : [marked(policy)]));
  const gained = [...after.entries()].flatMap(([meant, policy]) => (before.has(meant) ? [] : [policy]));
  const intent = jointIntent(base.intent, head.intent, groups.before.groups);
  return {
    model: {
      tenant: head.tenant,
      policies: [...shared, ...lost, ...gained],
      groups: groups.groups,
      locations: locations.locations,
      strengths: strengths.strengths,
      names: new Map([...base.names, ...head.names]),
      gaps: [...new Set([...base.gaps, ...head.gaps])].sort(compareText),
      ...(intent ? { intent } : {}),
    },
    shared,
    before: lost,
    after: gained,
  };
}

/** What asks for something, or may, by what it means; the first of several that mean the same. */
function enforced({ policies }: SignInModel, renaming: Renaming): ReadonlyMap<string, Policy> {
  const found = new Map<string, Policy>();
  for (const policy of policies) {
    const isEnforced = policy.state === 'enabled' || policy.state === 'unknown';
    if (!isEnforced || !policy.grant) continue;
    const renamed = { ...renamedPolicy(policy, renaming), licences: [] };
    const meant = meaning(renamed);
    if (!found.has(meant)) found.set(meant, renamed);
  }
  return found;
}

/** Two versions of a policy have one id. */
function marked(policy: Policy): Policy {
  return { ...policy, id: earlier(policy.id) };
}

/** Everything of a policy that decides, in one order. */
function meaning({
  id: _,
  name: __,
  session: ___,
  licences: ____,
  besides: _____,
  ...policy
}: Policy): string {
  return JSON.stringify(ordered(policy));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map(String))].sort(compareText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, part]) => [key, ordered(part)]);
}

/**
 * Only what says which sign-ins there are. A pair of groups is disjoint if both sides say so, or the one that has a version of a
 * group of its own.
 */
function jointIntent(
  base: Intent | undefined,
  head: Intent | undefined,
  earlierGroups: ReadonlyMap<string, string>,
): Intent | undefined {
  const last = head ?? base;
  if (!last) return undefined;
  const key = (pair: readonly string[]) => [...pair].sort(compareText).join('\n');
  const [pairsBefore, pairsAfter] = [base?.disjoint ?? [], head?.disjoint ?? []];
  const ofBoth = new Set(pairsBefore.map(key));
  const isSplit = (pair: readonly string[]) => pair.some((id) => earlierGroups.has(id));
  const breakGlass = head?.breakGlass ?? base?.breakGlass;
  return {
    personas: [],
    obligations: [],
    exceptions: [],
    disjoint: [
      ...pairsAfter.filter((pair) => isSplit(pair) || !base || ofBoth.has(key(pair))),
      ...pairsBefore
        .filter((pair) => isSplit(pair) || !head)
        .map(([a, b]) => [renamedId(earlierGroups, a), renamedId(earlierGroups, b)] as const),
    ],
    inboundTrust: last.inboundTrust,
    ...(breakGlass ? { breakGlass } : {}),
  };
}
