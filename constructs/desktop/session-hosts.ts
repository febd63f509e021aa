import { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { ServerGroup } from '../compute/server-group';
import { DesktopPool } from '../model/block';
import { sessionHosts } from '../model/desktop-ids';
import { blockPart } from '../model/service-parts';
import { DesktopProfiles } from './desktop-profiles';

/** The machines of a pool in one region. */
export interface SessionHostsProps extends BlockProps<DesktopPool> {
  readonly hostPoolName: string;
  /** A reference to it: what a deployment makes stands in its state, in no configuration. */
  readonly registrationToken: string;
}

/**
 * The agent that joins a machine to its pool. The package is pinned; it loads the newest agent, which then renews itself.
 * Source: public deployments that name it, Azure Verified Modules' among them; Microsoft lists the packages nowhere.
 */
const AGENT = {
  publisher: 'Microsoft.Powershell',
  type: 'DSC',
  version: '2.83',
  package:
    'https://wvdportalstorageblob.blob.core.windows.net/galleryartifacts/Configuration_1.0.03266.1110.zip',
  configuration: 'Configuration.ps1\\AddSessionHost',
} as const;

/** Sizes with an NVIDIA A10, which take the driver for graphics. */
const NVIDIA = /_A10_v5$/;
const NVIDIA_DRIVER = {
  publisher: 'Microsoft.HpcCompute',
  type: 'NvidiaGpuDriverWindows',
  version: '1.6',
} as const;

/**
 * Session hosts are machines like any other, with what makes them desktops: the agent of their pool, the profiles that people
 * take along, and the driver of their graphics card. None is backed up: nothing is kept on one.
 */
export class SessionHosts extends Construct {
  readonly machineIds: readonly string[];

  constructor(scope: Construct, id: string, props: SessionHostsProps) {
    super(scope, id);
    const { estate, block: pool, network, resourceGroupName } = props;
    const { servers } = new ServerGroup(this, 'machines', {
      estate,
      group: sessionHosts(props),
      network,
      resourceGroupName,
      subnetId: props.subnetId(pool.tier),
      part: blockPart(pool),
      // A scaling plan stops and starts shared hosts; those of one person keep the hours of the service.
      hours: pool.type === 'pooled' ? 'always' : undefined,
    });
    this.machineIds = servers.map(({ machine }) => machine.id);
    this.machineIds.forEach((machineId, index) => {
      const host = new Construct(this, String(index + 1));
      this.addAgent(host, machineId, props);
      new DesktopProfiles(host, 'profiles', { ...props, machineId });
      if (NVIDIA.test(pool.size)) this.addDriver(host, machineId);
    });
  }

  private addAgent(
    host: Construct,
    virtualMachineId: string,
    { hostPoolName, registrationToken }: SessionHostsProps,
  ): void {
    new VirtualMachineExtension(host, 'agent', {
      name: 'DesktopAgent',
      virtualMachineId,
      publisher: AGENT.publisher,
      type: AGENT.type,
      typeHandlerVersion: AGENT.version,
      autoUpgradeMinorVersion: true,
      settings: JSON.stringify({
        modulesUrl: AGENT.package,
        configurationFunction: AGENT.configuration,
        properties: { hostPoolName, aadJoin: true },
      }),
      protectedSettings: JSON.stringify({ properties: { registrationInfoToken: registrationToken } }),
      // A machine registers once; a newer package or token must not run the agent's installation again.
      lifecycle: { ignoreChanges: ['settings', 'protected_settings'] },
    });
  }

  private addDriver(host: Construct, virtualMachineId: string): void {
    new VirtualMachineExtension(host, 'driver', {
      name: NVIDIA_DRIVER.type,
      virtualMachineId,
      publisher: NVIDIA_DRIVER.publisher,
      type: NVIDIA_DRIVER.type,
      typeHandlerVersion: NVIDIA_DRIVER.version,
      autoUpgradeMinorVersion: true,
    });
  }
}
