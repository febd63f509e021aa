import { Construct } from 'constructs';
import { GalleryApplication } from '../constructs/identity/applications/gallery-application';
import { Estate } from '../constructs/model/estate';
import { galleryApplications } from '../constructs/model/gallery-applications';
import { Tenant } from '../constructs/model/identity';
import { scimActId } from '../constructs/model/identity-acts/application-acts';
import { applicationName } from '../constructs/model/identity-names';
import { recordSource } from '../constructs/provenance';
import { EstateStack } from './estate-stack';

/**
 * `gallery-<tenant>`: the tenant's applications from Microsoft's gallery. Apart from `identity-<tenant>` since Entra makes
 * them from a template of somebody else's, at its own pace; that stack assigns people to them by the ids that are written
 * back from here.
 */
export class GalleryStack extends EstateStack {
  constructor(scope: Construct, estate: Estate, tenant: Tenant) {
    const source = `identity.tenants.${tenant.name}`;
    super(scope, `gallery-${tenant.name}`, {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source,
    });
    this.addDirectoryProvider(tenant);
    for (const application of galleryApplications(tenant)) {
      const entered = estate.deployed.evidenced[scimActId(tenant, application)] !== undefined;
      const made = new GalleryApplication(this, application.name, {
        displayName: applicationName(tenant, application),
        templateId: application.source.templateId,
        protocol: application.protocol,
        owners: application.owners,
        provisioning: !application.source.provisioning ? 'none' : entered ? 'started' : 'waiting',
      });
      recordSource(made, `${source}.applications.${application.name}`);
    }
  }
}
