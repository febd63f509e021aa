import { SiteRecoveryVmwareReplicatedVm } from '@cdktf/provider-azurerm/lib/site-recovery-vmware-replicated-vm';
import { SiteRecoveryVmwareReplicationPolicy } from '@cdktf/provider-azurerm/lib/site-recovery-vmware-replication-policy';
import { SiteRecoveryVmwareReplicationPolicyAssociation } from '@cdktf/provider-azurerm/lib/site-recovery-vmware-replication-policy-association';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { Construct } from 'constructs';
import { leaveOut } from '../baseline/omission';
import { standingsIn, targetOf } from '../compute/standings';
import { identityOnlyAccount } from '../data/keyless-account';
import { Estate } from '../model/estate';
import { spokeGroupName } from '../model/platform-ids';
import { hostedCacheName, hostedGroupName, hostedVaultId } from '../model/recovery-ids';
import { PlacedHosted } from '../model/recovery-needs';
import { resourceGroupId } from '../model/resource-id';

/** Machines on VMware. */
export interface HostedReplicationProps {
  readonly estate: Estate;
  readonly placed: PlacedHosted;
}

/** What the appliance in the datacentre is registered as, and the account by which it puts the agent on machines. */
const APPLIANCE = 'replication-appliance';
const AGENT_ACCOUNT = 'replication-account';

const RETENTION_MINUTES = 24 * 60;
const CONSISTENT_MINUTES = 4 * 60;

/**
 * Machines of a datacentre that Site Recovery keeps a copy of in Azure until they have moved. The appliance has to be there
 * first. The network that they come up in is chosen at the failover: to write it here takes the hardware address of each
 * machine's interface.
 */
export class HostedReplication extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostedReplicationProps,
  ) {
    super(scope, id);
    const recoveryVaultId = hostedVaultId(props.placed);
    const policy = new SiteRecoveryVmwareReplicationPolicy(this, 'policy', {
      name: 'vmware',
      recoveryVaultId,
      recoveryPointRetentionInMinutes: RETENTION_MINUTES,
      applicationConsistentSnapshotFrequencyInMinutes: CONSISTENT_MINUTES,
    });
    const association = new SiteRecoveryVmwareReplicationPolicyAssociation(this, 'policy-association', {
      name: 'vmware',
      recoveryVaultId,
      policyId: policy.id,
    });
    const { spoke, target, hosted } = props.placed;
    const cache = this.cacheAccount();
    const standings = standingsIn(this, {
      region: target.region,
      resourceGroupName: spokeGroupName(spoke, target),
      names: [hosted.site, hosted.name],
    }).map(targetOf);
    hosted.machines.forEach((machine, index) => {
      new SiteRecoveryVmwareReplicatedVm(this, `machine-${machine}`, {
        name: machine,
        sourceVmName: machine,
        targetVmName: machine,
        recoveryVaultId,
        recoveryReplicationPolicyId: policy.id,
        applianceName: APPLIANCE,
        physicalServerCredentialName: AGENT_ACCOUNT,
        targetResourceGroupId: resourceGroupId(spoke.subscription.id, spokeGroupName(spoke, target)),
        defaultRecoveryDiskType: 'Premium_LRS',
        defaultLogStorageAccountId: cache.id,
        ...standings[index % standings.length],
        dependsOn: [association],
      });
    });
  }

  /** Open to identities, from anywhere: a datacentre has no address of ours to let in. */
  private cacheAccount(): StorageAccount {
    const { estate, placed } = this.props;
    const { region } = placed.target;
    const resourceGroupName = hostedGroupName(placed.hosted, region);
    const account = new StorageAccount(this, 'cache', {
      ...identityOnlyAccount({ region, resourceGroupName, name: hostedCacheName(estate, placed) }),
      publicNetworkAccessEnabled: true,
      accountKind: 'StorageV2',
      accountTier: 'Standard',
      accountReplicationType: region.zones.length > 0 ? 'ZRS' : 'LRS',
    });
    leaveOut(account, 'lock', 'it holds nothing that lasts: what waits in it is gone within minutes');
    return account;
  }
}
