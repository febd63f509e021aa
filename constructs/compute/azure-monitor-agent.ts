import { MonitorDataCollectionRuleAssociation } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association';
import { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import { Construct } from 'constructs';
import { MachineImage } from '../model/tables/machine-images';

/** A machine that reports, and what. */
export interface AzureMonitorAgentProps {
  readonly os: MachineImage['os'];
  readonly machineId: string;
  /** Id of the data collection rule of its region. */
  readonly ruleId: string;
}

/** The extension of either system, for machines and scale sets alike. */
export const MONITOR_AGENTS = {
  linux: { type: 'AzureMonitorLinuxAgent', version: '1.33' },
  windows: { type: 'AzureMonitorWindowsAgent', version: '1.30' },
} as const;

export const MONITOR_PUBLISHER = 'Microsoft.Azure.Monitor';

/** What happens inside a machine, sent to the workspace of its region. The machine has to reach Azure Monitor. */
export class AzureMonitorAgent extends Construct {
  constructor(scope: Construct, id: string, { os, machineId, ruleId }: AzureMonitorAgentProps) {
    super(scope, id);
    const { type, version } = MONITOR_AGENTS[os];
    const extension = new VirtualMachineExtension(this, 'extension', {
      name: type,
      virtualMachineId: machineId,
      publisher: MONITOR_PUBLISHER,
      type,
      typeHandlerVersion: version,
      autoUpgradeMinorVersion: true,
      automaticUpgradeEnabled: true,
    });
    new MonitorDataCollectionRuleAssociation(this, 'rule', {
      name: 'machines',
      targetResourceId: machineId,
      dataCollectionRuleId: ruleId,
      dependsOn: [extension],
    });
  }
}
