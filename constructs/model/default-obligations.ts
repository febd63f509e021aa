import { Obligation } from './identity';

/** What of a tenant the strategy's obligations depend on. */
export interface ObligationGrounds {
  /** Applications that guests may use: names, words of Conditional Access, or client ids. */
  readonly guestApplications: readonly string[];
  /** Names of the places that programs sign in from. */
  readonly workloadPlaces: readonly string[];
  /** What high user risk meets. */
  readonly userRisk: 'block' | 'password-change';
}

const TO_APPLICATIONS = { targets: 'applications' } as const;

/**
 * What every sign-in has to meet by the strategy: MFA for everybody to everything (MFA-1), what resists phishing for
 * administrators, a managed device for the council's own people (SEC-7), nothing by protocols and platforms that slip past
 * controls, nothing at high risk, nothing for whoever is of no declared kind (ZT-1). An estate adds to them and never takes
 * one away: a departure is an exception, with an owner and an end. Registering a device or a method is under the first and the
 * fourth alone: no policy can ask for a device there, and whoever registers the first key has none yet.
 */
export function defaultObligations(grounds: ObligationGrounds): readonly Obligation[] {
  return [
    {
      id: 'mfa',
      title: 'Multi-factor authentication for everything',
      who: 'everyone',
      when: {},
      demand: 'mfa',
    },
    {
      id: 'phishing-resistant',
      title: 'Administrators authenticate in a way that resists phishing',
      who: 'administrators',
      when: TO_APPLICATIONS,
      demand: 'phishing-resistant',
    },
    {
      id: 'managed-device',
      title: 'People of the tenant use managed devices',
      who: 'members',
      when: TO_APPLICATIONS,
      demand: 'managed-device',
    },
    {
      id: 'no-legacy',
      title: 'No legacy authentication',
      who: 'everyone',
      when: { clientApps: ['exchangeActiveSync', 'other'] },
      demand: 'blocked',
    },
    {
      id: 'no-unknown-platform',
      title: 'No platform that is unknown',
      who: 'everyone',
      when: { ...TO_APPLICATIONS, platforms: ['unknown'] },
      demand: 'blocked',
    },
    {
      id: 'no-handed-over-sign-in',
      title: 'No sign-in that is finished on another device',
      who: 'everyone',
      when: { ...TO_APPLICATIONS, flows: ['deviceCodeFlow', 'authenticationTransfer'] },
      demand: 'blocked',
    },
    highUserRisk(grounds.userRisk),
    {
      id: 'high-sign-in-risk',
      title: 'No sign-in at high sign-in risk',
      who: 'everyone',
      when: { ...TO_APPLICATIONS, signInRisk: ['high'] },
      demand: 'blocked',
    },
    {
      id: 'declared-people-only',
      title: 'Nobody who is of no declared kind',
      who: 'strangers',
      when: TO_APPLICATIONS,
      demand: 'blocked',
    },
    {
      id: 'guest-applications',
      title: 'Guests reach only what is shared with them',
      who: 'guests',
      when: { ...TO_APPLICATIONS, otherApplications: grounds.guestApplications },
      demand: 'blocked',
    },
    {
      id: 'workload-places',
      title: 'Programs sign in from their places only',
      who: 'workloads',
      when: { outsideLocations: grounds.workloadPlaces },
      demand: 'blocked',
    },
    {
      id: 'workload-risk',
      title: 'No program signs in at high risk',
      who: 'workloads',
      when: { servicePrincipalRisk: ['high'] },
      demand: 'blocked',
    },
  ];
}

/** A password change is more than the demand can say: it takes multi-factor authentication first, and that is proven. */
function highUserRisk(meets: ObligationGrounds['userRisk']): Obligation {
  const when = { ...TO_APPLICATIONS, userRisk: ['high'] };
  return meets === 'block'
    ? {
        id: 'high-user-risk',
        title: 'No sign-in at high user risk',
        who: 'everyone',
        when,
        demand: 'blocked',
      }
    : {
        id: 'high-user-risk',
        title: 'At high user risk multi-factor authentication and a new password',
        who: 'everyone',
        when,
        demand: 'mfa',
      };
}
