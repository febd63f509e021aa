import { Testing } from 'cdktf';
import { GalleryStack } from '../../stacks/gallery-stack';
import { GALLERY, joiningEstate, testApplication } from '../fixtures/joining';
import { resourcesOf } from '../fixtures/synthesize';
import { testTenant } from '../fixtures/tenant';

function build(evidenced: Record<string, string> = {}, application = GALLERY) {
  const tenant = testTenant({ applications: [testApplication(), application] });
  const estate = joiningEstate(tenant);
  const deployed = { ...estate.deployed, evidenced };
  return resourcesOf(new GalleryStack(Testing.app(), { ...estate, deployed }, tenant));
}

describe('the stack of applications from the gallery', () => {
  it('makes them from their templates, closed to whoever is not assigned', () => {
    const resources = build();
    expect(resources['azuread_application_from_template.private-access-template']).toMatchObject({
      display_name: 'Private access',
    });
    expect(resources['azuread_service_principal.private-access-enterprise']).toMatchObject({
      client_id: '${data.azuread_service_principal.private-access-found.client_id}',
      app_role_assignment_required: true,
      preferred_single_sign_on_mode: 'saml',
      use_existing: true,
    });
  });

  it('holds no other application', () => {
    expect(Object.keys(build()).filter((address) => !address.includes('.private-access-'))).toEqual([]);
  });

  it('starts provisioning once its token is entered, and never holds that', () => {
    const job = 'azuread_synchronization_job.private-access-provisioning';
    expect(build()[job]).toMatchObject({ enabled: false });
    expect(build({ 'provisioning-token/council/private-access': '2026-12-01' })[job]).toMatchObject({
      enabled: true,
    });
    expect(Object.keys(build()).some((address) => address.includes('secret'))).toBe(false);
  });

  it('makes no job for what takes no provisioning', () => {
    const source = { ...GALLERY.source, provisioning: false } as typeof GALLERY.source;
    expect(Object.keys(build({}, { ...GALLERY, source })).join()).not.toContain('synchronization');
  });
});
