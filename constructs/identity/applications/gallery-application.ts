import { ApplicationFromTemplate } from '@cdktf/provider-azuread/lib/application-from-template';
import { ApplicationOwner } from '@cdktf/provider-azuread/lib/application-owner';
import { DataAzureadServicePrincipal } from '@cdktf/provider-azuread/lib/data-azuread-service-principal';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { SynchronizationJob } from '@cdktf/provider-azuread/lib/synchronization-job';
import { Construct } from 'constructs';
import { Application } from '../../model/identity';

/** Synchronisation template that gallery applications with SCIM bring along. */
const SCIM_TEMPLATE = 'scim';

/** An application from Microsoft's gallery. */
export interface GalleryApplicationProps {
  readonly displayName: string;
  readonly templateId: string;
  readonly protocol: Application['protocol'];
  /** Object ids. */
  readonly owners: readonly string[];
  /** How far provisioning by SCIM is: `started` once its address and token are entered. */
  readonly provisioning: 'none' | 'waiting' | 'started';
}

/**
 * An application as its maker describes it, taken over here so that nobody gets in who is not assigned. Its client id is
 * read back, since the template's resource doesn't give it; that look-up waits until the application is there.
 *
 * Provisioning by SCIM has an address and a token that its administrator enters in the portal: given here, the token would
 * lie in the state. Until that is done the job waits.
 */
export class GalleryApplication extends Construct {
  constructor(scope: Construct, id: string, props: GalleryApplicationProps) {
    super(scope, id);
    const made = new ApplicationFromTemplate(this, 'template', {
      displayName: props.displayName,
      templateId: props.templateId,
    });
    const found = new DataAzureadServicePrincipal(this, 'found', {
      objectId: made.servicePrincipalObjectId,
    });
    for (const owner of props.owners) {
      new ApplicationOwner(this, `owner-${owner}`, {
        applicationId: made.applicationId,
        ownerObjectId: owner,
      });
    }
    new ServicePrincipal(this, 'enterprise', {
      clientId: found.clientId,
      useExisting: true,
      appRoleAssignmentRequired: true,
      owners: props.owners.length > 0 ? [...props.owners] : undefined,
      preferredSingleSignOnMode: props.protocol === 'saml' ? 'saml' : undefined,
    });
    if (props.provisioning !== 'none') {
      new SynchronizationJob(this, 'provisioning', {
        servicePrincipalId: made.servicePrincipalId,
        templateId: SCIM_TEMPLATE,
        enabled: props.provisioning === 'started',
      });
    }
  }
}
