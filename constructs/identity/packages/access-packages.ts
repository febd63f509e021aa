import { AccessPackageCatalog } from '@cdktf/provider-azuread/lib/access-package-catalog';
import { AccessPackageResourceCatalogAssociation } from '@cdktf/provider-azuread/lib/access-package-resource-catalog-association';
import { Construct } from 'constructs';
import { Tenant } from '../../model/identity';
import { catalogName } from '../../model/identity-names';
import { groupOf } from '../applications/assignments';
import { recordPart } from '../record-part';
import { AccessPackage } from './access-package';

/** The access packages of a tenant. */
export interface AccessPackagesProps {
  readonly tenant: Tenant;
  /** Object ids of the groups of the tenant's personas, by persona. */
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * How guests, partners and others come into the groups of personas: by asking for a package, for a while. Each organisation
 * has its own catalogue, so that organisations that share a tenant can part again.
 */
export class AccessPackages extends Construct {
  /** @throws RangeError if a persona has no group, or a package has nobody who approves */
  constructor(scope: Construct, id: string, { tenant, groups }: AccessPackagesProps) {
    super(scope, id);
    for (const organisation of tenant.organisations) {
      const own = tenant.packages.filter((access) => access.organisation.id === organisation.id);
      if (own.length === 0) continue;
      const catalog = new AccessPackageCatalog(this, `catalogue-${organisation.id}`, {
        displayName: catalogName(tenant, organisation),
        description: `What people can ask for to work with ${organisation.title}`,
        externallyVisible: own.some(({ requestors }) => requestors !== 'members'),
        published: true,
      });
      // A catalogue takes each group once, however many of its packages hand it out.
      const resources = new Map(
        [...new Set(own.map(({ persona }) => persona))].map((persona) => [
          persona,
          new AccessPackageResourceCatalogAssociation(this, `catalogue-${organisation.id}-${persona}`, {
            catalogId: catalog.id,
            resourceOriginId: groupOf(groups, persona),
            resourceOriginSystem: 'AadGroup',
          }),
        ]),
      );
      for (const access of own) {
        const made = new AccessPackage(this, access.name, {
          tenant,
          access,
          catalogId: catalog.id,
          resourceId: resources.get(access.persona)!.id,
        });
        recordPart(made, tenant, 'packages', access.name);
      }
    }
  }
}
