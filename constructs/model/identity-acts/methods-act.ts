import { Tenant } from '../identity';
import { IdentityAct } from './identity-act';

/**
 * Methods of the authentication methods policy: id, type of its configuration in Graph, and the parts of combinations that
 * need it. What is in no row (Windows Hello, a federated provider) isn't switched on there.
 */
const METHODS = [
  { id: 'Fido2', type: 'fido2', parts: ['fido2'] },
  {
    id: 'MicrosoftAuthenticator',
    type: 'microsoftAuthenticator',
    parts: ['deviceBasedPush', 'microsoftAuthenticatorPush'],
  },
  {
    id: 'TemporaryAccessPass',
    type: 'temporaryAccessPass',
    parts: ['temporaryAccessPassOneTime', 'temporaryAccessPassMultiUse'],
  },
  {
    id: 'X509Certificate',
    type: 'x509Certificate',
    parts: ['x509CertificateMultiFactor', 'x509CertificateSingleFactor'],
  },
  { id: 'SoftwareOath', type: 'softwareOath', parts: ['softwareOath'] },
  { id: 'HardwareOath', type: 'hardwareOath', parts: ['hardwareOath'] },
  { id: 'Sms', type: 'sms', parts: ['sms'] },
  { id: 'Voice', type: 'voice', parts: ['voice'] },
] as const;

/** What break-glass accounts and first registrations take, whatever personas have. */
const ALWAYS = ['fido2', 'temporaryAccessPassOneTime'];

/** Which methods people can register: those that some persona has, and no other. */
export function methodsAct({ name, title, personas }: Tenant): IdentityAct {
  const path = 'v1.0/policies/authenticationMethodsPolicy';
  const used = new Set([
    ...ALWAYS,
    ...personas.flatMap(({ methods }) => methods.flatMap((combination) => combination.split(','))),
  ]);
  const settings = METHODS.map(({ id, type, parts }) => ({
    id,
    type,
    state: parts.some((part) => used.has(part)) ? 'enabled' : 'disabled',
  }));
  const enabled = settings.filter(({ state }) => state === 'enabled').map(({ id }) => id);
  return {
    id: `authentication-methods/${name}`,
    tenant: name,
    title: `Authentication methods of ${title}`,
    text: `Let people of ${title} register ${enabled.join(', ')}, which are the methods of its personas, and nothing else. Per-user MFA and the methods of self-service password reset are then read from here and nowhere else.`,
    permission: 'Policy.ReadWrite.AuthenticationMethod',
    finds: [],
    requests: [
      ...settings.map(({ id, type, state }) => ({
        method: 'patch' as const,
        path: `${path}/authenticationMethodConfigurations/${id}`,
        body: { '@odata.type': `#microsoft.graph.${type}AuthenticationMethodConfiguration`, state },
      })),
      { method: 'patch', path, body: { policyMigrationState: 'migrationComplete' } },
    ],
    unlocks: 'what policies ask people to show',
    verification: {
      path,
      query: `authenticationMethodConfigurations[?state=='enabled'].id`,
      says: `${[...enabled].sort().join(', ')}, and of methods not named here none`,
    },
  };
}
