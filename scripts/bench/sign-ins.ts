import { join } from 'node:path';
import {
  AUTHENTICATION_FLOWS,
  CLIENT_APPS,
  DEVICE_STATES,
  PLATFORMS,
  RISKS,
} from '../../policies/provers/sign-in/model';
import type { SignInModel } from '../../policies/provers/sign-in/model';
import { GUEST_TYPES } from '../../constructs/model/identity';
import { measureFresh, Run } from './measure';
import { signInModel } from './sign-in-model';

const BUILD = join(__dirname, '..', '..', 'build', 'policies', 'provers', 'sign-in');
const { signIns } = require(
  join(BUILD, 'sign-ins'),
) as typeof import('../../policies/provers/sign-in/sign-ins');
const { compare } = require(
  join(BUILD, 'claims', 'compare'),
) as typeof import('../../policies/provers/sign-in/claims/compare');

const AS_OF = '2026-12-01';

/** Policies and groups of the tenants that are measured; the first and the last have a limit. */
const SIZES = [
  { policies: 30, groups: 15 },
  { policies: 50, groups: 15 },
  { policies: 100, groups: 15 },
  { policies: 200, groups: 15 },
  { policies: 100, groups: 30 },
  { policies: 100, groups: 60 },
  { policies: 200, groups: 60 },
] as const;

/** What one tenant costs. */
export interface SignInCost {
  readonly policies: number;
  readonly groups: number;
  /** Sign-ins that policies can tell apart, if nobody were in any group or held any role. */
  readonly signIns: number;
  /** All five proofs, in a process of its own. */
  readonly run: Run;
}

/** Measures tenants of some sizes, each in processes of its own. */
export function measureSignIns(runs: number): readonly SignInCost[] {
  return SIZES.map(({ policies, groups }) => ({
    policies,
    groups,
    signIns: signInsToldApart(signInModel(policies, groups)),
    run: measureFresh(['sign-ins', `${policies} ${groups}`], runs),
  }));
}

/** All five proofs of a tenant that nothing has been asked of, to be run in a process of its own. */
export function proveSignIns(size: string): () => void {
  const [policies = 0, groups = 0] = size.split(' ').map(Number);
  const head = signInModel(policies, groups);
  const base = loosened(head);
  return () => {
    const proofs = signIns(head, AS_OF);
    everyClaim([
      proofs.obligations,
      proofs.exceptions,
      proofs.waysIn,
      proofs.breakGlass,
      proofs.exclusions,
      proofs.strayIds,
      proofs.idle,
      proofs.contradictions,
      compare(base, head),
    ]);
  };
}

/** Claims are computed when they are read; this one only takes them. */
function everyClaim(claims: readonly unknown[]): number {
  return claims.length;
}

/** As it was before somebody closed two gaps: a policy with an exclusion more, and one with a condition more. */
function loosened(model: SignInModel): SignInModel {
  const [first, second, ...others] = model.policies;
  const { users } = first!;
  const groups = { ...users.exclude.groups, values: [...users.exclude.groups.values, 'contact-centre'] };
  return {
    ...model,
    policies: [
      { ...first!, users: { ...users, exclude: { ...users.exclude, groups } } },
      { ...second!, clientApps: { values: ['browser'], open: false } },
      ...others,
    ],
  };
}

/** The product of what each dimension can be. */
function signInsToldApart(model: SignInModel): number {
  const { policies, locations, intent } = model;
  const applications = policies.flatMap(({ targets }) =>
    targets.kind === 'applications'
      ? [...targets.applications.include.values, ...targets.applications.exclude.values]
      : [],
  );
  const contexts = policies.flatMap(({ targets }) =>
    targets.kind === 'authentication-contexts' ? targets.contexts.values : [],
  );
  const tenants = [...(intent?.inboundTrust.keys() ?? [])].filter((id) => id !== '*').length + 1;
  const external = GUEST_TYPES.length - 1;
  const people = (2 + external * tenants) * (1 + (intent?.breakGlass?.accounts.length ?? 0));
  const [standIns, actions] = [5, 2];
  const named = new Set(applications.filter((id) => !WORDS.has(id)));
  const targets = named.size + standIns + actions + new Set(contexts).size;
  // Ranges don't overlap: an address is in one place, or in none; and the MFA service may trust it.
  const places = 2 * (locations.length + 1);
  const how = CLIENT_APPS.length * PLATFORMS.length * DEVICE_STATES.length * AUTHENTICATION_FLOWS.length;
  return people * targets * places * how * RISKS.length ** 3;
}

const WORDS = new Set(['All', 'None', 'Office365', 'MicrosoftAdminPortals']);
