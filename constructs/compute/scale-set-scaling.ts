import {
  MonitorAutoscaleSetting,
  MonitorAutoscaleSettingProfile,
  MonitorAutoscaleSettingProfileRule,
} from '@cdktf/provider-azurerm/lib/monitor-autoscale-setting';
import { Construct } from 'constructs';
import { Range, ScaleSet } from '../model/block';
import { azureName } from '../model/names';
import { EVENING, MORNING_UTC, WORKING_DAYS } from '../model/office-hours';
import { PlacedBlock } from '../model/placed-block';
import { blockPart, isOffOutsideHours } from '../model/service-parts';
import { Placement } from '../network/placement';

/** A set, and between how many instances it stays. */
export interface ScaleSetScalingProps extends PlacedBlock<ScaleSet>, Omit<Placement, 'region'> {
  readonly setId: string;
}

/** Percent of the processors in use above which an instance comes, and below which one goes. */
const BUSY = 70;
const IDLE = 30;

/** As many instances as the load asks for, never fewer than a failure needs, and none at night where nobody is there. */
export class ScaleSetScaling extends MonitorAutoscaleSetting {
  constructor(scope: Construct, id: string, props: ScaleSetScalingProps) {
    const { estate, block, network, setId } = props;
    const off = isOffOutsideHours(estate, blockPart(block));
    super(scope, id, {
      name: azureName('autoscaleSetting', network.region, block.spoke, block.name),
      location: network.region.name,
      resourceGroupName: props.resourceGroupName,
      targetResourceId: setId,
      enabled: true,
      profile: off ? officeProfiles(block.instances, setId) : [byLoad('by-load', block.instances, setId)],
    });
  }
}

/** A recurring profile lasts until the next one begins. */
function officeProfiles(instances: Range, setId: string): MonitorAutoscaleSettingProfile[] {
  return [
    {
      ...byLoad('day', instances, setId),
      recurrence: { timezone: 'UTC', days: [...WORKING_DAYS], hours: [MORNING_UTC], minutes: [0] },
    },
    {
      name: 'evening',
      capacity: { minimum: 0, maximum: 0, default: 0 },
      recurrence: {
        timezone: EVENING.timeZone,
        days: [...WORKING_DAYS],
        hours: [EVENING.hour],
        minutes: [0],
      },
    },
  ];
}

function byLoad(name: string, { least, most }: Range, setId: string): MonitorAutoscaleSettingProfile {
  return {
    name,
    capacity: { minimum: least, maximum: most, default: least },
    rule: [rule(setId, 'GreaterThan', BUSY, 'Increase'), rule(setId, 'LessThan', IDLE, 'Decrease')],
  };
}

function rule(
  setId: string,
  operator: 'GreaterThan' | 'LessThan',
  threshold: number,
  direction: 'Increase' | 'Decrease',
): MonitorAutoscaleSettingProfileRule {
  return {
    metricTrigger: {
      metricName: 'Percentage CPU',
      metricResourceId: setId,
      operator,
      threshold,
      statistic: 'Average',
      timeAggregation: 'Average',
      timeGrain: 'PT1M',
      timeWindow: 'PT10M',
    },
    scaleAction: { direction, type: 'ChangeCount', value: 1, cooldown: 'PT10M' },
  };
}
