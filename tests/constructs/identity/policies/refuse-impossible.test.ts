import {
  ALL_APPLICATIONS,
  BLOCK,
  EVERYBODY,
  NOBODY,
  UserPolicy,
} from '../../../../constructs/identity/policies/policy';
import { refuseImpossible } from '../../../../constructs/identity/policies/refuse-impossible';

const POLICY: UserPolicy = {
  kind: 'users',
  who: EVERYBODY,
  except: NOBODY,
  target: ALL_APPLICATIONS,
  conditions: {},
  controls: BLOCK,
};

const OFFICE = { kind: 'applications', include: ['Office365'], exclude: [] } as const;
const MFA = { kind: 'grant', grant: { kind: 'strength', strength: 'mfa' } } as const;
const NEW_PASSWORD = { kind: 'grant', grant: { kind: 'password-change', strength: 'mfa' } } as const;
const AT_RISK = { risk: { of: 'user', levels: ['high'] } } as const;
const WITHOUT_GUESTS = { ...NOBODY, guests: true };

describe('an impossible policy is refused, with what to write instead', () => {
  it.each<[string, Partial<UserPolicy>, string]>([
    ['nobody', { who: NOBODY }, 'policy "sample" is about nobody: name everybody, a group, a role or guests'],
    ['nobody left', { except: EVERYBODY }, 'policy "sample" leaves everybody out: switch it off instead'],
    [
      'a group in and out',
      { who: { ...NOBODY, groups: ['a'] }, except: { ...NOBODY, groups: ['a'] } },
      'policy "sample" takes a in and leaves it out: do one of them',
    ],
    [
      'an empty list',
      { conditions: { outside: [] } },
      'policy "sample" has an empty outside: leave the condition out',
    ],
    [
      'no application',
      { target: { kind: 'applications', include: [], exclude: [] } },
      'policy "sample" is about no application: name one, or All',
    ],
    [
      'no action',
      { target: { kind: 'user-actions', actions: [] } },
      'policy "sample" is about no action: name one',
    ],
    [
      'a block of registering devices',
      { target: { kind: 'user-actions', actions: ['registerdevice'] } },
      'policy "sample" asks more than authentication to register a device, which Graph refuses: ask for a strength only',
    ],
    [
      'clients of registering devices',
      {
        target: { kind: 'user-actions', actions: ['registerdevice'] },
        conditions: { clientApps: ['other'] },
        controls: MFA,
      },
      'policy "sample" narrows the registration of devices by clients or devices, which Graph refuses: leave that out',
    ],
    [
      'no control',
      { controls: { kind: 'grant', grant: { kind: 'any-of', controls: [] } } },
      'policy "sample" grants by nothing: name a control',
    ],
    [
      'a new password on some applications',
      { target: OFFICE, controls: NEW_PASSWORD, conditions: AT_RISK, except: WITHOUT_GUESTS },
      'policy "sample" asks for a new password on some applications only, which Graph refuses: take them all',
    ],
    [
      'a new password at sign-in risk',
      {
        controls: NEW_PASSWORD,
        conditions: { risk: { of: 'sign-in', levels: ['high'] } },
        except: WITHOUT_GUESTS,
      },
      'policy "sample" asks for a new password on something else than user risk, which Graph refuses: make that the one condition',
    ],
    [
      'a new password of guests',
      { controls: NEW_PASSWORD, conditions: AT_RISK },
      'policy "sample" asks guests for a new password, which they have elsewhere: leave guests out',
    ],
    [
      'a session of days',
      { controls: { kind: 'session', session: { kind: 'short', hours: 48 } } },
      'policy "sample" has sessions of 48 hours: write 1 to 23',
    ],
    [
      'a browser that forgets some applications',
      { target: OFFICE, controls: { kind: 'session', session: { kind: 'short', hours: 4 } } },
      'policy "sample" keeps browsers from remembering on some applications only, which Graph refuses: take them all',
    ],
    [
      'restrictions that nothing enforces',
      { controls: { kind: 'session', session: { kind: 'application-enforced' } } },
      'policy "sample" leaves restrictions to applications that enforce none: take Office365',
    ],
  ])('%s', (_, changes, message) => {
    expect(() => refuseImpossible('sample', { ...POLICY, ...changes })).toThrow(new RangeError(message));
  });

  it('no place for programs', () => {
    expect(() =>
      refuseImpossible('sample', { kind: 'workloads', except: [], when: { kind: 'outside', places: [] } }),
    ).toThrow('would block every program everywhere: name the places that programs sign in from');
  });

  it('no risk of programs', () => {
    expect(() =>
      refuseImpossible('sample', { kind: 'workloads', except: [], when: { kind: 'risk', levels: [] } }),
    ).toThrow('is about no risk: name a level');
  });

  it('nothing that works', () => {
    expect(() => refuseImpossible('sample', POLICY)).not.toThrow();
    const possible = { ...POLICY, controls: NEW_PASSWORD, conditions: AT_RISK, except: WITHOUT_GUESTS };
    expect(() => refuseImpossible('sample', possible)).not.toThrow();
  });
});
