import { PolicyConfig } from './policy-config';

/**
 * What of a policy an update can't take away: the provider leaves a strength, client applications and a single session
 * control out of the request when they are gone, and Graph keeps what it isn't told of. So a policy in which one of them
 * comes or goes is made anew, and this text changes exactly then. Everything else changes in place.
 */
export function replacedParts({ conditions, grantControls, sessionControls }: PolicyConfig): string {
  const parts = [
    conditions.clientApplications ? ['client applications'] : [],
    grantControls?.authenticationStrengthPolicyId === undefined ? [] : ['strength'],
    Object.entries(sessionControls ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name)
      .sort(),
  ].flat();
  return parts.join(', ') || 'nothing';
}
