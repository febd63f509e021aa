import { Tenant } from '../identity';
import { breakGlassGroupName } from '../identity-names';
import { policyState } from '../policy-settings';
import { IdentityAct } from './identity-act';

/** What Graph takes for "never": the largest whole number of 32 bits. */
const NEVER = 2_147_483_647;
/** Role of guests that may see nothing but themselves ("Restricted guest user"). */
const RESTRICTED_GUEST = '2af84b1e-32c8-42b7-82bc-daa82404023b';
/** Template of the settings "Password Rule Settings". */
const PASSWORD_RULES = '5cf42378-d67d-4f36-ba46-e8b86229381d';

/** Switches of a whole tenant. Bodies: Microsoft Graph reference, resource types of the paths. */
export function tenantActs(tenant: Tenant): readonly IdentityAct[] {
  return [
    breakGlass(tenant),
    securityDefaults(tenant),
    authorization(tenant),
    ...deviceRegistration(tenant),
    passwordExpiry(tenant),
    passwordProtection(tenant),
  ];
}

function breakGlass(tenant: Tenant): IdentityAct {
  const group = breakGlassGroupName(tenant);
  return {
    id: `break-glass/${tenant.name}`,
    tenant: tenant.name,
    title: `Security keys of the break-glass accounts of ${tenant.title}`,
    text: `Register two security keys on each of the break-glass accounts ${tenant.breakGlass.accounts.join(' and ')}, make them permanent Global Administrators, and lock the keys away in two places. Their group ${group} is left out of every other policy, so a key is all that stands between them and everything: try them each quarter, and see that somebody notices.`,
    permission: 'Global Administrator',
    finds: [],
    requests: [],
    unlocks: `the way in to ${tenant.title} when every other one is shut`,
    verification: {
      says: 'Each account signs in to the Entra admin centre with each of its keys, and with nothing else.',
    },
  };
}

function securityDefaults({ name, title }: Tenant): IdentityAct {
  const path = 'v1.0/policies/identitySecurityDefaultsEnforcementPolicy';
  return {
    id: `security-defaults/${name}`,
    tenant: name,
    title: `Security defaults off in ${title}`,
    text: `Switch security defaults off in ${title}: Conditional Access asks for all that they ask for, and the two can't be on together.`,
    permission: 'Policy.Read.All and Policy.ReadWrite.ConditionalAccess',
    finds: [],
    requests: [{ method: 'patch', path, body: { isEnabled: false } }],
    unlocks: `every policy of ${title}`,
    verification: { path, query: 'isEnabled', says: 'false' },
  };
}

function authorization({ name, title }: Tenant): IdentityAct {
  const path = 'v1.0/policies/authorizationPolicy';
  return {
    id: `authorization/${name}`,
    tenant: name,
    title: `What people and guests of ${title} may do by themselves`,
    text: `Take from the people of ${title} what only its administrators do: registering applications, making tenants and security groups, inviting guests, consenting to applications that ask for more than little. Guests see nobody but themselves.`,
    permission: 'Policy.ReadWrite.Authorization',
    finds: [],
    requests: [
      {
        method: 'patch',
        path,
        body: {
          allowInvitesFrom: 'adminsAndGuestInviters',
          allowedToSignUpEmailBasedSubscriptions: false,
          allowEmailVerifiedUsersToJoinOrganization: false,
          blockMsolPowerShell: true,
          guestUserRoleId: RESTRICTED_GUEST,
          defaultUserRolePermissions: {
            allowedToCreateApps: false,
            allowedToCreateSecurityGroups: false,
            allowedToCreateTenants: false,
            permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.microsoft-user-default-low'],
          },
        },
      },
    ],
    unlocks: `that only declared applications and guests come to be in ${title}`,
    verification: {
      path,
      query: '[guestUserRoleId, defaultUserRolePermissions.allowedToCreateApps]',
      says: `${RESTRICTED_GUEST} and false`,
    },
  };
}

/** CA003 asks for MFA when a device is registered, for which the older switch has to be off. */
function deviceRegistration(tenant: Tenant): readonly IdentityAct[] {
  if (policyState(tenant, 'CA003') === 'off') return [];
  const { name, title } = tenant;
  const path = 'beta/policies/deviceRegistrationPolicy';
  const all = { '@odata.type': '#microsoft.graph.allDeviceRegistrationMembership' };
  return [
    {
      id: `device-registration/${name}`,
      tenant: name,
      title: `Registration of devices in ${title}`,
      text: `Leave it to the policy CA003 to ask for MFA when a device is registered in ${title}: with the older switch on, the policy doesn't act. Keep the passwords of local administrators of joined devices in Entra ID (LAPS), and make nobody a local administrator by joining one.`,
      permission: 'Policy.ReadWrite.DeviceConfiguration',
      finds: [],
      requests: [
        {
          method: 'put',
          path,
          body: {
            userDeviceQuota: 10,
            multiFactorAuthConfiguration: 'notRequired',
            azureADRegistration: { isAdminConfigurable: true, allowedToRegister: all },
            azureADJoin: {
              isAdminConfigurable: true,
              allowedToJoin: all,
              localAdmins: {
                enableGlobalAdmins: false,
                registeringUsers: { '@odata.type': '#microsoft.graph.noDeviceRegistrationMembership' },
              },
            },
            localAdminPassword: { isEnabled: true },
          },
        },
      ],
      unlocks: 'CA003, which asks for MFA when a device is registered',
      verification: { path, query: 'multiFactorAuthConfiguration', says: 'notRequired' },
    },
  ];
}

function passwordExpiry({ name, title, domain }: Tenant): IdentityAct {
  const path = `v1.0/domains/${domain}`;
  return {
    id: `password-expiry/${name}`,
    tenant: name,
    title: `Passwords of ${domain} never run out`,
    text: `Let passwords of ${domain} in ${title} never run out (PW-1). Those of AD DS follow its own policy.`,
    permission: 'Domain.ReadWrite.All',
    finds: [],
    requests: [
      {
        method: 'patch',
        path,
        body: { passwordValidityPeriodInDays: NEVER, passwordNotificationWindowInDays: 30 },
      },
    ],
    unlocks: 'passwords without an end, where Entra ID keeps them',
    verification: { path, query: 'passwordValidityPeriodInDays', says: String(NEVER) },
  };
}

function passwordProtection({ name, title, organisations }: Tenant): IdentityAct {
  const banned = organisations.flatMap(({ id }) => id.split('-')).filter((word) => word.length >= 4);
  const values = {
    EnableBannedPasswordCheck: 'true',
    BannedPasswordList: [...new Set(banned)].sort().join('\t'),
    EnableBannedPasswordCheckOnPremises: 'true',
    BannedPasswordCheckOnPremisesMode: 'Enforce',
    LockoutThreshold: '10',
    LockoutDurationInSeconds: '60',
  };
  return {
    id: `password-protection/${name}`,
    tenant: name,
    title: `Password protection in ${title}`,
    text: `Refuse passwords that are common, or made of the names of the organisations of ${title}, in Entra ID and, by the agents on its domain controllers, in AD DS. If the settings are there already, change them with patch at v1.0/groupSettings/<id>.`,
    permission: 'Directory.ReadWrite.All',
    finds: [],
    requests: [
      {
        method: 'post',
        path: 'v1.0/groupSettings',
        body: {
          templateId: PASSWORD_RULES,
          values: Object.entries(values).map(([setting, value]) => ({ name: setting, value })),
        },
      },
    ],
    unlocks: 'that no password is a common one',
    verification: {
      path: 'v1.0/groupSettings',
      query: `value[?templateId=='${PASSWORD_RULES}'].values[]`,
      says: 'these values',
    },
  };
}
