import { PublishedApp, PublishedService } from '../model/flow';
import { PlacedTier } from '../model/flow-pairs';
import { originHost } from '../model/front-door-ids';
import { PlacedBlock } from '../model/placed-block';
import { privateLinkOriginId } from '../model/private-link-origin-ids';
import { RegionFacts } from '../model/tables/regions';
import { WebApp } from '../model/block';
import { webAppHost, webAppId } from '../model/web-app-ids';
import { webServiceOf } from './web-service';

/** What people reach by a Front Door: a service on machines, or an application on App Service. */
export type FrontDoorService = Pick<PublishedService | PublishedApp, 'name' | 'title'> & {
  /** Public host name. */
  readonly host: string;
};

/** Where Front Door gets it from in one region. */
export interface FrontDoorOrigin {
  readonly region: RegionFacts;
  /** Name that Front Door calls it by; its certificate bears it. */
  readonly hostName: string;
  /** Name that requests ask for. */
  readonly hostHeader: string;
  readonly port: number;
  readonly targetId: string;
  /** What the target is. @default a private link service, of which Azure takes no type */
  readonly targetType?: 'sites';
}

/**
 * The servers of a service, by the private link that stands at its edge tier in each region.
 * @throws RangeError if the service has no host, or other than one TCP port
 */
export function serverOrigins(
  service: PublishedService,
  edges: readonly PlacedTier[],
): readonly FrontDoorOrigin[] {
  const { host, port } = webServiceOf(service);
  return edges.map(({ region, spoke, network }) => ({
    region,
    hostName: originHost(host, region),
    hostHeader: host,
    port,
    targetId: privateLinkOriginId(service, spoke, network),
  }));
}

/** An application in each region, asked by the name for which Azure has given it a certificate. */
export function appOrigins(places: readonly PlacedBlock<WebApp>[]): readonly FrontDoorOrigin[] {
  return places.map((placed) => ({
    region: placed.network.region,
    hostName: webAppHost(placed),
    hostHeader: webAppHost(placed),
    port: 443,
    targetId: webAppId(placed),
    targetType: 'sites',
  }));
}
