import { Block, WebApp } from '../model/block';
import { Estate, Spoke } from '../model/estate';
import { PublishedApp, PublishedService } from '../model/flow';
import { placesOfTier } from '../model/flow-pairs';
import { PlacedBlock, placesOfBlock } from '../model/placed-block';
import { findBlock } from '../model/service-parts';
import { FrontDoorProps } from './front-door';
import { appOrigins, serverOrigins } from './front-door-origin';
import { webServiceOf } from './web-service';

/** What a Front Door leads to, and the spoke that it belongs to. */
export interface PlannedFrontDoor extends Pick<FrontDoorProps, 'service' | 'healthPath' | 'origins'> {
  readonly spoke: Spoke;
}

/** All that is published by a Front Door: services on machines, then applications. */
export function frontDoors(estate: Estate): readonly PlannedFrontDoor[] {
  const services = estate.published.filter(({ by }) => by === 'front-door');
  return [
    ...services.map((service) => ofServers(estate, service)),
    ...estate.publishedApps.map((app) => ofApp(estate, app)),
  ];
}

/** A published application in every region of its spoke. @throws RangeError if it is no web application of the estate */
export function placesOfApp(estate: Estate, { name, app }: PublishedApp): readonly PlacedBlock<WebApp>[] {
  const block = findBlock(estate, { kind: 'block', ...app });
  if (!isWebApp(block)) {
    throw new RangeError(
      `published "${name}" leads to ${app.spoke}/${app.block}, a block of kind ${block.kind}: name a web-app`,
    );
  }
  return placesOfBlock(estate, block);
}

function ofServers(estate: Estate, service: PublishedService): PlannedFrontDoor {
  const edges = placesOfTier(estate, service.edge);
  return {
    spoke: edges[0]!.spoke,
    service: { ...service, host: webServiceOf(service).host },
    healthPath: service.healthPath,
    origins: serverOrigins(service, edges),
  };
}

function ofApp(estate: Estate, app: PublishedApp): PlannedFrontDoor {
  const places = placesOfApp(estate, app);
  const { spoke, block } = places[0]!;
  return { spoke, service: app, healthPath: block.healthPath, origins: appOrigins(places) };
}

function isWebApp(block: Block): block is WebApp {
  return block.kind === 'web-app';
}
