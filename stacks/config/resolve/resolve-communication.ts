import { Platform, Site } from '../../../constructs/model/estate';
import { Organisation } from '../../../constructs/model/organisation';
import { Block } from '../../../constructs/model/block';
import {
  Carrier,
  Flow,
  OutsideService,
  PublishedApp,
  PublishedService,
  ServerGroup,
} from '../../../constructs/model/flow';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { checkAgreements } from './check-agreements';
import { checkAvailability } from './check-availability';
import { checkBlocks } from './check-blocks';
import { checkCarriers } from './check-carriers';
import { checkDecoys } from './check-decoys';
import { checkFlows } from './check-flows';
import { checkPublished } from './check-published';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { resolveBlocks } from './resolve-blocks';
import { resolveCarriers } from './resolve-carriers';
import { resolveFlows } from './resolve-flows';
import { resolveOutside } from './resolve-outside';
import { resolvePublished } from './resolve-published';
import { resolveServers } from './resolve-servers';
import { SpokePlan } from './resolve-spokes';

/** Who speaks to what: flows, and what is declared with them. */
export interface Communication {
  readonly flows: readonly Placed<Flow>[];
  readonly outside: readonly OutsideService[];
  readonly published: readonly Placed<PublishedService>[];
  readonly carriers: readonly Placed<Carrier>[];
  readonly servers: readonly Placed<ServerGroup>[];
  readonly publishedApps: readonly Placed<PublishedApp>[];
  readonly blocks: readonly Placed<Block>[];
}

/** What they are resolved against. */
export interface CommunicationSurroundings {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly platform: Platform | undefined;
  readonly pair: RegionPair;
  readonly spokes: readonly SpokePlan[];
  readonly sites: readonly Site[];
}

/** Resolves the ends of everything that speaks, then checks what takes all of it to judge. */
export function resolveCommunication(
  reader: EstateReader,
  { organisations, platform, pair, ...lists }: CommunicationSurroundings,
): Communication {
  const spokes = new Map(lists.spokes.map((spoke) => [spoke.name, spoke]));
  const sites = new Map(lists.sites.map((site) => [site.id, site]));
  const outside = resolveOutside(reader);
  const around = { spokes, sites, outside: new Map(outside.map((service) => [service.name, service])) };

  const servers = resolveServers(reader, spokes, platform, pair);
  const blocks = resolveBlocks(reader, spokes);
  const flows = resolveFlows(reader, around, platform);
  const { published, publishedApps } = resolvePublished(reader, { ...around, blocks });
  const carriers = resolveCarriers(reader, around, servers);

  checkBlocks(reader, blocks, { spokes, servers, published, platform });
  checkAvailability(reader, spokes, servers, blocks);
  checkFlows(reader, flows, { outside: around.outside, published });
  checkPublished(reader, published, { spokes, flows, servers });
  checkCarriers(reader, carriers, servers, spokes, regionsOf(pair));
  checkDecoys(reader, { flows, published, carriers, servers });
  checkAgreements(reader, flows, published, { organisations, spokes, sites });
  return { flows, outside, published, publishedApps, carriers, servers, blocks };
}
