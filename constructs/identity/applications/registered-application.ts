import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationIdentifierUri } from '@cdktf/provider-azuread/lib/application-identifier-uri';
import { ApplicationOwner } from '@cdktf/provider-azuread/lib/application-owner';
import { ApplicationRedirectUris } from '@cdktf/provider-azuread/lib/application-redirect-uris';
import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';
import { Application } from '../../model/identity';

/** What Entra wants as audience of the tokens that stand in for a secret. */
const TOKEN_EXCHANGE = 'api://AzureADTokenExchange';

/** An application that is registered here. */
export interface RegisteredApplicationProps {
  readonly displayName: string;
  readonly protocol: Application['protocol'];
  /** Where people come in. @default none shown */
  readonly homepageUrl?: string;
  readonly redirectUris: readonly string[];
  readonly identifierUris: readonly string[];
  /** Object ids. */
  readonly owners: readonly string[];
  readonly federatedCredentials: Application['federatedCredentials'];
}

/**
 * A registration with its enterprise application: of this tenant only, no implicit grant, nobody in who is not assigned, and
 * another identity's tokens where a program would else need a secret. It has no secret and no certificate of its own. What
 * signs the tokens of SAML and WS-Federation is made by hand (`identity-acts`): a certificate made here would sign nothing,
 * since only Graph can choose it.
 */
export class RegisteredApplication extends Construct {
  readonly registration: ApplicationRegistration;
  readonly servicePrincipal: ServicePrincipal;

  constructor(scope: Construct, id: string, props: RegisteredApplicationProps) {
    super(scope, id);
    this.registration = new ApplicationRegistration(this, 'registration', {
      displayName: props.displayName,
      homepageUrl: props.homepageUrl,
      signInAudience: 'AzureADMyOrg',
      requestedAccessTokenVersion: 2,
      implicitAccessTokenIssuanceEnabled: false,
      implicitIdTokenIssuanceEnabled: false,
    });
    this.addChildren(props);
    this.servicePrincipal = new ServicePrincipal(this, 'enterprise', {
      clientId: this.registration.clientId,
      appRoleAssignmentRequired: true,
      owners: props.owners.length > 0 ? [...props.owners] : undefined,
      preferredSingleSignOnMode: props.protocol === 'saml' ? 'saml' : undefined,
      featureTags: [{ enterprise: true, customSingleSignOn: props.protocol !== 'oidc' }],
    });
  }

  private addChildren(props: RegisteredApplicationProps): void {
    const applicationId = this.registration.id;
    if (props.redirectUris.length > 0) {
      new ApplicationRedirectUris(this, 'redirects', {
        applicationId,
        type: 'Web',
        redirectUris: [...props.redirectUris],
      });
    }
    for (const uri of props.identifierUris) {
      new ApplicationIdentifierUri(this, `identifier-${readable(uri)}`, {
        applicationId,
        identifierUri: uri,
      });
    }
    for (const owner of props.owners) {
      new ApplicationOwner(this, `owner-${owner}`, { applicationId, ownerObjectId: owner });
    }
    for (const { name, issuer, subject } of props.federatedCredentials) {
      new ApplicationFederatedIdentityCredential(this, `credential-${name}`, {
        applicationId,
        displayName: name,
        issuer,
        subject,
        audiences: [TOKEN_EXCHANGE],
      });
    }
  }
}

/** An address as part of a resource's own. */
function readable(uri: string): string {
  return uri.replace(/^[a-z]+:\/*/, '').replace(/[^A-Za-z0-9]+/g, '-');
}
