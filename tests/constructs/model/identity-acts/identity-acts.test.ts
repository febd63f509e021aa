import { AccessPackage, Identity, Tenant } from '../../../../constructs/model/identity';
import { IdentityAct, Json } from '../../../../constructs/model/identity-acts/identity-act';
import { allDirectoryActs, identityActs } from '../../../../constructs/model/identity-acts/identity-acts';
import { COUNCIL } from '../../../fixtures/estate';
import { DIRECTORY, GALLERY, testApplication } from '../../../fixtures/joining';
import { TENANT_POSITION, testId, testPersona, testTenant } from '../../../fixtures/tenant';

const identity = (changes: Partial<Tenant> = {}): Identity => ({ tenants: [testTenant(changes)] });
const actOf = (id: string, changes: Partial<Tenant> = {}): IdentityAct | undefined =>
  [...identityActs(identity(changes)), ...allDirectoryActs(identity(changes))].find((act) => act.id === id);
const idsOf = (acts: readonly IdentityAct[]) => acts.map(({ id }) => id);
const bodiesOf = (act: IdentityAct | undefined): readonly Json[] =>
  act?.requests.map(({ body }) => body) ?? [];

const PARTNER = {
  name: 'trust',
  title: 'Health trust',
  id: testId(81),
  trust: { mfa: true, compliantDevice: false, hybridJoinedDevice: true },
  position: TENANT_POSITION,
};
const PACKAGE: AccessPackage = {
  name: 'partners',
  title: 'Partners',
  organisation: COUNCIL,
  persona: 'staff',
  requestors: 'partners',
  expiresAfterDays: 90,
  review: 'quarterly',
  approvers: [testId(91)],
  position: TENANT_POSITION,
};

describe('what azuread cannot declare of a tenant', () => {
  it('is nothing where there is no tenant', () => {
    expect(identityActs({ tenants: [] })).toEqual([]);
    expect(allDirectoryActs({ tenants: [] })).toEqual([]);
  });

  it('begins with what policies have no effect without', () => {
    expect(idsOf(identityActs(identity()))).toEqual([
      'break-glass/council',
      'security-defaults/council',
      'authorization/council',
      'device-registration/council',
      'password-expiry/council',
      'password-protection/council',
      'authentication-methods/council',
      'cross-tenant-default/council',
    ]);
  });

  it('has each act once, however many tenants there are', () => {
    const tenants = [testTenant(), testTenant({ name: 'other', directories: [DIRECTORY] })];
    const ids = [...identityActs({ tenants }), ...allDirectoryActs({ tenants })].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of each act why it is done, what it takes and what shows it', () => {
    const changes = { applications: [GALLERY], directories: [DIRECTORY], partners: [PARTNER] };
    for (const act of [...identityActs(identity(changes)), ...allDirectoryActs(identity(changes))]) {
      expect(act.text.length).toBeGreaterThan(40);
      expect(act.permission.length).toBeGreaterThan(5);
      expect(act.verification.says.length).toBeGreaterThan(1);
      expect(act.unlocks.length).toBeGreaterThan(5);
    }
  });

  it('names in its requests no variable that nothing has set', () => {
    const changes = {
      applications: [testApplication({ protocol: 'saml' }), GALLERY],
      directories: [DIRECTORY],
      partners: [PARTNER],
      packages: [PACKAGE],
    };
    for (const act of [...identityActs(identity(changes)), ...allDirectoryActs(identity(changes))]) {
      const used = JSON.stringify([act.requests, act.verification]).match(/\$[A-Z_]+/g) ?? [];
      const set = act.finds.map((line) => `$${line.split('=')[0] ?? ''}`);
      expect(used.filter((name) => !set.includes(name))).toEqual([]);
    }
  });
});

describe('authentication methods', () => {
  it('are those that some persona has, a security key and a temporary pass, and no other', () => {
    const personas = [testPersona({ methods: ['password,softwareOath', 'windowsHelloForBusiness'] })];
    const states = bodiesOf(actOf('authentication-methods/council', { personas })).flatMap((body) => {
      const { state, '@odata.type': type } = body as { readonly state?: string; '@odata.type'?: string };
      return state === 'enabled' ? [type] : [];
    });
    expect(states).toEqual([
      '#microsoft.graph.fido2AuthenticationMethodConfiguration',
      '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
      '#microsoft.graph.softwareOathAuthenticationMethodConfiguration',
    ]);
  });
});

describe('registration of devices', () => {
  it('leaves MFA to the policy, while there is the policy', () => {
    expect(bodiesOf(actOf('device-registration/council'))).toMatchObject([
      { multiFactorAuthConfiguration: 'notRequired' },
    ]);
    const policies = [{ code: 'CA003', state: 'off', position: TENANT_POSITION }] as const;
    expect(actOf('device-registration/council', { policies })).toBeUndefined();
  });
});

describe('administrative units', () => {
  it('take in whom the rules of the personas of their organisation take in', () => {
    const personas = [
      testPersona({ organisation: COUNCIL, membership: { kind: 'dynamic', rule: 'user.a -eq "1"' } }),
      testPersona({
        name: 'b',
        organisation: COUNCIL,
        membership: { kind: 'dynamic', rule: 'user.b -eq "2"' },
      }),
      testPersona({ name: 'c', membership: { kind: 'dynamic', rule: 'user.c -eq "3"' } }),
    ];
    expect(bodiesOf(actOf('unit/council/example-council', { personas }))).toMatchObject([
      { membershipRule: '(user.a -eq "1") or (user.b -eq "2")', membershipType: 'Dynamic' },
    ]);
  });

  it('have no rule where no persona has one', () => {
    const personas = [testPersona({ membership: { kind: 'assigned', members: [] }, organisation: COUNCIL })];
    expect(actOf('unit/council/example-council', { personas })).toBeUndefined();
  });
});

describe('other tenants', () => {
  it('are trusted in what the estate says, and the rest in nothing', () => {
    const partners = [PARTNER];
    expect(bodiesOf(actOf('partner/council/trust', { partners }))).toEqual([
      {
        tenantId: testId(81),
        inboundTrust: {
          isMfaAccepted: true,
          isCompliantDeviceAccepted: false,
          isHybridAzureADJoinedDeviceAccepted: true,
        },
      },
    ]);
    expect(JSON.stringify(bodiesOf(actOf('cross-tenant-default/council')))).not.toContain('true');
  });

  it('are connected organisations only where partners can ask for a package', () => {
    const id = 'connected-organisation/council/trust';
    expect(actOf(id, { partners: [PARTNER] })).toBeUndefined();
    expect(
      actOf(id, { partners: [PARTNER], packages: [{ ...PACKAGE, requestors: 'members' }] }),
    ).toBeUndefined();
    expect(bodiesOf(actOf(id, { partners: [PARTNER], packages: [PACKAGE] }))).toMatchObject([
      { identitySources: [{ tenantId: testId(81) }] },
    ]);
  });
});

describe('applications', () => {
  it('have a certificate made and chosen where their protocol signs tokens', () => {
    const id = 'token-signing/council/cases';
    expect(actOf(id, { applications: [testApplication()] })).toBeUndefined();
    const act = actOf(id, { applications: [testApplication({ protocol: 'saml' })] });
    expect(act?.finds[1]).toContain('addTokenSigningCertificate');
    expect(bodiesOf(act)).toEqual([{ preferredTokenSigningKeyThumbprint: '$THUMBPRINT' }]);
  });

  it('have the token of their provisioning entered where it leaves no trace', () => {
    expect(actOf('provisioning-token/council/private-access', { applications: [GALLERY] })?.requests).toEqual(
      [],
    );
  });
});

describe('directories', () => {
  const directories = [DIRECTORY];

  it('have acts of joiners only where joiners come in', () => {
    const without = { ...DIRECTORY, joiners: undefined };
    expect(idsOf(allDirectoryActs(identity({ directories: [without] })))).toEqual([
      'password-policy/council/corporate',
      'synchronisation/council/corporate',
    ]);
    expect(idsOf(allDirectoryActs(identity({ directories })))).toEqual([
      'password-policy/council/corporate',
      'synchronisation/council/corporate',
      'provisioning-agent/council/corporate',
      'provisioning/council/corporate',
      'attribute-mapping/council/corporate',
      'service-desk/council/corporate',
      'hr-extract/council/corporate',
    ]);
  });

  it('have passwords of 12 characters, complex and without an end', () => {
    expect(actOf('password-policy/council/corporate', { directories })?.text).toContain(
      '-MinPasswordLength 12 -ComplexityEnabled $true -MaxPasswordAge 0',
    );
  });

  it('match people by employee number, and put new ones where the domain keeps joiners', () => {
    const act = actOf('attribute-mapping/council/corporate', { directories });
    expect(act?.finds.join('\n')).toContain('OU=Joiners,DC=corp,DC=example,DC=org');
    expect(act?.finds.join('\n')).toContain('"targetAttributeName":"employeeID","matchingPriority":1');
    expect(bodiesOf(act)).toEqual(['@mapped.json']);
  });

  it('have a lifecycle workflow only where somebody has the licence', () => {
    expect(actOf('lifecycle/council', { directories })).toBeUndefined();
    const personas = [testPersona({ licences: ['P2', 'governance'] })];
    expect(bodiesOf(actOf('lifecycle/council', { directories, personas }))).toMatchObject([
      { category: 'leaver', isEnabled: true },
    ]);
  });
});
