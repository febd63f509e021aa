import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';
import { Deployed } from '../../model/estate';
import { PublishedService } from '../../model/flow';
import { writtenBackId } from '../../model/gallery-applications';
import { Application, Tenant } from '../../model/identity';
import { applicationName } from '../../model/identity-names';
import { recordPart } from '../record-part';
import { Assignments } from './assignments';
import { KnownServicePrincipal } from './known-service-principal';
import { RegisteredApplication } from './registered-application';
import { WrittenBackApplication } from './written-back-application';

/** The applications of a tenant. */
export interface ApplicationsProps {
  readonly tenant: Tenant;
  /** The estate's published services, for applications that one of them is. */
  readonly published: readonly Pick<PublishedService, 'name' | 'host'>[];
  /** Object ids of the groups of the tenant's personas, by persona. */
  readonly groups: ReadonlyMap<string, string>;
  readonly deployed: Pick<Deployed, 'servicePrincipals'>;
}

interface Made {
  readonly clientId: string;
  /** Object id. */
  readonly servicePrincipalId: string;
  /** Absent for what another stack makes. */
  readonly servicePrincipal?: ServicePrincipal;
  /** @default that of applications without roles */
  readonly appRoleId?: string;
}

/**
 * What people and programs of a tenant sign in to (RA-5), and who is assigned; nobody else gets in. What comes from the
 * gallery is made by the stack `gallery-<tenant>`; who is assigned to it is left out until its id is written back.
 */
export class Applications extends Construct {
  /** By name of the application; without those of the gallery that aren't written back yet. */
  readonly clientIds: ReadonlyMap<string, string>;
  /** Those that stand here, by name of the application. */
  readonly servicePrincipals: ReadonlyMap<string, ServicePrincipal>;

  /** @throws RangeError if a persona has no group, or a published service isn't there or has no host */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ApplicationsProps,
  ) {
    super(scope, id);
    const clientIds = new Map<string, string>();
    const servicePrincipals = new Map<string, ServicePrincipal>();
    for (const application of props.tenant.applications) {
      const part = new Construct(this, application.name);
      recordPart(part, props.tenant, 'applications', application.name);
      const made = this.make(part, application);
      if (!made) continue;
      clientIds.set(application.name, made.clientId);
      if (made.servicePrincipal) servicePrincipals.set(application.name, made.servicePrincipal);
      new Assignments(part, 'assigned', {
        servicePrincipalId: made.servicePrincipalId,
        personas: application.assigned,
        groups: props.groups,
        appRoleId: made.appRoleId,
      });
    }
    this.clientIds = clientIds;
    this.servicePrincipals = servicePrincipals;
  }

  private make(scope: Construct, application: Application): Made | undefined {
    const { source, assigned } = application;
    const displayName = applicationName(this.props.tenant, application);
    switch (source.kind) {
      case 'existing': {
        const assignment = assigned.length > 0 ? 'required' : undefined;
        const { clientId } = source;
        const servicePrincipal = new KnownServicePrincipal(scope, 'application', { clientId, assignment });
        return { clientId, servicePrincipal, servicePrincipalId: servicePrincipal.objectId };
      }
      case 'gallery': {
        const objectId = writtenBackId(this.props.deployed, this.props.tenant, application);
        if (objectId === undefined) return undefined;
        const { clientId, appRoleId } = new WrittenBackApplication(scope, 'application', { objectId });
        return { clientId, appRoleId, servicePrincipalId: objectId };
      }
      case 'registered':
        return registered(new RegisteredApplication(scope, 'application', { ...application, displayName }));
      case 'published':
        return registered(
          new RegisteredApplication(scope, 'application', {
            ...application,
            ...this.externalAddress(source.service),
            displayName,
          }),
        );
    }
  }

  /** Application proxy signs people in for the address under which they reach the service. */
  private externalAddress(service: string) {
    const published = this.props.published.find(({ name }) => name === service);
    if (published?.host === undefined) {
      throw new RangeError(`published service "${service}" ${published ? 'has no host' : 'is not there'}`);
    }
    const address = `https://${published.host}`;
    return { homepageUrl: address, redirectUris: [`${address}/`], identifierUris: [address] };
  }
}

function registered({ registration, servicePrincipal }: RegisteredApplication): Made {
  return {
    clientId: registration.clientId,
    servicePrincipal,
    servicePrincipalId: servicePrincipal.objectId,
  };
}
