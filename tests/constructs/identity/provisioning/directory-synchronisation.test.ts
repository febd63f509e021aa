import { DirectorySynchronisation } from '../../../../constructs/identity/provisioning/directory-synchronisation';
import { DIRECTORY } from '../../../fixtures/joining';
import { synthesize } from '../../../fixtures/synthesize';
import { testId, testTenant } from '../../../fixtures/tenant';

const other = {
  ...DIRECTORY,
  name: 'other',
  domain: 'ad.example.net',
  owners: [testId(61)],
  joiners: undefined,
};
const resources = synthesize((stack) => {
  new DirectorySynchronisation(stack, 'synchronisation', {
    tenant: testTenant({ directories: [DIRECTORY, other] }),
  });
});

describe('directory synchronisation', () => {
  it('signs in as an application of its own for each directory', () => {
    expect(
      Object.entries(resources)
        .filter(([address]) => address.startsWith('azuread_application_registration.'))
        .map(([, registration]) => registration['display_name']),
    ).toEqual([
      'Directory synchronisation of corp.example.org',
      'Directory synchronisation of ad.example.net',
    ]);
  });

  it('may write to the synchronisation service, and nothing else', () => {
    const assignments = Object.entries(resources).filter(([address]) =>
      address.startsWith('azuread_app_role_assignment.'),
    );
    expect(assignments).toHaveLength(2);
    for (const [, assignment] of assignments) {
      expect(assignment).toMatchObject({
        app_role_id: 'ab43b826-2c7a-4aff-9ecd-d0629d0ca6a9',
        resource_object_id: '${azuread_service_principal.synchronisation-service.object_id}',
      });
    }
  });

  it('has the owners of its directory, and none where that has none', () => {
    expect(Object.keys(resources).filter((address) => address.includes('owner'))).toEqual([
      `azuread_application_owner.synchronisation-other-application-owner-${testId(61)}`,
    ]);
  });
});
