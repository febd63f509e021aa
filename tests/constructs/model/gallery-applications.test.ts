import {
  galleryApplications,
  writtenBackId,
  writtenBackKey,
} from '../../../constructs/model/gallery-applications';
import { TENANT_POSITION, testId, testTenant } from '../../fixtures/tenant';

const APPLICATION = {
  name: 'intranet',
  title: 'Intranet',
  protocol: 'oidc',
  source: { kind: 'registered' },
  redirectUris: [],
  identifierUris: [],
  owners: [],
  assigned: [],
  federatedCredentials: [],
  position: TENANT_POSITION,
} as const;

const source = { kind: 'gallery', templateId: testId(51), provisioning: true } as const;
const GALLERY = { ...APPLICATION, name: 'private-access', source };

describe('applications from the gallery', () => {
  const tenant = testTenant({ applications: [APPLICATION, GALLERY] });

  it('are those that have a template', () => {
    expect(galleryApplications(tenant)).toEqual([GALLERY]);
  });

  it('have their service principals written back by tenant and name', () => {
    const key = writtenBackKey(tenant, GALLERY);
    expect(key).toBe('council/private-access');
    expect(writtenBackId({ servicePrincipals: { [key]: testId(52) } }, tenant, GALLERY)).toBe(testId(52));
    expect(writtenBackId({ servicePrincipals: {} }, tenant, GALLERY)).toBeUndefined();
  });
});
