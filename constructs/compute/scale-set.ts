import { Fn } from 'cdktf';
import { MonitorDataCollectionRuleAssociation } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association';
import { WindowsVirtualMachineScaleSet } from '@cdktf/provider-azurerm/lib/windows-virtual-machine-scale-set';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { ScaleSet as DeclaredSet } from '../model/block';
import { azureName } from '../model/names';
import { machineRuleId } from '../model/platform-ids';
import { computerNamePrefix, scaleSetName } from '../model/scale-set-ids';
import { findMachineImage } from '../model/tables/machine-images';
import { zonesOf } from '../network/placement';
import { InternalLoadBalancer } from '../web/internal-load-balancer';
import { FIRST_ACCOUNT } from './machine-settings';
import { scaleSetExtensions } from './scale-set-extensions';
import { ScaleSetScaling } from './scale-set-scaling';
import { PASSWORD_START } from './windows-machine';

/** Minutes that a new instance has before its probe counts. */
const GRACE = 'PT30M';

/** Percent of the instances that are replaced at a time, and that may be unwell meanwhile. */
const BATCH = 20;

/**
 * Like Windows machines behind one address, as many as the load asks for: in all zones of the region, or over its fault
 * domains where it has none. Uniform, since the provider's flexible sets have neither trusted launch nor an identity.
 *
 * An instance holds nothing, so it isn't patched but replaced: Azure rolls a newer image through the set, batch by batch,
 * while the probe says that the others are well, and rolls it back where it isn't. That takes the newest image of the
 * publisher rather than the table's version, and is the one place where an image isn't pinned. An instance that the probe
 * finds unwell is replaced likewise. What runs on it has to come with it: by an extension of the set's own.
 */
export class ScaleSet extends Construct {
  readonly balancer: InternalLoadBalancer;

  /** @throws RangeError if the image isn't Windows, or the network has no such tier */
  constructor(scope: Construct, id: string, props: BlockProps<DeclaredSet>) {
    super(scope, id);
    const { block, network, resourceGroupName } = props;
    this.balancer = new InternalLoadBalancer(this, 'balancer', {
      region: network.region,
      resourceGroupName,
      names: [block.spoke, block.name],
      subnet: props.subnet(block.tier),
      subnetId: props.subnetId(block.tier),
      servers: 'join-later',
      ports: [block.port],
      healthPath: block.healthPath,
    });
    const set = this.set(props);
    new MonitorDataCollectionRuleAssociation(this, 'monitor', {
      name: 'machines',
      targetResourceId: set.id,
      dataCollectionRuleId: machineRuleId(props.estate, network.region),
    });
    new ScaleSetScaling(this, 'scaling', { ...props, setId: set.id });
  }

  private set(props: BlockProps<DeclaredSet>): WindowsVirtualMachineScaleSet {
    const { block, network } = props;
    const { region } = network;
    const image = findMachineImage(block.image);
    if (image.os !== 'windows') {
      throw new RangeError(
        `scale set "${block.spoke}/${block.name}" is ${block.image}: name an image of Windows`,
      );
    }
    return new WindowsVirtualMachineScaleSet(this, 'set', {
      name: scaleSetName(props),
      computerNamePrefix: computerNamePrefix(props),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      sku: block.size,
      instances: block.instances.least,
      zones: zonesOf(region),
      zoneBalance: region.zones.length > 0 ? true : undefined,
      // Over zones Azure spreads the instances of each as widely as it can.
      platformFaultDomainCount: region.zones.length > 0 ? 1 : region.faultDomains,
      singlePlacementGroup: region.zones.length === 0,
      adminUsername: FIRST_ACCOUNT,
      adminPassword: `${PASSWORD_START}${Fn.uuid()}`,
      identity: { type: 'SystemAssigned' },
      secureBootEnabled: true,
      vtpmEnabled: true,
      encryptionAtHostEnabled: true,
      provisionVmAgent: true,
      extensionOperationsEnabled: true,
      enableAutomaticUpdates: false,
      overprovision: false,
      timezone: 'GMT Standard Time',
      bootDiagnostics: {},
      osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS' },
      sourceImageReference: {
        publisher: image.publisher,
        offer: image.offer,
        sku: image.sku,
        version: 'latest',
      },
      networkInterface: [this.networkInterface(props)],
      healthProbeId: this.balancer.probeId,
      upgradeMode: 'Rolling',
      rollingUpgradePolicy: {
        maxBatchInstancePercent: BATCH,
        maxUnhealthyInstancePercent: BATCH,
        maxUnhealthyUpgradedInstancePercent: BATCH,
        pauseTimeBetweenBatches: 'PT5M',
        prioritizeUnhealthyInstancesEnabled: true,
        maximumSurgeInstancesEnabled: true,
      },
      automaticOsUpgradePolicy: { enableAutomaticOsUpgrade: true, disableAutomaticRollback: false },
      automaticInstanceRepair: { enabled: true, gracePeriod: GRACE, action: 'Replace' },
      extension: scaleSetExtensions(),
      lifecycle: { ignoreChanges: ['admin_password', 'instances'] },
      // The probe has to be in use by a rule before a set can name it.
      dependsOn: [...this.balancer.rules],
    });
  }

  private networkInterface(props: BlockProps<DeclaredSet>) {
    const { block, network } = props;
    return {
      name: azureName('networkInterface', network.region, block.spoke, block.name),
      primary: true,
      enableAcceleratedNetworking: true,
      ipConfiguration: [
        {
          name: 'primary',
          primary: true,
          subnetId: props.subnetId(block.tier),
          loadBalancerBackendAddressPoolIds: [this.balancer.poolId],
        },
      ],
    };
  }
}
