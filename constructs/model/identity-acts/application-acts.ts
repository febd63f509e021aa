import { Application, Tenant } from '../identity';
import { applicationName } from '../identity-names';
import { PublishedService } from '../flow';
import { IdentityAct } from './identity-act';

/** What applications take besides their resources. */
export function applicationActs(tenant: Tenant): readonly IdentityAct[] {
  return tenant.applications.flatMap((application) => [
    ...signing(tenant, application),
    ...scim(tenant, application),
  ]);
}

/** azuread can make a signing certificate but not choose it, so both are done together, and again when it runs out. */
function signing(tenant: Tenant, application: Application): readonly IdentityAct[] {
  const { source, protocol, name } = application;
  if (protocol === 'oidc' || source.kind === 'existing' || source.kind === 'gallery') return [];
  const displayName = applicationName(tenant, application);
  const path = 'v1.0/servicePrincipals/$ENTERPRISE';
  return [
    {
      id: `token-signing/${tenant.name}/${name}`,
      tenant: tenant.name,
      title: `Signing certificate of ${displayName}`,
      text: `Make a certificate in Entra ID, let it sign the tokens for ${displayName}, and give the application the address of its metadata. Its key stays with Entra ID. It lasts three years: do it again before they are over.`,
      permission: 'Application.ReadWrite.All',
      finds: [
        enterpriseOf(displayName),
        `THUMBPRINT=$(az rest --method post --url "https://graph.microsoft.com/v1.0/servicePrincipals/$ENTERPRISE/addTokenSigningCertificate" --headers Content-Type=application/json --body '${JSON.stringify({ displayName: `CN=${name}` })}' --query thumbprint --output tsv)`,
      ],
      requests: [{ method: 'patch', path, body: { preferredTokenSigningKeyThumbprint: '$THUMBPRINT' } }],
      unlocks: `sign-in to ${displayName}`,
      verification: { path, query: 'preferredTokenSigningKeyThumbprint', says: 'what $THUMBPRINT says' },
    },
  ];
}

/** The address and token of an application's SCIM endpoint are entered where they leave no trace in a state. */
function scim(tenant: Tenant, application: Application): readonly IdentityAct[] {
  if (application.source.kind !== 'gallery' || !application.source.provisioning) return [];
  const displayName = applicationName(tenant, application);
  return [
    {
      id: scimActId(tenant, application),
      tenant: tenant.name,
      title: `Address and token of provisioning to ${displayName}`,
      text: `Enter the address and the token of the SCIM endpoint of ${displayName} in the Entra admin centre, under Enterprise applications, ${displayName}, Provisioning, where they stay out of every file and state, and note when the token ends. The next deployment starts the job.`,
      permission: 'Cloud Application Administrator',
      finds: [],
      requests: [],
      unlocks: `accounts in ${displayName}`,
      verification: { says: 'Test connection says that the credentials are authorised.' },
    },
  ];
}

/** The act without which provisioning to a gallery application isn't started. */
export function scimActId(tenant: Pick<Tenant, 'name'>, { name }: Pick<Application, 'name'>): string {
  return `provisioning-token/${tenant.name}/${name}`;
}

/** A published service with the application that stands for it. */
export interface ProxiedApplication {
  readonly tenant: Tenant;
  readonly application: Application;
  readonly service: Pick<PublishedService, 'name' | 'title' | 'host'>;
}

/** The requests that publish a service by application proxy; their act is that of the service. */
export function proxyRequests({ tenant, application, service }: ProxiedApplication) {
  const address = `https://${service.host ?? service.name}/`;
  return {
    permission: 'Directory.ReadWrite.All, and Application Administrator',
    finds: [
      `APPLICATION=$(az ad app list --display-name "${applicationName(tenant, application)}" --query "[0].id" --output tsv)`,
      `GROUP=$(az rest --method get --url "https://graph.microsoft.com/beta/onPremisesPublishingProfiles/applicationProxy/connectorGroups" --query "value[?name=='$CONNECTOR_GROUP'].id" --output tsv)`,
    ],
    requests: [
      {
        method: 'patch',
        path: 'beta/applications/$APPLICATION',
        body: {
          onPremisesPublishing: {
            externalUrl: address,
            internalUrl: address,
            externalAuthenticationType: 'aadPreAuthentication',
            isHttpOnlyCookieEnabled: true,
            isSecureCookieEnabled: true,
            isPersistentCookieEnabled: false,
            isTranslateHostHeaderEnabled: true,
            isTranslateLinksInBodyEnabled: false,
            applicationServerTimeout: 'Default',
          },
        },
      },
      {
        method: 'put',
        path: 'beta/applications/$APPLICATION/connectorGroup/$ref',
        body: {
          '@odata.id':
            'https://graph.microsoft.com/beta/onPremisesPublishingProfiles/applicationProxy/connectorGroups/$GROUP',
        },
      },
    ],
    verification: {
      path: 'beta/applications/$APPLICATION',
      query: 'onPremisesPublishing.externalAuthenticationType',
      says: 'aadPreAuthentication',
    },
  } as const;
}

/** The application that stands for a published service, if one of the tenants has it. */
export function applicationOf(
  tenants: readonly Tenant[],
  service: Pick<PublishedService, 'name' | 'title' | 'host'>,
): ProxiedApplication | undefined {
  for (const tenant of tenants) {
    const application = tenant.applications.find(
      ({ source }) => source.kind === 'published' && source.service === service.name,
    );
    if (application) return { tenant, application, service };
  }
  return undefined;
}

/** Finds the enterprise application of a name. */
export function enterpriseOf(displayName: string): string {
  return `ENTERPRISE=$(az ad sp list --display-name "${displayName}" --query "[0].id" --output tsv)`;
}
