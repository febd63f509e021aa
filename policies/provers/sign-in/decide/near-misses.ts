import { Obligation, Policy, SignInModel } from '../model';
import { NearMiss } from '../prover';
import { Reading, SignIn, Strictness, Target } from '../sign-in';
import { demandOf } from '../space/grants';
import { NARROWEST } from '../space/readings';
import { MissDimension, missWords } from '../words/miss-words';
import { Names } from '../words/names';
import { Decider } from './decide';
import { fulfils, isMet } from './evidence';

/** A policy, and in what it misses a sign-in; `grant` if what it asks for would let it in all the same. */
export interface Miss {
  readonly policy: Policy;
  readonly dimensions: readonly MissDimension[];
}

/** A sign-in that got in though it shouldn't have: what was wanted of it, and how policies are read. */
export interface Slip {
  readonly signIn: SignIn;
  readonly reading: Partial<Reading> | undefined;
  readonly demand: Obligation['demand'];
  readonly strictness: Strictness;
}

/** Policies that miss by more than this are far from it. */
const FAR = 3;
const MOST = 5;

/** Policies that ask for something, those that miss by fewest dimensions first. */
export function missesOf(decider: Decider, model: SignInModel, slip: Slip): readonly Miss[] {
  const { signIn, strictness, demand } = slip;
  const manner = { reading: { ...NARROWEST, ...slip.reading }, strictness };
  const isProgram = signIn.principal.kind === 'service-principal';
  const gettingIn = decider
    .lettingIn(signIn, manner)
    .filter((evidence) => !fulfils(demand, signIn, evidence));
  return model.policies
    .filter((policy) => (policy.servicePrincipals !== undefined) === isProgram)
    .filter((policy) => isOfKind(policy, signIn.target) && asks(policy, model, strictness))
    .map((policy) => {
      const missed = decider.misses.of(policy, signIn, manner);
      const isTooWeak = gettingIn.some((evidence) => isMet(policy, signIn, evidence, model, strictness));
      return { policy, dimensions: isTooWeak ? [...missed, 'grant' as const] : missed };
    })
    .filter(({ dimensions }) => dimensions.length > 0)
    .sort((a, b) => a.dimensions.length - b.dimensions.length);
}

/** The nearest ones in words. */
export function nearMisses(names: Names, misses: readonly Miss[], { signIn }: Slip): readonly NearMiss[] {
  const least = misses[0]?.dimensions.length ?? 0;
  return misses
    .filter(({ dimensions }) => dimensions.length < Math.max(FAR, least + 1))
    .slice(0, MOST)
    .map(({ policy, dimensions }) => ({
      policy,
      because: dimensions.map((dimension) => missWords(names, policy, dimension, signIn)),
    }));
}

function asks(policy: Policy, model: SignInModel, strictness: Strictness): boolean {
  const { join, parts } = demandOf(policy, model, strictness);
  return join === 'any' || parts.length > 0;
}

/** Whether a policy could be about such a target: those on user actions and contexts are about nothing else. */
function isOfKind({ targets }: Policy, { kind }: Target): boolean {
  switch (targets.kind) {
    case 'user-actions':
      return kind === 'user-action';
    case 'authentication-contexts':
      return kind === 'authentication-context';
    case 'applications':
    case 'unknown':
      return true;
  }
}
