import { Estate } from '../../constructs/model/estate';
import { AddressPool } from '../../constructs/model/address-want';
import { DESKTOP_SERVICE } from '../../constructs/model/desktop-ids';
import { HandAct } from '../../constructs/model/hand-act';
import { galleryApplications, writtenBackKey } from '../../constructs/model/gallery-applications';
import { handActs } from '../../constructs/model/hand-acts';
import { Identity } from '../../constructs/model/identity';
import { regionsOf } from '../../constructs/model/region';
import { EstateFolder } from './estate-folder';
import { Problem } from './problem';
import { ReadEstate } from './read-estate';
import { checkHeader } from './resolve/check-header';
import { checkNames } from './resolve/check-names';
import { checkPartNames } from './resolve/check-part-names';
import { checkOverlaps, HeldRanges } from './resolve/check-overlaps';
import { checkTags } from './resolve/check-tags';
import { checkRegionKeys } from './resolve/check-region-keys';
import { EstateReader } from './resolve/estate-reader';
import { resolveIdentity } from './resolve/identity/resolve-identity';
import { PlacedRange, resolveAddresses } from './resolve/resolve-addresses';
import { Commitments, resolveCommitments } from './resolve/resolve-commitments';
import { Communication, resolveCommunication } from './resolve/resolve-communication';
import { NOTHING_DEPLOYED, resolveDeployed } from './resolve/resolve-deployed';
import { resolveDns } from './resolve/resolve-dns';
import { resolveExemptions } from './resolve/resolve-exemptions';
import { HubPlan, resolveHubs } from './resolve/resolve-hubs';
import { resolveOrganisations, resolveStrategies } from './resolve/resolve-organisations';
import { resolvePlatform } from './resolve/resolve-platform';
import { resolveRegions } from './resolve/resolve-regions';
import { placedSiteRanges, resolveSites } from './resolve/resolve-sites';
import { resolveSpokes, SpokePlan } from './resolve/resolve-spokes';
import { resolveSubscriptions } from './resolve/resolve-subscriptions';

/** An estate with everything decided but who holds which addresses. */
export interface SettledEstate {
  /** What the estate has as it is here. */
  readonly common: Omit<Estate, 'hubs' | 'spokes' | 'positions' | keyof Communication | keyof Commitments>;
  readonly hubs: readonly [HubPlan, HubPlan];
  readonly spokes: readonly SpokePlan[];
  readonly communication: Communication;
  readonly commitments: Commitments;
  /** One for each region, named as the region is. */
  readonly pools: readonly AddressPool[];
  readonly reserved: readonly PlacedRange[];
  readonly siteRanges: readonly PlacedRange[];
}

/** What the files mean as far as it can be told, and what is wrong with it. */
export interface Settlement {
  /** Missing if too little of the estate could be made out. It is whole only without problems. */
  readonly settled?: SettledEstate;
  readonly problems: readonly Problem[];
}

/**
 * Applies defaults, resolves names, and checks what takes more than one value to judge.
 * @param folder its name, which is the estate's, and the home that positions name files in
 * @param held the address ledger, for messages that name who holds a range
 */
export function settleEstate(
  read: ReadEstate,
  folder: Pick<EstateFolder, 'name' | 'home'>,
  held?: HeldRanges,
): Settlement {
  const { estate: reader } = read;
  if (!reader && read.exemptions) {
    resolveExemptions(read.exemptions);
  }
  const settled = reader && settle(read, reader, folder, held);
  const problems = [reader, read.exemptions, read.deployed].flatMap((file) => file?.problems ?? []);
  return { settled, problems };
}

function settle(
  read: ReadEstate,
  reader: EstateReader,
  { name, home }: Pick<EstateFolder, 'name' | 'home'>,
  held: HeldRanges | undefined,
): SettledEstate | undefined {
  const { file } = reader;
  checkHeader(reader, name);
  checkTags(reader);
  const strategies = resolveStrategies(reader);
  const organisations = resolveOrganisations(reader, strategies);
  const subscriptions = resolveSubscriptions(reader, organisations);
  const platform = resolvePlatform(reader, organisations, subscriptions);
  const sites = resolveSites(reader, organisations, platform);
  const exemptions = read.exemptions ? resolveExemptions(read.exemptions) : [];
  const { pair, approved } = resolveRegions(reader);
  if (!pair) {
    return undefined;
  }
  checkRegionKeys(reader, pair);
  const addresses = resolveAddresses(reader, pair);
  const siteRanges = placedSiteRanges(reader, sites);
  checkOverlaps(reader, addresses, siteRanges, held);
  const hubs = resolveHubs(reader, pair, sites);
  const spokes = resolveSpokes(reader, { pair, organisations, subscriptions, platform });
  checkNames(reader, hubs, spokes, sites);
  const communication = resolveCommunication(reader, {
    organisations,
    platform,
    pair,
    spokes,
    sites,
  });
  const commitments = resolveCommitments(reader, { organisations, spokes, sites, communication });
  checkPartNames(reader, {
    regions: regionsOf(pair),
    spokes,
    servers: communication.servers,
    blocks: communication.blocks,
    hosted: commitments.hosted,
  });
  const dns = resolveDns(reader, pair, sites, addresses);
  const identity = resolveIdentity(reader, {
    organisations,
    subscriptions,
    spokes: new Map(spokes.map((spoke) => [spoke.name, spoke])),
    servers: communication.servers,
    outside: new Map(communication.outside.map((service) => [service.name, service])),
    zones: dns.privateLinkZones,
    home,
  });
  const deployed = read.deployed
    ? resolveDeployed(read.deployed, pair, {
        acts: actsOf(reader, { spokes, communication, commitments, identity }),
        galleryApplications: reader.isSound('identity', 'spokes')
          ? writtenBackOf(identity, communication)
          : undefined,
      })
    : NOTHING_DEPLOYED;
  return (
    platform && {
      common: {
        name: file.estate,
        title: file.title ?? file.estate,
        stage: file.stage,
        asOf: file.asOf,
        regions: pair,
        approvedRegions: approved,
        strategies,
        organisations: [...organisations.values()],
        subscriptions: [...subscriptions.values()],
        tags: file.tags,
        platform,
        sites,
        identity,
        dns,
        exemptions,
        policiesReviewed: file.policiesReviewed,
        deployed,
      },
      hubs,
      spokes,
      communication,
      commitments,
      pools: addresses.pools,
      reserved: addresses.reserved,
      siteRanges,
    }
  );
}

/** What is to be done by hand; undefined while that can't be told, since what it follows from is wrong. */
function actsOf(
  reader: EstateReader,
  { spokes, communication, commitments, identity }: ActGrounds,
): readonly HandAct[] | undefined {
  if (!reader.isSound('published', 'spokes', 'identity', 'services', 'sites')) return undefined;
  const { published, publishedApps, servers, blocks } = communication;
  return handActs({
    published,
    publishedApps,
    servers,
    blocks,
    identity,
    hosted: commitments.hosted,
    services: commitments.services,
    spokes: spokes.map(({ name, subscription, regions }) => ({
      name,
      subscription,
      networks: regions.map((region) => ({ region })),
    })),
  });
}

interface ActGrounds {
  readonly spokes: readonly SpokePlan[];
  readonly communication: Communication;
  readonly commitments: Commitments;
  readonly identity: Identity;
}

/** What `servicePrincipals` of `deployed.yaml` may have. */
function writtenBackOf({ tenants }: Identity, { blocks }: Communication): readonly string[] {
  const hasDesktops = blocks.some(({ kind }) => kind === 'desktops');
  const applications = tenants.flatMap((tenant) =>
    galleryApplications(tenant).map((application) => writtenBackKey(tenant, application)),
  );
  return hasDesktops ? [...applications, DESKTOP_SERVICE] : applications;
}
