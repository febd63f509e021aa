import { Policy, SignInModel } from '../model';
import { Evidence, Reading, SignIn } from '../sign-in';
import { MissDimension } from '../words/miss-words';
import { Decider } from './decide';
import { isMet } from './evidence';

/** What it is that isn't known of a policy, by the dimension where reading it strictly and leniently differ. */
const UNKNOWN: Readonly<Record<MissDimension, string>> = {
  state: 'whether it is enabled',
  users: 'whom it is about',
  'service-principals': 'which service principals it is about',
  targets: 'which resources it is about',
  'client-apps': 'which client apps it is about',
  platforms: 'which platforms it is about',
  locations: 'which locations it is about',
  devices: 'which devices it is about',
  flows: 'which authentication flows it is about',
  'user-risk': 'which user risk it is about',
  'sign-in-risk': 'which sign-in risk it is about',
  'insider-risk': 'which insider risk it is about',
  'service-principal-risk': 'which service principal risk it is about',
  grant: 'what it asks for',
};

/** Why a sign-in gets in or not by how policies are read, as sentences: each policy that stops it only if read strictly. */
export function doubts(
  decider: Decider,
  model: SignInModel,
  signIn: SignIn,
  evidence: Evidence,
  reading: Reading,
): readonly string[] {
  return model.policies.flatMap((policy) => {
    const strictly = decider.misses.of(policy, signIn, { reading, strictness: 'strict' });
    if (strictly.length > 0 || isMet(policy, signIn, evidence, model, 'strict')) return [];
    const leniently = decider.misses.of(policy, signIn, { reading, strictness: 'lenient' });
    const open: readonly MissDimension[] = isMet(policy, signIn, evidence, model, 'lenient')
      ? [...leniently, 'grant']
      : leniently;
    return [
      ...open.map((dimension) => `${policy.name}: it isn't known ${UNKNOWN[dimension]}`),
      ...(decider.misses.lacksLicence(policy, signIn) ? [licenceDoubt(policy)] : []),
    ];
  });
}

function licenceDoubt({ name, licences }: Policy): string {
  return `${name}: it needs the licence ${licences.join(' and ')}, which not everybody has whom it is about`;
}
