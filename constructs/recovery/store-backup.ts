import { DataProtectionBackupInstanceBlobStorage } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-blob-storage';
import { DataProtectionBackupInstanceMysqlFlexibleServer } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-mysql-flexible-server';
import { DataProtectionBackupInstancePostgresqlFlexibleServer } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-postgresql-flexible-server';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { flexibleServerGroupName, flexibleServerId } from '../model/database-ids';
import { Estate } from '../model/estate';
import { BackedUpStore } from '../model/recovery-needs';
import { resourceGroupId } from '../model/resource-id';
import { blockAccountId } from '../model/store-ids';
import { BUILT_IN_ROLES, BuiltInRole, roleDefinitionId } from '../model/tables/built-in-roles';

/** A store, and the vault and policy that it is copied by. */
export interface StoreBackupProps {
  readonly estate: Estate;
  readonly store: BackedUpStore;
  readonly vaultId: string;
  /** Identity of the vault. */
  readonly principalId: string;
  readonly policyId: string;
  readonly provider: TerraformProvider;
}

/** A store's copies, and what the vault may do to make them. Source: Microsoft Learn, "Azure Backup", by workload. */
export class StoreBackup extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: StoreBackupProps,
  ) {
    super(scope, id);
    const { estate, store } = props;
    const { spoke, network, block } = store;
    const instance = {
      name: `${spoke.name}-${block.name}`,
      location: network.region.name,
      vaultId: props.vaultId,
      backupPolicyId: props.policyId,
      provider: props.provider,
    };
    if (block.kind === 'object-storage') {
      const account = blockAccountId({ estate, spoke, network, block });
      const granted = this.grant('may-copy', account, BUILT_IN_ROLES.storageAccountBackupContributor);
      new DataProtectionBackupInstanceBlobStorage(this, 'copies', {
        ...instance,
        storageAccountId: account,
        storageAccountContainerNames: [...block.containers],
        dependsOn: [granted],
      });
      return;
    }
    const placed = { estate, spoke, network, block };
    const server = flexibleServerId(placed);
    const group = resourceGroupId(spoke.subscription.id, flexibleServerGroupName(placed));
    const isMySql = block.kind === 'mysql';
    const dependsOn = [
      this.grant('may-read', group, BUILT_IN_ROLES.reader),
      this.grant(
        'may-copy',
        server,
        isMySql
          ? BUILT_IN_ROLES.mySqlBackupAndExportOperator
          : BUILT_IN_ROLES.postgreSqlLongTermRetentionBackup,
      ),
    ];
    const Instance = isMySql
      ? DataProtectionBackupInstanceMysqlFlexibleServer
      : DataProtectionBackupInstancePostgresqlFlexibleServer;
    new Instance(this, 'copies', { ...instance, serverId: server, dependsOn });
  }

  private grant(id: string, scope: string, role: BuiltInRole): RoleAssignment {
    const { store, principalId, provider } = this.props;
    return new RoleAssignment(this, id, {
      scope,
      roleDefinitionId: roleDefinitionId(store.spoke.subscription.id, role),
      principalId,
      principalType: 'ServicePrincipal',
      description: `${role.name} for the vault that copies it`,
      provider,
    });
  }
}
