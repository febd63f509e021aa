import { Service } from '../../../constructs/model/service';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';

type PlacedService = Placed<Service>;

/** Checks that no service leans on one that promises less, and that all of them can be started one after the other. */
export function checkServices(reader: EstateReader, services: readonly PlacedService[]): void {
  const byName = new Map(services.map((service) => [service.name, service]));
  for (const service of services) {
    for (const { kind, ...need } of service.dependsOn) {
      const other = kind === 'service' && 'service' in need ? byName.get(need.service) : undefined;
      if (other && other.tier.rank > service.tier.rank) tellLower(reader, service, other);
    }
  }
  for (const circle of circlesOf(services, byName)) tellCircle(reader, circle);
}

/**
 * Services with those that a service needs before it. Only of use without circles.
 * @param services in the order of the file, which decides where nothing else does
 */
export function inStartOrder(services: readonly PlacedService[]): readonly PlacedService[] {
  const byName = new Map(services.map((service) => [service.name, service]));
  const ordered = new Set<PlacedService>();
  const visiting = new Set<PlacedService>();
  const visit = (service: PlacedService): void => {
    if (ordered.has(service) || visiting.has(service)) return;
    visiting.add(service);
    for (const name of needsOf(service)) {
      const other = byName.get(name);
      if (other) visit(other);
    }
    ordered.add(service);
  };
  services.forEach(visit);
  return [...ordered];
}

/** Names of the services that it needs, in whatever way. */
function needsOf({ dependsOn, degradedWithout }: PlacedService): readonly string[] {
  return [...dependsOn, ...degradedWithout].flatMap((need) =>
    need.kind === 'service' ? [need.service] : [],
  );
}

function tellLower(reader: EstateReader, service: PlacedService, other: PlacedService): void {
  const text = {
    message: `${pathText(service.path)} is of ${service.tier.id} and depends on ${other.name}, which is of ${other.tier.id}`,
    allowed: `what it depends on promises at least as much: rank ${service.tier.rank} or smaller, and ${other.tier.id} has ${other.tier.rank}`,
    fix: `raise ${other.name} to ${service.tier.id}, or name it under degradedWithout if ${service.name} works without it`,
  };
  const at = writtenAt(reader, service, other.name);
  reader.report(at, text, at.length > service.path.length ? 'value' : 'key');
}

/** Where a dependency is written; the directory's follows from who signs in. */
function writtenAt(reader: EstateReader, service: PlacedService, name: string): Path {
  for (const key of ['dependsOn', 'degradedWithout'] as const) {
    const path = [...service.path, key];
    const written = reader.source.valueAt(path);
    if (written === name) return path;
    const index = Array.isArray(written) ? written.indexOf(name) : -1;
    if (index >= 0) return [...path, index];
  }
  const signsIn = [...service.path, 'signsIn'];
  return reader.source.valueAt(signsIn) === undefined ? service.path : signsIn;
}

/** Each circle once, from the service of it that stands first in the file. */
function circlesOf(
  services: readonly PlacedService[],
  byName: ReadonlyMap<string, PlacedService>,
): readonly (readonly PlacedService[])[] {
  const done = new Set<PlacedService>();
  const circles: (readonly PlacedService[])[] = [];
  const walk = (service: PlacedService, way: readonly PlacedService[]): void => {
    const from = way.indexOf(service);
    if (from >= 0) {
      circles.push(way.slice(from));
      return;
    }
    if (done.has(service)) return;
    for (const name of needsOf(service)) {
      const other = byName.get(name);
      if (other) walk(other, [...way, service]);
    }
    done.add(service);
  };
  for (const service of services) walk(service, []);
  return circles;
}

function tellCircle(reader: EstateReader, circle: readonly PlacedService[]): void {
  const [first, second = first] = circle;
  if (!first || !second) return;
  const names = [...circle, first].map(({ name }) => name).join(', which needs ');
  const at = writtenAt(reader, first, second.name);
  reader.report(
    at,
    {
      message: `${first.name} needs ${names.slice(first.name.length + ', which needs '.length)}: a circle`,
      allowed: 'an order in which they can be started, so that none waits for itself',
      fix: `take one of these away: ${[...circle, first].map(({ name }) => name).join(' -> ')}`,
    },
    at.length > first.path.length ? 'value' : 'key',
  );
}
