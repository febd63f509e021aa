import { Construct } from 'constructs';
import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Estate } from '../model/estate';
import { azureName } from '../model/names';
import { BUILT_IN_ROLES, BuiltInRole, roleDefinitionId } from '../model/tables/built-in-roles';
import { RegionFacts } from '../model/tables/regions';
import { DeploymentRole, deploymentEnvironment, GRANTS } from './deployment-role';

/** Issuer and audience of the tokens that GitHub Actions gives its jobs (GitHub documentation, OpenID Connect in Azure). */
const TOKEN_ISSUER = 'https://token.actions.githubusercontent.com';
const TOKEN_AUDIENCE = 'api://AzureADTokenExchange';

/** One region's identity for planning or applying. */
export interface DeploymentIdentityProps {
  readonly estate: Estate;
  readonly region: RegionFacts;
  readonly role: DeploymentRole;
  readonly resourceGroupName: string;
  /** Id of the region's state account. */
  readonly stateAccountId: string;
}

/**
 * Who the pipeline is when it plans or applies the stacks of one region. It holds its roles on every subscription, since
 * a region's workloads are in all of them; what binds it to the region is the state: it can read and write the state
 * of its own region only, so that losing or misusing one region's identity leaves the other's stacks alone.
 *
 * Both roles write state: a plan takes the lock on the state blob.
 */
export class DeploymentIdentity extends Construct {
  constructor(scope: Construct, id: string, props: DeploymentIdentityProps) {
    super(scope, id);
    const { estate, region, role, resourceGroupName } = props;
    const environment = deploymentEnvironment(role, region);
    const identity = new UserAssignedIdentity(this, 'identity', {
      name: azureName('identity', region, 'deploy', role),
      resourceGroupName,
      location: region.name,
    });
    if (estate.platform.repository !== undefined) {
      new FederatedIdentityCredential(this, 'federation', {
        name: environment,
        parentId: identity.id,
        resourceGroupName,
        issuer: TOKEN_ISSUER,
        audience: [TOKEN_AUDIENCE],
        subject: `repo:${estate.platform.repository}:environment:${environment}`,
      });
    }

    const assign = (
      assignment: string,
      on: string,
      subscription: string,
      granted: BuiltInRole,
      only?: string,
    ) =>
      new RoleAssignment(this, assignment, {
        scope: on,
        roleDefinitionId: roleDefinitionId(subscription, granted),
        principalId: identity.principalId,
        principalType: 'ServicePrincipal',
        description: `${granted.name} for ${environment}`,
        condition: only,
        conditionVersion: only === undefined ? undefined : '2.0',
      });
    assign(
      'state',
      props.stateAccountId,
      estate.platform.subscription.id,
      BUILT_IN_ROLES.storageBlobDataContributor,
    );
    for (const subscription of estate.subscriptions) {
      for (const grant of GRANTS[role]) {
        const on = `/subscriptions/${subscription.id}`;
        assign(`${grant.id}-${subscription.name}`, on, subscription.id, grant.role, grant.condition);
      }
    }
  }
}
