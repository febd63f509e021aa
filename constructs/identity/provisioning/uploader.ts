import { Fn } from 'cdktf';
import { AutomationAccount } from '@cdktf/provider-azurerm/lib/automation-account';
import { AutomationHybridRunbookWorker } from '@cdktf/provider-azurerm/lib/automation-hybrid-runbook-worker';
import { AutomationHybridRunbookWorkerGroup } from '@cdktf/provider-azurerm/lib/automation-hybrid-runbook-worker-group';
import { AutomationJobSchedule } from '@cdktf/provider-azurerm/lib/automation-job-schedule';
import { AutomationRunbook } from '@cdktf/provider-azurerm/lib/automation-runbook';
import { AutomationSchedule } from '@cdktf/provider-azurerm/lib/automation-schedule';
import { VirtualMachineExtension } from '@cdktf/provider-azurerm/lib/virtual-machine-extension';
import { Construct } from 'constructs';
import { runbookScript } from '../../automation/runbook-script';
import { PrivateEndpoint } from '../../data/private-endpoint';
import { Estate, Subnet } from '../../model/estate';
import { ENDPOINT_PLACES } from '../../model/provisioning-ids';
import { serverAddress } from '../../model/server-addresses';
import { Placement } from '../../network/placement';
import { ownAccount } from '../../automation/own-account';

/** The runbook, and the hybrid workers that it runs on. */
const RUNBOOK = 'joiners-and-leavers';
const EXTENSION = { type: 'HybridWorkerForLinux', version: '1.1' } as const;

/** What the runbook has to know; see its files. */
export interface UploaderSettings {
  readonly format: 'csv' | 'scim';
  /** Addresses of the container of extracts, of the blob of people, of the queue. */
  readonly extracts: string;
  readonly state: string;
  readonly queue: string;
  /** Object id of the application's service principal, and the job. */
  readonly servicePrincipal: string;
  readonly job: string;
  /** The service desk's API, and what it is called in tokens. */
  readonly desk: { readonly url: string; readonly resource: string };
}

/** The uploader of one directory. */
export interface UploaderProps extends Placement {
  readonly estate: Estate;
  /** Name of the Automation account. */
  readonly name: string;
  /** Parts of the names of what belongs to it. */
  readonly names: readonly string[];
  /** Tier for private endpoints, and the id of its subnet. */
  readonly endpoints: Subnet;
  readonly endpointSubnetId: string;
  /** Ids of the Linux machines that it runs on. */
  readonly machineIds: readonly string[];
  readonly settings: UploaderSettings;
}

/**
 * A runbook that runs every hour on machines of the council's own network, since the storage that it reads has no other door
 * (docs/why/decisions.md: why not a Logic App). Its identity is that of the Automation account, which only jobs of this
 * account can sign in as; the identity of the machine would be open to whatever runs there. The account takes no key and is
 * reached by its private endpoint.
 */
export class Uploader extends Construct {
  readonly account: AutomationAccount;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: UploaderProps,
  ) {
    super(scope, id);
    const { region, resourceGroupName } = props;
    this.account = new AutomationAccount(
      this,
      'account',
      ownAccount({ region, resourceGroupName, name: props.name }),
    );
    new PrivateEndpoint(this, 'endpoint', {
      estate: props.estate,
      region,
      resourceGroupName,
      names: props.names,
      subnetId: props.endpointSubnetId,
      address: serverAddress(props.endpoints, ENDPOINT_PLACES.automation),
      target: 'automation',
      targetId: this.account.id,
    });
    this.addSchedule(this.addWorkers());
  }

  /** The identity that the runbook signs in as. */
  get principalId(): string {
    return this.account.identity.principalId;
  }

  private addWorkers(): AutomationHybridRunbookWorkerGroup {
    const { resourceGroupName } = this.props;
    const automationAccountName = this.account.name;
    const group = new AutomationHybridRunbookWorkerGroup(this, 'workers', {
      name: 'uploaders',
      automationAccountName,
      resourceGroupName,
    });
    this.props.machineIds.forEach((machineId, index) => {
      const worker = new AutomationHybridRunbookWorker(this, `worker-${index + 1}`, {
        automationAccountName,
        resourceGroupName,
        workerGroupName: group.name,
        vmResourceId: machineId,
        // A worker is known by a GUID that its registrar chooses; this one is the same at every plan.
        workerId: Fn.uuidv5('url', machineId),
      });
      new VirtualMachineExtension(this, `agent-${index + 1}`, {
        name: EXTENSION.type,
        virtualMachineId: machineId,
        publisher: 'Microsoft.Azure.Automation.HybridWorker',
        type: EXTENSION.type,
        typeHandlerVersion: EXTENSION.version,
        autoUpgradeMinorVersion: true,
        automaticUpgradeEnabled: true,
        settings: JSON.stringify({ AutomationAccountURL: this.account.hybridServiceUrl }),
        dependsOn: [worker],
      });
    });
    return group;
  }

  private addSchedule(group: AutomationHybridRunbookWorkerGroup): void {
    const { region, resourceGroupName } = this.props;
    const automationAccountName = this.account.name;
    const runbook = new AutomationRunbook(this, 'runbook', {
      name: RUNBOOK,
      location: region.name,
      resourceGroupName,
      automationAccountName,
      runbookType: 'Python3',
      description: 'From the HR extract to accounts, approvals and tickets',
      content: runbookScript(RUNBOOK, this.props.settings),
      logProgress: false,
      logVerbose: false,
    });
    const schedule = new AutomationSchedule(this, 'schedule', {
      name: 'hourly',
      resourceGroupName,
      automationAccountName,
      frequency: 'Hour',
      interval: 1,
      timezone: 'Europe/London',
      description: 'Every hour: an approval is not kept waiting for the next extract',
    });
    new AutomationJobSchedule(this, 'job', {
      resourceGroupName,
      automationAccountName,
      runbookName: runbook.name,
      scheduleName: schedule.name,
      runOn: group.name,
    });
  }
}
