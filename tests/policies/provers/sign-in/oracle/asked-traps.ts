import { Strength } from '../../../../../policies/provers/sign-in/model';
import { BLOCK, COMPLIANT, MFA, grant, model, only, policy, signIn } from './small-model';
import { ASKS_MFA, BLOCKED, PASSWORD_WILL_DO, Trap } from './trap';

function strength(index: number, ...combinations: readonly string[]): Strength {
  const id = `66666666-0000-4000-8000-00000000000${index}`;
  return { id, name: `Strength ${index}`, combinations: only(...combinations) };
}

const OWN = strength(1, 'password', 'fido2');
const KEYS = strength(2, 'fido2');
const TEXTS = strength(3, 'password,sms');
const MFA_STRENGTH = '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000002';

/** What a policy asks for. [4, 5, 6, 22, 23] */
export const ASKED_TRAPS: readonly Trap[] = [
  {
    statement: 5,
    name: 'two factors or a compliant device is not two factors',
    model: model([policy('or', { grant: grant({ controls: ['mfa', 'compliantDevice'] }) })]),
    signIn: signIn({ device: COMPLIANT }),
    expected: { ...PASSWORD_WILL_DO, meets: { mfa: false, 'managed-device': true } },
  },
  {
    statement: 5,
    name: 'two factors or a compliant device is two factors where the device is not managed',
    model: model([policy('or', { grant: grant({ controls: ['mfa', 'compliantDevice'] }) })]),
    signIn: signIn(),
    expected: ASKS_MFA,
  },
  {
    statement: 5,
    name: 'two factors and a compliant device are both asked',
    model: model([policy('and', { grant: grant({ controls: ['mfa', 'compliantDevice'] }, 'AND') })]),
    signIn: signIn(),
    expected: BLOCKED,
  },
  {
    statement: 5,
    name: 'a managed device alone, as the persona framework has it for staff, asks for no second factor',
    model: model([
      policy('managed', { grant: grant({ controls: ['compliantDevice', 'domainJoinedDevice'] }) }),
    ]),
    signIn: signIn({ device: COMPLIANT }),
    expected: { ...PASSWORD_WILL_DO, meets: { mfa: false, 'managed-device': true } },
  },
  {
    statement: 5,
    name: 'a strength that lists a bare password is no second factor',
    model: model([policy('own', { grant: grant({ strength: OWN.id }) })], { strengths: [OWN] }),
    signIn: signIn(),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 5,
    name: 'terms of use beside two factors are instead of them',
    model: model([policy('terms', { grant: grant({ controls: ['mfa'], terms: ['terms'] }) })]),
    signIn: signIn(),
    expected: PASSWORD_WILL_DO,
  },
  {
    statement: 4,
    name: 'a policy on devices and one on factors are both to be met',
    model: model([
      policy('device', { grant: grant({ controls: ['compliantDevice'] }) }),
      policy('factors', { grant: MFA }),
    ]),
    signIn: signIn({ device: COMPLIANT }),
    expected: { verdict: 'allowed', meets: { mfa: true, 'managed-device': true } },
  },
  {
    statement: 4,
    name: 'what one policy lets through another still blocks',
    model: model([
      policy('either', { grant: grant({ controls: ['mfa', 'compliantDevice'] }) }),
      policy('device', { grant: grant({ controls: ['compliantDevice'] }) }),
    ]),
    signIn: signIn(),
    expected: BLOCKED,
  },
  {
    statement: 6,
    name: 'asking every time is not asking for more',
    model: model([policy('session', { session: { signInFrequency: 'every-time' } })]),
    signIn: signIn(),
    expected: { ...PASSWORD_WILL_DO, applied: ['session'] },
  },
  {
    statement: 22,
    name: 'the built-in strength asks for two factors, given by its path',
    model: model([policy('mfa', { grant: grant({ strength: MFA_STRENGTH }) })]),
    signIn: signIn(),
    expected: ASKS_MFA,
  },
  {
    statement: 22,
    name: 'two strengths with nothing in common shut out, unless each may be met by itself',
    model: model(
      [
        policy('keys', { grant: grant({ strength: KEYS.id }) }),
        policy('texts', { grant: grant({ strength: TEXTS.id }) }),
      ],
      { strengths: [KEYS, TEXTS] },
    ),
    signIn: signIn(),
    expected: ({ strengths }) => (strengths === 'one-for-all' ? BLOCKED : ASKS_MFA),
  },
  {
    statement: 23,
    name: 'a change of the password takes two factors first, asked for or not',
    model: model([
      policy('change', { userRisk: only('high'), grant: grant({ controls: ['passwordChange'] }) }),
    ]),
    signIn: signIn({ userRisk: 'high' }),
    expected: ASKS_MFA,
  },
  {
    statement: 20,
    name: 'an application under protection can be shown on phones only',
    model: model([policy('protected', { grant: grant({ controls: ['compliantApplication'] }) })]),
    signIn: signIn({ platform: 'windows' }),
    expected: BLOCKED,
  },
  {
    statement: 4,
    name: 'a block joined to something by OR lets in who shows it',
    model: model([policy('odd', { grant: grant({ controls: ['block', 'mfa'] }) })]),
    signIn: signIn(),
    expected: ASKS_MFA,
  },
  {
    statement: 1,
    name: 'a block that is disabled blocks nobody',
    model: model([policy('block', { state: 'disabled', grant: BLOCK })]),
    signIn: signIn(),
    expected: PASSWORD_WILL_DO,
  },
];
