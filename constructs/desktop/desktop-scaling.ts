import { VirtualDesktopScalingPlan } from '@cdktf/provider-azurerm/lib/virtual-desktop-scaling-plan';
import { VirtualDesktopScalingPlanHostPoolAssociation } from '@cdktf/provider-azurerm/lib/virtual-desktop-scaling-plan-host-pool-association';
import { Construct } from 'constructs';
import { BlockProps } from '../block-props';
import { DesktopPool, Range } from '../model/block';
import { DESKTOP_SERVICE, desktopName } from '../model/desktop-ids';

/** How many of a pool's session hosts run, and when. */
export interface DesktopScalingProps extends BlockProps<DesktopPool> {
  readonly hostPoolId: string;
}

const WORK_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const WEEKEND = ['Saturday', 'Sunday'];

/** Percent of the sessions that running hosts can hold; above it another one is started. */
const FULL_ENOUGH = 70;
/** Nobody is ever logged off; who stays on keeps the host. */
const STAY = {
  rampDownForceLogoffUsers: false,
  rampDownWaitTimeMinutes: 30,
  rampDownNotificationMessage:
    'Your desktop stays on until you sign out. Please sign out when you have finished.',
  rampDownStopHostsWhen: 'ZeroSessions',
};

/**
 * Starts session hosts before people come and stops empty ones after they have gone, never leaving fewer than the pool's
 * least. The plan acts once the service may start and stop machines; its principal's id differs by tenant, and its role
 * stands in stack `governance`, so until that id is written back no pool is tied to the plan and all hosts run.
 */
export class DesktopScaling extends Construct {
  constructor(scope: Construct, id: string, props: DesktopScalingProps) {
    super(scope, id);
    const { estate, block: pool, network, resourceGroupName } = props;
    const plan = new VirtualDesktopScalingPlan(this, 'plan', {
      name: desktopName('desktopScalingPlan', pool, network),
      location: network.region.name,
      resourceGroupName,
      friendlyName: pool.title,
      timeZone: 'GMT Standard Time',
      schedule: [scheduleOf('work-days', WORK_DAYS, pool.hosts), scheduleOf('weekend', WEEKEND, pool.hosts)],
    });
    if (estate.deployed.servicePrincipals[DESKTOP_SERVICE] === undefined) return;
    new VirtualDesktopScalingPlanHostPoolAssociation(this, 'pool', {
      scalingPlanId: plan.id,
      hostPoolId: props.hostPoolId,
      enabled: true,
    });
  }
}

function scheduleOf(name: string, daysOfWeek: string[], { least, most }: Range) {
  const minimum = Math.ceil((least / most) * 100);
  return {
    name,
    daysOfWeek,
    rampUpStartTime: '06:30',
    rampUpLoadBalancingAlgorithm: 'BreadthFirst',
    rampUpMinimumHostsPercent: minimum,
    rampUpCapacityThresholdPercent: FULL_ENOUGH,
    peakStartTime: '08:30',
    peakLoadBalancingAlgorithm: 'BreadthFirst',
    rampDownStartTime: '17:30',
    rampDownLoadBalancingAlgorithm: 'DepthFirst',
    rampDownMinimumHostsPercent: minimum,
    rampDownCapacityThresholdPercent: FULL_ENOUGH,
    ...STAY,
    offPeakStartTime: '19:30',
    offPeakLoadBalancingAlgorithm: 'DepthFirst',
  };
}
