import { AppRoleAssignment } from '@cdktf/provider-azuread/lib/app-role-assignment';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { Construct } from 'constructs';
import { BUILT_IN_ROLES, BuiltInRole, roleDefinitionId } from '../../model/tables/built-in-roles';
import { KnownServicePrincipal } from '../applications/known-service-principal';
import { ExtractStore } from './extract-store';

const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';

/** Upload to provisioning jobs, and reading what became of it: nothing else of Graph. */
const PERMISSIONS = ['SynchronizationData-User.Upload', 'ProvisioningLog.Read.All'] as const;

/** Who may do what the runbook does. */
export interface UploaderRightsProps {
  /** Object id of the identity that the runbook signs in as. */
  readonly principalId: string;
  readonly store: ExtractStore;
  /** Id of the subscription of the store. */
  readonly subscription: string;
}

/** What the uploader's identity may do: read extracts, keep what it knows, and upload. */
export class UploaderRights extends Construct {
  constructor(scope: Construct, id: string, { principalId, store, subscription }: UploaderRightsProps) {
    super(scope, id);
    const grants: readonly (readonly [string, string, BuiltInRole])[] = [
      ['read-extracts', store.extractsScope, BUILT_IN_ROLES.storageBlobDataReader],
      ['keep-people', store.peopleScope, BUILT_IN_ROLES.storageBlobDataContributor],
      ['use-queue', store.queueScope, BUILT_IN_ROLES.storageQueueDataContributor],
    ];
    for (const [name, on, role] of grants) {
      new RoleAssignment(this, name, {
        scope: on,
        roleDefinitionId: roleDefinitionId(subscription, role),
        principalId,
        principalType: 'ServicePrincipal',
        description: `${role.name} for the uploader of joiners and leavers`,
      });
    }
    const graph = new KnownServicePrincipal(this, 'graph', { clientId: MICROSOFT_GRAPH });
    for (const permission of PERMISSIONS) {
      new AppRoleAssignment(this, permission, {
        appRoleId: graph.appRoleIds.lookup(permission),
        principalObjectId: principalId,
        resourceObjectId: graph.objectId,
      });
    }
  }
}
