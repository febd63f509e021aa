import { BaselineEntry, Ground } from './ground';
import { ALL_APPLICATIONS, NOBODY, Target, UserPolicy } from './policy';

/**
 * Break-glass accounts are left out of every other policy, so what they show has to be the strongest, and no more than a key
 * that works when nothing else does: no device, no place, no telephone. The same to register a device or a method, which
 * policies on all applications may not cover; so their first keys are registered before this policy is there.
 */
export const ca999: BaselineEntry = {
  serves: [],
  policy: (ground) => securityKeyFor(ground, ALL_APPLICATIONS),
  onUserActions: (ground) =>
    securityKeyFor(ground, { kind: 'user-actions', actions: ['registersecurityinfo', 'registerdevice'] }),
};

function securityKeyFor({ breakGlass, strengths }: Ground, target: Target): UserPolicy {
  return {
    kind: 'users',
    who: { ...NOBODY, groups: [breakGlass] },
    except: NOBODY,
    target,
    conditions: {},
    controls: { kind: 'grant', grant: { kind: 'strength', strength: strengths.breakGlass } },
  };
}
