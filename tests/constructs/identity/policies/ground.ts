import { Tenant } from '../../../../constructs/model/identity';
import { Ground } from '../../../../constructs/identity/policies/ground';
import { fullTenant } from '../../../fixtures/identity';
import { testId } from '../../../fixtures/tenant';

/** A full tenant's ground, with words in the place of ids. */
export function testGround(changes: Partial<Tenant> = {}): Ground {
  const tenant = fullTenant(changes);
  return {
    tenant,
    breakGlass: 'break-glass-group',
    personas: new Map(
      tenant.personas
        .filter(({ kind }) => kind !== 'workload')
        .map(({ name, membership }) => [
          name,
          membership.kind === 'given' ? membership.objectId : `${name}-group`,
        ]),
    ),
    exceptions: new Map(
      tenant.exceptions
        .filter(({ who }) => who.includes(testId(71)))
        .map(({ id }) => [id, `exception-${id}-group`]),
    ),
    places: new Map(tenant.places.map(({ name }) => [name, `${name}-place`])),
    applications: new Map(tenant.applications.map(({ name }) => [name, `${name}-client`])),
    strengths: { breakGlass: 'break-glass-strength', registration: 'registration-strength' },
  };
}
