import { Construct } from 'constructs';
import { PrivateDnsZone } from '@cdktf/provider-azurerm/lib/private-dns-zone';

/** The zones of an estate. */
export interface PrivateDnsZonesProps {
  /** Full zone names, such as `privatelink.blob.core.windows.net`. */
  readonly zones: readonly string[];
  readonly resourceGroupName: string;
}

/**
 * The private DNS zones, held once for all networks, each under its own name. They are global: losing a region takes none
 * away. Networks link themselves to them in their own stacks.
 */
export class PrivateDnsZones extends Construct {
  constructor(scope: Construct, id: string, props: PrivateDnsZonesProps) {
    super(scope, id);
    for (const name of [...props.zones].sort()) {
      new PrivateDnsZone(this, name, { name, resourceGroupName: props.resourceGroupName });
    }
  }
}
