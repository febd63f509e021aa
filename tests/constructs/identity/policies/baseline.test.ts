import { BASELINE } from '../../../../constructs/identity/policies/baseline';
import { policyConfig } from '../../../../constructs/identity/policies/policy-config';
import { refuseImpossible } from '../../../../constructs/identity/policies/refuse-impossible';
import { TENANT_POSITION, testId } from '../../../fixtures/tenant';
import { ADMINISTRATOR_ROLES } from '../../../../constructs/model/tables/directory-roles';
import { BASELINE_POLICIES, BaselinePolicyCode } from '../../../../constructs/model/tables/baseline-policies';
import { testException } from '../../../fixtures/identity';
import { testGround } from './ground';

const MFA = '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000002';
const PHISHING_RESISTANT = '/policies/authenticationStrengthPolicies/00000000-0000-0000-0000-000000000004';

const ALL = { includedApplications: ['All'] };
const EVERYBODY = { includedUsers: ['All'] };
const GUESTS = [
  {
    guestOrExternalUserTypes: [
      'internalGuest',
      'b2bCollaborationGuest',
      'b2bCollaborationMember',
      'b2bDirectConnectUser',
      'otherExternalUser',
      'serviceProvider',
    ],
    externalTenants: [{ membershipKind: 'all' }],
  },
];
const ADMINISTRATORS = { includedRoles: ADMINISTRATOR_ROLES, includedGroups: ['administrators-group'] };
const BLOCK = { grantControls: { operator: 'OR', builtInControls: ['block'] } };
const EVERY_TIME = {
  signInFrequencyInterval: 'everyTime',
  signInFrequencyAuthenticationType: 'primaryAndSecondaryAuthentication',
};

function strength(authenticationStrengthPolicyId: string) {
  return { grantControls: { operator: 'OR', authenticationStrengthPolicyId } };
}

function short(hours: number) {
  return {
    sessionControls: {
      persistentBrowserMode: 'never',
      signInFrequency: hours,
      signInFrequencyPeriod: 'hours',
      signInFrequencyInterval: 'timeBased',
      signInFrequencyAuthenticationType: 'primaryAndSecondaryAuthentication',
    },
  };
}

/** Conditions beyond `clientAppTypes: ['all']`, and controls. */
type Expected = readonly [conditions: object, controls: object];

const EXPECTED: Readonly<Record<BaselinePolicyCode, Expected>> = {
  CA000: [{ users: EVERYBODY, applications: ALL }, strength(MFA)],
  CA001: [
    {
      users: {
        ...EVERYBODY,
        excludedGroups: [
          'staff-group',
          'administrators-group',
          'partners-group',
          testId(41),
          'scanners-group',
        ],
      },
      applications: ALL,
    },
    BLOCK,
  ],
  CA002: [{ users: EVERYBODY, applications: ALL, clientAppTypes: ['exchangeActiveSync', 'other'] }, BLOCK],
  CA003: [
    { users: EVERYBODY, applications: { includedUserActions: ['urn:user:registerdevice'] } },
    strength(MFA),
  ],
  CA004: [
    {
      users: EVERYBODY,
      applications: ALL,
      authenticationFlowTransferMethods: ['deviceCodeFlow', 'authenticationTransfer'],
    },
    BLOCK,
  ],
  CA005: [
    { users: EVERYBODY, applications: { includedUserActions: ['urn:user:registersecurityinfo'] } },
    strength('registration-strength'),
  ],
  CA006: [
    {
      users: EVERYBODY,
      applications: ALL,
      platforms: {
        includedPlatforms: ['all'],
        excludedPlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'],
      },
    },
    BLOCK,
  ],
  CA007: [{ users: EVERYBODY, applications: ALL, userRiskLevels: ['high'] }, BLOCK],
  CA007M: [
    {
      users: { ...EVERYBODY, excludedGuestsOrExternalUsers: GUESTS },
      applications: ALL,
      userRiskLevels: ['medium'],
    },
    {
      grantControls: {
        operator: 'AND',
        builtInControls: ['passwordChange'],
        authenticationStrengthPolicyId: MFA,
      },
    },
  ],
  CA008: [{ users: EVERYBODY, applications: ALL, signInRiskLevels: ['high'] }, BLOCK],
  CA008M: [
    { users: EVERYBODY, applications: ALL, signInRiskLevels: ['medium'] },
    { ...strength(MFA), sessionControls: EVERY_TIME },
  ],
  CA100: [{ users: ADMINISTRATORS, applications: ALL }, strength(PHISHING_RESISTANT)],
  CA101: [
    { users: ADMINISTRATORS, applications: ALL },
    {
      grantControls: {
        operator: 'AND',
        builtInControls: ['compliantDevice'],
        authenticationStrengthPolicyId: MFA,
      },
    },
  ],
  CA102: [{ users: ADMINISTRATORS, applications: ALL }, short(4)],
  CA200: [
    { users: { ...EVERYBODY, excludedGuestsOrExternalUsers: GUESTS }, applications: ALL },
    { grantControls: { operator: 'OR', builtInControls: ['compliantDevice', 'domainJoinedDevice'] } },
  ],
  CA201: [
    {
      users: EVERYBODY,
      applications: ALL,
      devices: {
        filter: {
          mode: 'exclude',
          rule: 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"',
        },
      },
    },
    short(12),
  ],
  CA202: [
    { users: EVERYBODY, applications: { includedApplications: ['Office365'] } },
    { sessionControls: { applicationEnforcedRestrictionsEnabled: true } },
  ],
  CA203: [
    {
      users: EVERYBODY,
      applications: { includedApplications: ['d4ebce55-015a-49b5-a083-c84d1797ae8c'] },
    },
    { ...strength(MFA), sessionControls: EVERY_TIME },
  ],
  CA400: [{ users: { includedGuestsOrExternalUsers: GUESTS }, applications: ALL }, strength(MFA)],
  CA401: [
    {
      users: { includedGuestsOrExternalUsers: GUESTS },
      applications: { ...ALL, excludedApplications: ['Office365'] },
    },
    BLOCK,
  ],
  CA900: [
    {
      users: { includedUsers: ['None'] },
      applications: ALL,
      clientApplications: { includedServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      locations: { includedLocations: ['All'], excludedLocations: ['datacentre-place'] },
    },
    BLOCK,
  ],
  CA901: [
    {
      users: { includedUsers: ['None'] },
      applications: ALL,
      clientApplications: { includedServicePrincipals: ['ServicePrincipalsInMyTenant'] },
      servicePrincipalRiskLevels: ['high'],
    },
    BLOCK,
  ],
  CA950: [
    {
      users: { includedRoles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'] },
      applications: ALL,
      locations: { includedLocations: ['All'], excludedLocations: ['datacentre-place'] },
    },
    BLOCK,
  ],
  CA999: [
    { users: { includedGroups: ['break-glass-group'] }, applications: ALL },
    strength('break-glass-strength'),
  ],
};

const ground = testGround({
  guestApplications: ['Office365'],
  directories: [
    {
      name: 'corporate',
      domain: 'corp.example.org',
      organisation: testGround().tenant.organisations[1]!,
      synchronisesFrom: ['datacentre'],
      owners: [],
      position: TENANT_POSITION,
    },
  ],
});

describe('the policies of the baseline', () => {
  it.each(BASELINE_POLICIES)('$code: $title', ({ code }) => {
    const policy = BASELINE[code].policy(ground)!;
    const [conditions, controls] = EXPECTED[code];
    expect(policyConfig(policy)).toEqual({
      conditions: { clientAppTypes: ['all'], ...conditions },
      ...controls,
    });
    expect(() => refuseImpossible(code, policy)).not.toThrow();
  });

  it('hold break-glass accounts to their keys for registering devices and methods too', () => {
    expect(policyConfig(BASELINE.CA999.onUserActions!(ground))).toEqual({
      conditions: {
        clientAppTypes: ['all'],
        users: { includedGroups: ['break-glass-group'] },
        applications: { includedUserActions: ['urn:user:registersecurityinfo', 'urn:user:registerdevice'] },
      },
      ...strength('break-glass-strength'),
    });
  });

  it('ask for a new password at high user risk where the estate chose that', () => {
    const setting = {
      code: 'CA007',
      state: 'enabled',
      userRisk: 'password-change',
      position: TENANT_POSITION,
    } as const;
    const chosen = BASELINE.CA007.policy(testGround({ policies: [setting] }))!;
    expect(policyConfig(chosen).grantControls).toMatchObject({ builtInControls: ['passwordChange'] });
    expect(() => refuseImpossible('CA007', chosen)).not.toThrow();
  });

  it('bind no programs to places, and no synchronisation, where there are none', () => {
    const without = testGround({ workloadPlaces: [] });
    expect(BASELINE.CA900.policy(without)).toBeUndefined();
    expect(BASELINE.CA950.policy(without)).toBeUndefined();
  });

  it('let guests into the applications of the tenant by their client ids', () => {
    const open = BASELINE.CA401.policy({
      ...testGround({ guestApplications: ['care-records'] }),
      applications: new Map([['care-records', 'care-client']]),
    })!;
    expect(policyConfig(open).conditions.applications.excludedApplications).toEqual(['care-client']);
  });

  it('leave out the programs of an exception', () => {
    const exceptions = [testException('import', { obligations: ['workload-places'], who: ['importers'] })];
    const left = BASELINE.CA900.policy(testGround({ exceptions }))!;
    expect(policyConfig(left).conditions.clientApplications).toEqual({
      includedServicePrincipals: ['ServicePrincipalsInMyTenant'],
      excludedServicePrincipals: [testId(61)],
    });
    expect(
      policyConfig(BASELINE.CA901.policy(testGround({ exceptions }))!).conditions.clientApplications,
    ).toEqual({ includedServicePrincipals: ['ServicePrincipalsInMyTenant'] });
  });
});
