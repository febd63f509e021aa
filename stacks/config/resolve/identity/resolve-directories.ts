import { Directory, JoinersAndLeavers } from '../../../../constructs/model/identity';
import { OutsideService, ServerGroup } from '../../../../constructs/model/flow';
import { tryFindMachineImage } from '../../../../constructs/model/tables/machine-images';
import { JoinersEntry } from '../../identity-directory-schema';
import { didYouMean } from '../../suggest';
import { Path } from '../../yaml-value';
import { SpokePlan } from '../resolve-spokes';
import { urlOf } from './check-uris';
import { TenantReader } from './tenant-reader';

/** Tenants have no more applications of API-driven provisioning without the Governance licence. */
const MOST_WITHOUT_GOVERNANCE = 2;

/** What joiners and leavers need of the rest of the estate. */
export interface DirectorySurroundings {
  readonly spokes: ReadonlyMap<string, SpokePlan>;
  readonly servers: readonly Omit<ServerGroup, 'position'>[];
  readonly outside: ReadonlyMap<string, OutsideService>;
  /** Private link zones that the estate holds. */
  readonly zones: readonly string[];
}

/** Directories in the order of the file; those whose organisation isn't there are left out. */
export function resolveDirectories(
  tenant: TenantReader,
  around: DirectorySurroundings,
): readonly Directory[] {
  const domains = new Map<string, string>();
  let provisioned = 0;
  return Object.entries(tenant.entry.directories).flatMap(([name, entry]): Directory[] => {
    const path = ['directories', name];
    const organisation = tenant.organisationOrOnly(path, entry.organisation);
    const domain = entry.domain.toLowerCase();
    const other = domains.get(domain);
    if (other !== undefined) {
      tenant.refuse([...path, 'domain'], `is "${domain}", as directory "${other}" has`, {
        allowed: 'one directory for a domain',
        fix: 'correct the domain, or remove one',
      });
    }
    domains.set(domain, other ?? name);
    tenant.places([...path, 'synchronisesFrom'], entry.synchronisesFrom, 'ranges');
    checkSynchronisation(tenant, [...path, 'synchronisesFrom'], entry.synchronisesFrom);
    provisioned += entry.joiners ? 1 : 0;
    if (entry.joiners && provisioned === MOST_WITHOUT_GOVERNANCE + 1)
      checkLicence(tenant, [...path, 'joiners']);
    const owners = tenant.idList([...path, 'owners'], entry.owners, 'user');
    const joiners = entry.joiners && resolveJoiners(tenant, [...path, 'joiners'], entry.joiners, around);
    return organisation
      ? [
          {
            name,
            organisation,
            domain,
            synchronisesFrom: entry.synchronisesFrom,
            owners,
            ...(joiners && { joiners }),
            position: tenant.positionOf(path),
          },
        ]
      : [];
  });
}

/** Synchronisation signs in as a program too, which is let in from the tenant's places for programs only. */
function checkSynchronisation(tenant: TenantReader, path: Path, places: readonly string[]): void {
  places.forEach((place, index) => {
    if (tenant.entry.workloadPlaces.includes(place) || !tenant.entry.places[place]) return;
    tenant.refuse([...path, index], `is "${place}", which is none of the tenant's workloadPlaces`, {
      allowed:
        "a place that programs sign in from: the synchronisation's application does, beside its account",
      fix: `add ${place} to workloadPlaces`,
    });
  });
}

function checkLicence(tenant: TenantReader, path: Path): void {
  if (tenant.entry.licences.includes('governance')) return;
  tenant.refuse(
    path,
    'is the third of the tenant',
    {
      allowed: `at most ${MOST_WITHOUT_GOVERNANCE} without the licence for Entra ID Governance`,
      fix: 'add governance to the licences of the tenant, or provision from one directory fewer',
    },
    'key',
  );
}

function resolveJoiners(
  tenant: TenantReader,
  path: Path,
  entry: JoinersEntry,
  around: DirectorySurroundings,
): JoinersAndLeavers {
  const { reader } = tenant;
  const spoke = reader.lookUp([...tenant.path, ...path, 'spoke'], entry.spoke, 'spokes', around.spokes);
  if (spoke) {
    checkEndpointTier(tenant, [...path, 'privateEndpointTier'], entry, spoke, around);
    checkUploader(tenant, [...path, 'uploader'], entry, around);
  }
  checkServiceDesk(tenant, [...path, 'serviceDesk'], entry, around);
  checkZones(tenant, path, around);
  return {
    templateId: tenant.id([...path, 'template'], entry.template, 'gallery template'),
    spoke: entry.spoke,
    privateEndpointTier: entry.privateEndpointTier,
    uploader: entry.uploader,
    serviceDesk: entry.serviceDesk,
    format: entry.format,
  };
}

function checkEndpointTier(
  tenant: TenantReader,
  path: Path,
  { privateEndpointTier: tier }: JoinersEntry,
  spoke: SpokePlan,
  { servers }: DirectorySurroundings,
): void {
  const tiers = spoke.tiers.map(({ name }) => name);
  const group = servers.find((one) => one.spoke === spoke.name && one.tier === tier);
  if (!tiers.includes(tier)) {
    if (!tenant.reader.isWellFormed('spokes')) return;
    tenant.refuse(path, `is "${tier}", which is no tier of spoke "${spoke.name}"`, {
      allowed: `its tiers are ${tiers.join(', ')}`,
      fix: didYouMean(tier, tiers, 'add the tier, or write one of these'),
    });
  } else if (group) {
    tenant.refuse(path, `is "${tier}", where group "${group.name}" stands`, {
      allowed: 'a tier of private endpoints only',
      fix: 'name another tier',
    });
  }
}

function checkUploader(
  tenant: TenantReader,
  path: Path,
  { spoke, uploader }: JoinersEntry,
  { servers }: DirectorySurroundings,
): void {
  if (!tenant.reader.isWellFormed('spokes')) return;
  const groups = servers.filter((group) => group.spoke === spoke);
  const group = groups.find(({ name }) => name === uploader);
  const names = groups.map(({ name }) => name);
  if (!group) {
    tenant.refuse(path, `is "${uploader}", which is no group of servers of spoke "${spoke}"`, {
      allowed: names.length > 0 ? `its groups are ${names.join(', ')}` : 'it has none yet',
      fix: didYouMean(uploader, names, `add it to spokes.${spoke}.servers`),
    });
  } else if (tryFindMachineImage(group.image)?.os === 'windows') {
    tenant.refuse(path, `is "${uploader}", whose machines run Windows`, {
      allowed: 'a group with a Linux image',
      fix: 'choose another image, or another group',
    });
  }
}

function checkServiceDesk(
  tenant: TenantReader,
  path: Path,
  { serviceDesk }: JoinersEntry,
  { outside }: DirectorySurroundings,
): void {
  const service = tenant.reader.lookUp(
    [...tenant.path, ...path, 'outside'],
    serviceDesk.outside,
    'outside',
    outside,
  );
  const url = urlOf(serviceDesk.url);
  if (url?.protocol !== 'https:') {
    tenant.refuse([...path, 'url'], `is "${serviceDesk.url}"`, {
      allowed: 'an https address',
      fix: 'write one such as https://api.servicedesk.example.com/tickets',
    });
  } else if (service && !service.fqdns.some((host) => covers(host, url.hostname))) {
    tenant.refuse([...path, 'url'], `is at ${url.hostname}, which outside.${service.name} doesn't have`, {
      allowed: service.fqdns.length > 0 ? `one of ${service.fqdns.join(', ')}` : 'it has ranges and no hosts',
      fix: `add the host to outside.${service.name}.fqdns`,
    });
  }
}

/** Whether a host, or `*.` and a domain, is or covers another host. */
function covers(host: string, other: string): boolean {
  const lower = host.toLowerCase();
  return lower.startsWith('*.') ? other.endsWith(lower.slice(1)) : lower === other;
}

const ZONES = [
  'privatelink.blob.core.windows.net',
  'privatelink.queue.core.windows.net',
  'privatelink.azure-automation.net',
];

function checkZones(tenant: TenantReader, path: Path, { zones }: DirectorySurroundings): void {
  const missing = ZONES.filter((zone) => !zones.includes(zone));
  if (missing.length === 0 || !tenant.reader.isSound('dns')) return;
  tenant.refuse(
    path,
    `needs ${missing.join(' and ')}, which dns.privateLinkZones leaves out`,
    { allowed: `${ZONES.join(', ')} among the zones`, fix: 'add them to dns.privateLinkZones' },
    'key',
  );
}
