import { Firewall } from '@cdktf/provider-azurerm/lib/firewall';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Hub } from '../model/estate';
import { azureName } from '../model/names';
import { zonesOf } from './placement';

/** A hub's firewall. */
export interface HubFirewallProps {
  readonly hub: Hub;
  readonly resourceGroupName: string;
  /** Id of AzureFirewallSubnet. */
  readonly subnetId: string;
  readonly publicAddressId: string;
  readonly policyId: string;
  /** Further public addresses, by the name of their configuration, at which something is translated. */
  readonly moreAddresses: readonly { readonly name: string; readonly id: string }[];
  /** What has to be written before: the last of the policy's rules. */
  readonly after: ITerraformDependable;
}

/**
 * The firewall that all traffic between networks, regions and the outside passes, over all zones of its region. What its
 * policy decides (DNS, threat intelligence, private ranges) must not stand here as well.
 */
export class HubFirewall extends Firewall {
  constructor(scope: Construct, id: string, props: HubFirewallProps) {
    const { region, firewallTier } = props.hub;
    super(scope, id, {
      name: azureName('firewall', region, 'hub'),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      skuName: 'AZFW_VNet',
      skuTier: firewallTier,
      zones: zonesOf(region),
      firewallPolicyId: props.policyId,
      ipConfiguration: [
        { name: 'primary', subnetId: props.subnetId, publicIpAddressId: props.publicAddressId },
        ...props.moreAddresses.map((address) => ({ name: address.name, publicIpAddressId: address.id })),
      ],
      dependsOn: [props.after],
    });
  }
}
