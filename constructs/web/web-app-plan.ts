import { MonitorAutoscaleSetting } from '@cdktf/provider-azurerm/lib/monitor-autoscale-setting';
import { ServicePlan } from '@cdktf/provider-azurerm/lib/service-plan';
import { Construct } from 'constructs';
import { WebApp } from '../model/block';
import { azureName } from '../model/names';
import { PlacedBlock } from '../model/placed-block';

/** One region's workers of an application. */
export interface WebAppPlanProps extends PlacedBlock<WebApp> {
  readonly resourceGroupName: string;
}

/** Percent of the processors, over ten minutes. More workers come before it is felt; they go when it is long past. */
const BUSY = 70;
const IDLE = 30;
const WINDOW = 'PT10M';
const COOL_DOWN = 'PT10M';
const GRAIN = 'PT1M';

/**
 * The workers of an application in one region: over all its zones where it has some. Never fewer than `workers.least`, and
 * as many as carry the load of both regions where Azure doesn't know how busy they are.
 */
export class WebAppPlan extends Construct {
  readonly planId: string;

  constructor(scope: Construct, id: string, props: WebAppPlanProps) {
    super(scope, id);
    const { block, spoke, network, resourceGroupName } = props;
    const scales = block.workers.most > block.workers.least;
    const plan = new ServicePlan(this, 'plan', {
      name: azureName('servicePlan', network.region, spoke.name, block.name),
      location: network.region.name,
      resourceGroupName,
      osType: 'Linux',
      skuName: block.size,
      workerCount: block.workers.least,
      zoneBalancingEnabled: network.region.zones.length > 0,
      // How many there are at the moment is the autoscale setting's to say.
      lifecycle: scales ? { ignoreChanges: ['worker_count'] } : undefined,
    });
    this.planId = plan.id;
    if (scales) this.addAutoscale(props, plan);
  }

  private addAutoscale(
    { block, spoke, network, resourceGroupName }: WebAppPlanProps,
    plan: ServicePlan,
  ): void {
    const { least, most } = block.workers;
    new MonitorAutoscaleSetting(this, 'autoscale', {
      name: azureName('autoscaleSetting', network.region, spoke.name, block.name),
      location: network.region.name,
      resourceGroupName,
      targetResourceId: plan.id,
      enabled: true,
      profile: [
        {
          name: 'by-processor',
          capacity: { minimum: least, maximum: most, default: Math.min(most, Math.max(least, block.load)) },
          rule: [rule(plan, 'GreaterThan', BUSY, 'Increase'), rule(plan, 'LessThan', IDLE, 'Decrease')],
        },
      ],
    });
  }
}

function rule(
  plan: ServicePlan,
  operator: 'GreaterThan' | 'LessThan',
  threshold: number,
  direction: 'Increase' | 'Decrease',
) {
  return {
    metricTrigger: {
      metricName: 'CpuPercentage',
      metricResourceId: plan.id,
      operator,
      threshold,
      statistic: 'Average',
      timeAggregation: 'Average',
      timeGrain: GRAIN,
      timeWindow: WINDOW,
    },
    scaleAction: { direction, type: 'ChangeCount', value: 1, cooldown: COOL_DOWN },
  };
}
