import { BastionHost } from '@cdktf/provider-azurerm/lib/bastion-host';
import { Construct } from 'constructs';
import { azureName } from '../model/names';
import { Placement, zonesOf } from './placement';

/** A hub's Bastion. */
export interface BastionProps extends Placement {
  /** Id of AzureBastionSubnet. */
  readonly subnetId: string;
  readonly publicAddressId: string;
}

/**
 * The way in for an emergency in which the broker is lost: a recorded departure from brokered access. Standard, because
 * signing in to a machine with an Entra identity takes the native client (tunnelling), which Basic lacks; Premium adds
 * recordings, whose storage the provider can't set. What would carry data past the session is off.
 */
export class Bastion extends BastionHost {
  constructor(scope: Construct, id: string, props: BastionProps) {
    super(scope, id, {
      name: azureName('bastion', props.region, 'hub'),
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      sku: 'Standard',
      scaleUnits: 2,
      zones: zonesOf(props.region),
      tunnelingEnabled: true,
      copyPasteEnabled: false,
      fileCopyEnabled: false,
      ipConnectEnabled: false,
      kerberosEnabled: false,
      shareableLinkEnabled: false,
      ipConfiguration: {
        name: 'primary',
        subnetId: props.subnetId,
        publicIpAddressId: props.publicAddressId,
      },
    });
  }
}
