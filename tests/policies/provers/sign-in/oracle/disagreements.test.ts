import { Policy, SignInModel, UserTerms } from '../../../../../policies/provers/sign-in/model';
import { SignIn } from '../../../../../policies/provers/sign-in/sign-in';
import { oracleDecide } from './decide';
import { Disagreement, Prover, compareOnSeed } from './disagreements';
import { fixtureOf } from './fixture';

/** A prover that sees another model, or another sign-in, than it was given. */
function blindTo(
  change: (model: SignInModel) => SignInModel,
  changeSignIn = (signIn: SignIn): SignIn => signIn,
): Prover {
  return (model) => {
    const seen = change(model);
    return (signIn, reading, strictness) => oracleDecide(seen, changeSignIn(signIn), reading, strictness);
  };
}

function ofPolicies(change: (policy: Policy) => Policy): Prover {
  return blindTo((model) => ({ ...model, policies: model.policies.map(change) }));
}

function without(part: keyof Policy): Prover {
  return ofPolicies(({ [part]: _, ...rest }) => rest as Policy);
}

function ofUsers(change: (terms: UserTerms, side: 'include' | 'exclude') => UserTerms): Prover {
  return ofPolicies((policy) => ({
    ...policy,
    users: {
      include: change(policy.users.include, 'include'),
      exclude: change(policy.users.exclude, 'exclude'),
    },
  }));
}

function ofGrants(change: (grant: NonNullable<Policy['grant']>) => NonNullable<Policy['grant']>): Prover {
  return ofPolicies((policy) => (policy.grant ? { ...policy, grant: change(policy.grant) } : policy));
}

const NOTHING = { values: [], open: false };
const KNOWN = <T extends { readonly open: boolean }>(list: T): T => ({ ...list, open: false });

const BLIND: Readonly<Record<string, Prover>> = {
  'the state of policies': ofPolicies((policy) => ({ ...policy, state: 'enabled' })),
  'excluded groups': ofUsers((terms, side) => (side === 'exclude' ? { ...terms, groups: NOTHING } : terms)),
  'excluded guests': ofUsers(({ guests, ...terms }, side) =>
    side === 'exclude' || !guests ? terms : { ...terms, guests },
  ),
  'guest types': ofUsers((terms) =>
    terms.guests ? { ...terms, guests: { ...terms.guests, types: { values: GUESTS, open: false } } } : terms,
  ),
  'tenants of guests': ofUsers((terms) =>
    terms.guests ? { ...terms, guests: { ...terms.guests, tenants: 'all' } } : terms,
  ),
  roles: ofUsers((terms) => ({ ...terms, roles: NOTHING })),
  'lists of users that are not whole': ofUsers((terms) => ({ ...terms, users: KNOWN(terms.users) })),
  'excluded applications': ofPolicies((policy) =>
    policy.targets.kind === 'applications'
      ? {
          ...policy,
          targets: {
            kind: 'applications',
            applications: { ...policy.targets.applications, exclude: NOTHING },
          },
        }
      : policy,
  ),
  'old client applications': ofPolicies((policy) => ({
    ...policy,
    clientApps: policy.clientApps.values.includes('all')
      ? { ...policy.clientApps, values: ['browser', 'mobileAppsAndDesktopClients'] }
      : policy.clientApps,
  })),
  'the exception for registering devices': blindTo(
    (model) => model,
    (signIn) =>
      signIn.target.kind === 'user-action'
        ? { ...signIn, target: { kind: 'user-action', action: 'urn:user:registersecurityinfo' } }
        : signIn,
  ),
  platforms: without('platforms'),
  locations: without('locations'),
  'device filters': without('devices'),
  'attributes that are absent': ofPolicies((policy) =>
    policy.devices?.rule
      ? {
          ...policy,
          devices: { ...policy.devices, rule: policy.devices.rule.replaceAll(/-not(?=[A-Z])/g, '-') },
        }
      : policy,
  ),
  flows: without('flows'),
  'risk of users': without('userRisk'),
  'risk of sign-ins': without('signInRisk'),
  'risk of programs': without('servicePrincipalRisk'),
  'the operator of grants': ofGrants((grant) => ({ ...grant, operator: 'AND' })),
  strengths: ofGrants(({ strength: _, ...grant }) => grant),
  'custom strengths': blindTo((model) => ({ ...model, strengths: [] })),
  'terms of use': ofGrants((grant) => ({ ...grant, terms: NOTHING })),
  'what programs are': ofPolicies(({ servicePrincipals: _, ...policy }) => policy),
  licences: ofPolicies((policy) => ({ ...policy, licences: [] })),
  'declared trust': blindTo(({ intent, ...model }) =>
    intent ? { ...model, intent: { ...intent, inboundTrust: new Map() } } : model,
  ),
  'trusted addresses that nobody sees': blindTo(
    (model) => model,
    (signIn) => ({ ...signIn, place: { ...signIn.place, mfaTrusted: false } }),
  ),
  'countries that are unknown': blindTo((model) => ({
    ...model,
    locations: model.locations.map((location) =>
      location.kind === 'country' ? { ...location, includeUnknown: false } : location,
    ),
  })),
  'where the position comes from': blindTo((model) => ({
    ...model,
    locations: model.locations.map((location) =>
      location.kind === 'country' ? { ...location, by: 'address' } : location,
    ),
  })),
  'user actions in dispute': (model) => (signIn, reading, strictness) =>
    oracleDecide(model, signIn, { ...reading, userActions: 'covered' }, strictness),
  'baseline scopes in dispute': (model) => (signIn, reading, strictness) =>
    oracleDecide(model, signIn, { ...reading, baselineScopes: 'enforced' }, strictness),
  'several strengths': (model) => (signIn, reading, strictness) =>
    oracleDecide(model, signIn, { ...reading, strengths: 'each-its-own' }, strictness),
  'trust in dispute': (model) => (signIn, reading, strictness) =>
    oracleDecide(model, signIn, { ...reading, undeclaredTrust: true }, strictness),
  strictness: (model) => (signIn, reading) => oracleDecide(model, signIn, reading, 'strict'),
};

const GUESTS = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
] as const;

const LAST_SEED = 300;
const SIGN_INS = 150;

function firstDisagreement(prover: Prover): Disagreement | undefined {
  for (let seed = 1; seed <= LAST_SEED; seed++) {
    const [found] = compareOnSeed(prover, seed, SIGN_INS).disagreements;
    if (found) return found;
  }
  return undefined;
}

it.each(Object.entries(BLIND))('a prover that is blind to %s is caught', (_, prover) => {
  expect(firstDisagreement(prover)).toBeDefined();
});

it('a disagreement is shrunk to what it takes', () => {
  const prover = BLIND['platforms']!;
  const { model, signIn, expected } = fixtureOf(prover, firstDisagreement(prover)!);
  expect(model.policies).toHaveLength(1);
  expect(model).toMatchObject({ groups: [], locations: [], strengths: [] });
  expect(signIn).toMatchObject({ flow: 'none', userRisk: 'none', signInRisk: 'none' });
  expect(expected.applied).toEqual([]);
});
