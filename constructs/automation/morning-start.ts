import { AutomationAccount } from '@cdktf/provider-azurerm/lib/automation-account';
import { AutomationJobSchedule } from '@cdktf/provider-azurerm/lib/automation-job-schedule';
import { AutomationRunbook } from '@cdktf/provider-azurerm/lib/automation-runbook';
import { AutomationSchedule } from '@cdktf/provider-azurerm/lib/automation-schedule';
import { RoleAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { Construct } from 'constructs';
import { Spoke } from '../model/estate';
import { azureName } from '../model/names';
import { MORNING_UTC } from '../model/office-hours';
import { BUILT_IN_ROLES, roleDefinitionId } from '../model/tables/built-in-roles';
import { Placement } from '../network/placement';
import { ownAccount } from './own-account';
import { runbookScript } from './runbook-script';

const RUNBOOK = 'start-machines';

/** A machine that is stopped in the evening. */
export interface StoppedMachine {
  /** Part of the address that its role assignment gets. */
  readonly name: string;
  /** Its id as one can compute it, for the runbook. */
  readonly id: string;
  /** The machine, for what has to come after it. */
  readonly machine: { readonly id: string };
}

/** Machines that are stopped in the evening. */
export interface MorningStartProps extends Placement {
  readonly spoke: Spoke;
  /** At least one. */
  readonly machines: readonly StoppedMachine[];
}

/**
 * Starts a network's machines on the morning of every working day. The identity of the account may start just these, and
 * nothing else: who runs a job of it starts a machine, and can neither stop nor change one.
 */
export class MorningStart extends Construct {
  constructor(scope: Construct, id: string, props: MorningStartProps) {
    super(scope, id);
    const { region, resourceGroupName, spoke, machines } = props;
    const account = new AutomationAccount(
      this,
      'account',
      ownAccount({
        region,
        resourceGroupName,
        name: azureName('automationAccount', region, spoke.name, 'hours'),
      }),
    );
    for (const machine of machines) {
      const role = BUILT_IN_ROLES.desktopVirtualizationPowerOnContributor;
      new RoleAssignment(this, `may-start-${machine.name}`, {
        scope: machine.machine.id,
        roleDefinitionId: roleDefinitionId(spoke.subscription.id, role),
        principalId: account.identity.principalId,
        principalType: 'ServicePrincipal',
        description: 'Starts the machine in the morning',
      });
    }
    this.addJob(account, props);
  }

  private addJob(
    account: AutomationAccount,
    { region, resourceGroupName, machines }: MorningStartProps,
  ): void {
    const place = { resourceGroupName, automationAccountName: account.name };
    const runbook = new AutomationRunbook(this, 'runbook', {
      ...place,
      name: RUNBOOK,
      location: region.name,
      runbookType: 'Python3',
      description: 'Starts machines that were off at night',
      content: runbookScript(RUNBOOK, { hour: MORNING_UTC, machines: machines.map(({ id }) => id) }),
      logProgress: false,
      logVerbose: false,
    });
    const schedule = new AutomationSchedule(this, 'schedule', {
      ...place,
      name: 'hourly',
      frequency: 'Hour',
      interval: 1,
      timezone: 'Europe/London',
      description: 'Every hour: the runbook knows which one is the morning',
    });
    new AutomationJobSchedule(this, 'job', {
      ...place,
      runbookName: runbook.name,
      scheduleName: schedule.name,
    });
  }
}
