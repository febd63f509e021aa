import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { Construct } from 'constructs';
import { Placement, zonesOf } from './placement';

/** A public address. */
export interface PublicAddressProps extends Placement {
  readonly name: string;
  /** First part of the host name that Azure gives it. @default it has none */
  readonly domainLabel?: string;
}

/**
 * A Standard public address over all zones of its region, which Azure does only when they are written. The next one is
 * made before the old one goes, since what holds an address has to let go of it first.
 */
export class PublicAddress extends PublicIp {
  constructor(scope: Construct, id: string, props: PublicAddressProps) {
    super(scope, id, {
      name: props.name,
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      sku: 'Standard',
      allocationMethod: 'Static',
      domainNameLabel: props.domainLabel,
      zones: zonesOf(props.region),
      lifecycle: { createBeforeDestroy: true },
    });
  }
}
