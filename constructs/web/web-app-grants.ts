import { ResourceGroupTemplateDeployment } from '@cdktf/provider-azurerm/lib/resource-group-template-deployment';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { Construct } from 'constructs';
import { Cache, ObjectStore, WebApp } from '../model/block';
import { usedBy } from '../model/block-users';
import { uniqueName } from '../model/names';
import { spokeGroupName } from '../model/platform-ids';
import { accountPlace, blockAccountId, cacheName } from '../model/store-ids';
import { BUILT_IN_ROLES, roleDefinitionId } from '../model/tables/built-in-roles';
import { WebAppProps } from './web-app-props';
import { nearest } from './web-app-settings';

/** Who may use what an application uses. */
export interface WebAppGrantsProps extends WebAppProps {
  /** Object id of the application's identity. */
  readonly principalId: string;
}

/**
 * What an application's identity may do: read and write the blobs of its object stores, use its caches. They stand beside
 * the identity, since nobody else knows its id; rights in databases are a database's own, given there by its administrator.
 */
export class WebAppGrants extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: WebAppGrantsProps,
  ) {
    super(scope, id);
    for (const block of usedBy(props.estate, props.block)) {
      if (block.kind === 'object-storage') this.addBlobRole(block);
      if (block.kind === 'redis') this.addCacheAccess(block);
    }
  }

  private addBlobRole(store: ObjectStore): void {
    const { block, principalId } = this.props;
    const placed = accountPlace(nearest(this.props, store));
    const role = BUILT_IN_ROLES.storageBlobDataContributor;
    new RoleAssignment(this, nameOf(store), {
      scope: this.builtHere(store)?.getStringAttribute('id') ?? blockAccountId(placed),
      roleDefinitionId: roleDefinitionId(placed.spoke.subscription.id, role),
      principalId,
      principalType: 'ServicePrincipal',
      description: `${role.name} for the web application ${block.spoke}/${block.name}`,
    });
  }

  /** The provider has no resource for who may use a managed Redis. */
  private addCacheAccess(cache: Cache): void {
    const { block, network, principalId } = this.props;
    const placed = nearest(this.props, cache);
    const here = this.builtHere(cache);
    // Both names are the cache's, which applications of other spokes and regions may use too.
    const user = [block.spoke, block.name, network.region.name].join('/');
    new ResourceGroupTemplateDeployment(this, nameOf(cache), {
      name: uniqueName(`access-${block.name}-to-${cache.name}`, LONGEST_DEPLOYMENT, user),
      resourceGroupName: spokeGroupName(placed.spoke, placed.network),
      deploymentMode: 'Incremental',
      templateContent: JSON.stringify(ACCESS),
      parametersContent: JSON.stringify({
        assignment: { value: `${cacheName(placed)}/default/${assignmentName(block, user)}` },
        principalId: { value: principalId },
      }),
      dependsOn: here ? [here] : undefined,
    });
  }

  private builtHere({ spoke, name }: Pick<ObjectStore, 'spoke' | 'name'>) {
    return spoke === this.props.spoke.name ? this.props.built.get(name) : undefined;
  }
}

function nameOf({ spoke, name }: Pick<ObjectStore, 'spoke' | 'name'>): string {
  return `${spoke}-${name}`;
}

/** Azure's longest names of a deployment and, in letters and digits, of who may use a cache. */
const LONGEST_DEPLOYMENT = 64;
const LONGEST_ASSIGNMENT = 60;

function assignmentName({ name }: Pick<WebApp, 'name'>, user: string): string {
  return uniqueName(name, LONGEST_ASSIGNMENT, user).replaceAll('-', '');
}

/** Data access to all of a cache: it has one policy, and one database. */
const ACCESS = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { assignment: { type: 'string' }, principalId: { type: 'string' } },
  resources: [
    {
      type: 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments',
      apiVersion: '2025-07-01',
      name: "[parameters('assignment')]",
      properties: {
        accessPolicyName: 'default',
        user: { objectId: "[parameters('principalId')]" },
      },
    },
  ],
} as const;
