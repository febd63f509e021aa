import { APPLICATION_SUITES, findKnownApplication } from '../../model/tables/applications';
import { Ground } from './ground';

const CLIENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a condition names for applications of an estate: client ids of the tenant's own and of Microsoft's, and words of
 * Conditional Access as they are. One of the tenant's own whose client id isn't known yet (of the gallery, before it is
 * written back) is left out: what is left out of an exclusion is kept to the policy.
 * @throws RangeError if a name is none of these
 */
export function targetsOf({ applications, tenant }: Ground, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const own = applications.get(name);
    if (own !== undefined) return [own];
    if (tenant.applications.some((application) => application.name === name)) return [];
    const id = findKnownApplication(name)?.id;
    if (id !== undefined) return [id];
    if (CLIENT_ID.test(name) || APPLICATION_SUITES.some((suite) => suite === name)) return [name];
    throw new RangeError(
      `there is no application "${name}": name one of the tenant's or of Microsoft's, a client id, or ${APPLICATION_SUITES.join(' or ')}`,
    );
  });
}
