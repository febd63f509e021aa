import { Site } from '../../../constructs/model/estate';
import { OutsideService, ServerRole } from '../../../constructs/model/flow';
import { Organisation } from '../../../constructs/model/organisation';
import { Service, ServiceDependency, ServiceTier } from '../../../constructs/model/service';
import { samePart, groupPart } from '../../../constructs/model/service-parts';
import { pathText } from '../path-text';
import { ServiceEntry } from '../service-schema';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { PlacedText, textsAt } from './one-or-more';
import { Placed } from './placed';
import { Parts, resolveServiceParts } from './resolve-service-parts';
import { SpokePlan } from './resolve-spokes';

/** Recovery plans, runbooks and findings are named after it. */
const LONGEST_NAME = 40;

/** Groups that staff can't sign in without (ID-3). */
const DIRECTORY_ROLES: readonly ServerRole[] = ['domain-controller', 'synchronisation'];

/** What services are resolved against. */
export interface ServiceSurroundings extends Parts {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly spokes: ReadonlyMap<string, SpokePlan>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly outside: ReadonlyMap<string, OutsideService>;
  readonly tiers: ReadonlyMap<string, ServiceTier>;
}

/** Services in the order of the file, each with what it needs; those whose tier or organisation isn't there are left out. */
export function resolveServices(
  reader: EstateReader,
  around: ServiceSurroundings,
): readonly Placed<Service>[] {
  const services = Object.entries(reader.file.services).flatMap(([name, entry]) =>
    resolveService(reader, around, name, entry),
  );
  const directory = services.filter(({ parts }) =>
    around.servers.some(
      (group) =>
        DIRECTORY_ROLES.includes(group.role) && parts.some((part) => samePart(part, groupPart(group))),
    ),
  );
  return services.map((service) => withDirectory(service, directory));
}

/** Who signs staff in depends on the directory; what the directory itself is made of doesn't. */
function withDirectory(service: Placed<Service>, directory: readonly Placed<Service>[]): Placed<Service> {
  if (service.signsIn === 'nobody' || directory.includes(service)) return service;
  const named = new Set(service.dependsOn.flatMap((need) => (need.kind === 'service' ? [need.service] : [])));
  const added = directory
    .filter(({ name }) => !named.has(name))
    .map(({ name }): ServiceDependency => ({ kind: 'service', service: name }));
  return { ...service, dependsOn: [...service.dependsOn, ...added] };
}

function resolveService(
  reader: EstateReader,
  around: ServiceSurroundings,
  name: string,
  entry: ServiceEntry,
): readonly Placed<Service>[] {
  const path = ['services', name];
  checkLength(reader, path, name);
  const tier = reader.lookUp([...path, 'tier'], entry.tier, 'serviceTiers', around.tiers);
  const spoke = spokeOf(reader, path, name, entry, around);
  const parts = resolveServiceParts(reader, path, entry, spoke?.name, around);
  const organisation = organisationOf(reader, path, entry, around, spoke);
  const needs = (key: 'dependsOn' | 'degradedWithout') =>
    textsAt([...path, key], entry[key] ?? []).flatMap((placed) => resolveNeed(reader, placed, around));
  const dependsOn = needs('dependsOn');
  const degradedWithout = needs('degradedWithout');
  if (!tier || !organisation) return [];
  const approver = reader.file.organisations[organisation.id]?.approver ?? organisation.contact;
  return [
    {
      name,
      title: entry.title ?? spoke?.title ?? name,
      organisation,
      tier,
      hours: entry.hours ?? tier.hours,
      owner: entry.owner ?? spoke?.owner ?? organisation.contact,
      approver: entry.approver ?? approver,
      parts,
      dependsOn,
      degradedWithout,
      package: spoke && reader.file.spokes[spoke.name]?.package,
      signsIn: entry.signsIn,
      path,
    },
  ];
}

function checkLength(reader: EstateReader, path: Path, name: string): void {
  if (name.length <= LONGEST_NAME) return;
  reader.report(
    path,
    {
      message: `services has the name "${name}", of ${name.length} characters`,
      allowed: `at most ${LONGEST_NAME}: recovery plans are named after it`,
      fix: `shorten it by ${name.length - LONGEST_NAME}`,
    },
    'key',
  );
}

function spokeOf(
  reader: EstateReader,
  path: Path,
  name: string,
  { spoke }: ServiceEntry,
  { spokes }: ServiceSurroundings,
): SpokePlan | undefined {
  return spoke === undefined ? spokes.get(name) : reader.lookUp([...path, 'spoke'], spoke, 'spokes', spokes);
}

/** Its own, else its spoke's, else the one of the site that still hosts it. */
function organisationOf(
  reader: EstateReader,
  path: Path,
  entry: ServiceEntry,
  { organisations, sites }: ServiceSurroundings,
  spoke: SpokePlan | undefined,
): Organisation | undefined {
  if (entry.organisation !== undefined) {
    return reader.lookUp([...path, 'organisation'], entry.organisation, 'organisations', organisations);
  }
  const [hosted] = textsAt(path, entry.hosted ?? []);
  return spoke?.organisation ?? sites.get(hosted?.text.split('/')[0] ?? '')?.organisation;
}

function resolveNeed(
  reader: EstateReader,
  { text, path }: PlacedText,
  { outside }: ServiceSurroundings,
): readonly ServiceDependency[] {
  const [kind = '', name] = text.split(':');
  if (name === undefined) {
    const services = new Map(Object.entries(reader.file.services));
    return reader.lookUp(path, text, 'services', services) ? [{ kind: 'service', service: text }] : [];
  }
  if (kind !== 'outside') {
    reader.report(path, {
      message: `${pathText(path)} is "${text}"`,
      allowed: 'a service by its name, or outside:<name>',
      fix: 'write one of the two',
    });
    return [];
  }
  return reader.lookUp(path, name, 'outside', outside) ? [{ kind: 'outside', name }] : [];
}
