import { Construct } from 'constructs';
import { NetworkDdosProtectionPlan } from '@cdktf/provider-azurerm/lib/network-ddos-protection-plan';
import { RegionFacts } from '../model/tables/regions';

/** An estate's plan. */
export interface DdosPlanProps {
  /** Region that the plan's record is in; it protects networks in all. */
  readonly region: RegionFacts;
  readonly name: string;
  readonly resourceGroupName: string;
}

/** The DDoS protection plan: one for all networks of a tenant, since each costs the same however many it protects. */
export class DdosPlan extends NetworkDdosProtectionPlan {
  constructor(scope: Construct, id: string, props: DdosPlanProps) {
    super(scope, id, {
      name: props.name,
      resourceGroupName: props.resourceGroupName,
      location: props.region.name,
    });
  }
}
