import { DevTestGlobalVmShutdownSchedule } from '@cdktf/provider-azurerm/lib/dev-test-global-vm-shutdown-schedule';
import { Construct } from 'constructs';
import { EVENING } from '../model/office-hours';
import { RegionFacts } from '../model/tables/regions';

/** A machine that nobody needs at night. */
export interface EveningStopProps {
  readonly machineId: string;
  readonly region: RegionFacts;
}

/** Stops and frees a machine every evening. It only stops: whoever starts it in the morning is `working-hours.ts`. */
export class EveningStop extends DevTestGlobalVmShutdownSchedule {
  constructor(scope: Construct, id: string, { machineId, region }: EveningStopProps) {
    super(scope, id, {
      virtualMachineId: machineId,
      location: region.name,
      enabled: true,
      dailyRecurrenceTime: `${EVENING.hour}00`,
      timezone: EVENING.timeZone,
      notificationSettings: { enabled: false },
    });
  }
}
