import { AppRoleAssignment } from '@cdktf/provider-azuread/lib/app-role-assignment';
import { Construct } from 'constructs';
import { Tenant } from '../../model/identity';
import { synchronisationName } from '../../model/provisioning-names';
import { KnownServicePrincipal } from '../applications/known-service-principal';
import { recordPart } from '../record-part';
import { RegisteredApplication } from '../applications/registered-application';

/**
 * The service that synchronisation writes to, and the permission that it takes. Origin: Microsoft Entra documentation,
 * "Authenticate to Microsoft Entra ID by using application identity" of Connect Sync.
 */
const SYNCHRONISATION_SERVICE = '6bf85cfa-ac8a-4be5-b5de-425a0d0dc016';
const READ_WRITE_ALL = 'ab43b826-2c7a-4aff-9ecd-d0629d0ca6a9';

/** A tenant with directories. */
export interface DirectorySynchronisationProps {
  readonly tenant: Tenant;
}

/**
 * What directory synchronisation signs in as (ID-3): an application for each directory, with the one permission that it
 * takes, instead of an account with a password that no policy could ask for a second factor. Its certificate is made in the
 * security chip of the synchronisation server, and its public half added by hand.
 */
export class DirectorySynchronisation extends Construct {
  constructor(scope: Construct, id: string, { tenant }: DirectorySynchronisationProps) {
    super(scope, id);
    const service = new KnownServicePrincipal(this, 'service', { clientId: SYNCHRONISATION_SERVICE });
    for (const directory of tenant.directories) {
      const part = new Construct(this, directory.name);
      recordPart(part, tenant, 'directories', directory.name);
      const application = new RegisteredApplication(part, 'application', {
        displayName: synchronisationName(directory),
        protocol: 'oidc',
        redirectUris: [],
        identifierUris: [],
        owners: directory.owners,
        federatedCredentials: [],
      });
      new AppRoleAssignment(part, 'permission', {
        appRoleId: READ_WRITE_ALL,
        principalObjectId: application.servicePrincipal.objectId,
        resourceObjectId: service.objectId,
      });
    }
  }
}
