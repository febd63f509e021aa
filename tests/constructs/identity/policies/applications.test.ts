import { targetsOf } from '../../../../constructs/identity/policies/applications';
import { Application } from '../../../../constructs/model/identity';
import { TENANT_POSITION, testId } from '../../../fixtures/tenant';
import { testGround } from './ground';

const GALLERY: Application = {
  name: 'private-access',
  title: 'Private access',
  protocol: 'saml',
  source: { kind: 'gallery', templateId: testId(95), provisioning: false },
  redirectUris: [],
  identifierUris: [],
  owners: [],
  assigned: [],
  federatedCredentials: [],
  position: TENANT_POSITION,
};

describe('the applications that a condition names', () => {
  const ground = testGround({ applications: [GALLERY] });

  it.each([
    ['a word of Conditional Access', 'Office365', 'Office365'],
    ['an application of Microsoft', 'WindowsVirtualDesktop', '9cdead84-a844-4324-93f2-b2e6bb768d07'],
    ['a client id', testId(96), testId(96)],
    ["one of the tenant's own", 'private-access', 'private-access-client'],
  ])('are %s', (_, name, id) => expect(targetsOf(ground, [name])).toEqual([id]));

  it('lack one of the gallery whose client id is not known yet', () => {
    expect(targetsOf({ ...ground, applications: new Map() }, ['private-access', 'Office365'])).toEqual([
      'Office365',
    ]);
  });

  it('are none that nobody knows', () => {
    expect(() => targetsOf(ground, ['payrol'])).toThrow(
      'there is no application "payrol": name one of the tenant\'s or of Microsoft\'s, a client id, or Office365 or MicrosoftAdminPortals',
    );
  });
});
