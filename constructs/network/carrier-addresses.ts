import { Construct } from 'constructs';
import { Estate, Hub } from '../model/estate';
import { Carrier } from '../model/flow';
import { azureName } from '../model/names';
import { controllersOf, SessionBorderController } from '../model/session-border-controllers';
import { recordSource } from '../provenance';
import { PublicAddress } from './public-address';

/** A public address of a firewall at which one session border controller is reached. */
export interface CarrierAddress {
  /** `<carrier>-<number>`. */
  readonly name: string;
  readonly carrier: Carrier;
  readonly controller: SessionBorderController;
  readonly publicAddress: PublicAddress;
}

/**
 * A public address for each session border controller of a region, below `scope`. Media has to reach the controller that
 * signalled, and all of them listen at the same ports, so they can't share one.
 */
export function carrierAddresses(
  scope: Construct,
  { estate, hub, resourceGroupName }: CarrierAddressesProps,
): readonly CarrierAddress[] {
  return estate.carriers.flatMap((carrier) =>
    controllersOf(estate, carrier, hub.region).map((controller) => {
      const name = `${carrier.name}-${controller.number}`;
      const publicAddress = new PublicAddress(scope, `carrier-${name}-address`, {
        region: hub.region,
        resourceGroupName,
        name: azureName('publicIp', hub.region, 'carrier', name),
      });
      recordSource(publicAddress, `carriers.${carrier.name}`);
      return { name, carrier, controller, publicAddress };
    }),
  );
}

/** Where a region's carriers arrive. */
export interface CarrierAddressesProps {
  readonly estate: Estate;
  readonly hub: Hub;
  readonly resourceGroupName: string;
}
