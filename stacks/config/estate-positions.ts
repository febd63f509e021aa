import { posix } from 'node:path';
import { EstateFolder } from './estate-folder';
import { Position } from '../../constructs/model/position';
import { Path } from './yaml-value';
import { ReadEstate } from './read-estate';
import { SettledEstate } from './settle-estate';

/** Parts of a tenant that findings point at. */
const TENANT_SECTIONS = [
  'personas',
  'places',
  'strengths',
  'policies',
  'obligations',
  'exceptions',
  'applications',
  'roles',
  'access',
  'packages',
  'partners',
  'directories',
] as const;

/**
 * Where the parts of an estate stand, by estate path: what findings and provenance point at. A part that is left to its
 * defaults stands where the nearest thing above it does.
 * Files are named in the folder's home, whatever the working directory: what is written must not depend on it.
 */
export function estatePositions(
  read: ReadEstate,
  settled: SettledEstate,
  { home, shown }: Pick<EstateFolder, 'home' | 'shown'>,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const { common } = settled;
  const source = read.estate?.source;
  const place = (...path: Path) => source && positions.set(path.join('.'), source.positionOf(path, 'key'));
  for (const key of ['estate', 'regions', 'hubs', 'platform', 'dns', 'addresses', 'tags']) {
    place(key);
  }
  for (const { region } of settled.hubs) place('hubs', region.name);
  for (const { id } of common.organisations) place('organisations', id);
  for (const { name } of common.subscriptions) place('subscriptions', name);
  for (const { id } of common.sites) place('sites', id);
  for (const { id } of common.strategies) place('strategies', id);
  for (const { domain } of common.dns.forward) place('dns', 'forward', domain);
  for (const spoke of settled.spokes) {
    place('spokes', spoke.name);
    for (const tier of spoke.tiers) place('spokes', spoke.name, 'subnets', tier.name);
  }
  const { flows, outside, published, publishedApps, carriers, servers, blocks } = settled.communication;
  const { hosted, services, accepted } = settled.commitments;
  for (const { path } of [...flows, ...published, ...publishedApps, ...carriers, ...servers, ...blocks]) {
    place(...path);
  }
  for (const { path } of [...hosted, ...services]) place(...path);
  for (const { id } of accepted) place('accepted', id);
  for (const { name } of outside) place('outside', name);
  for (const { name } of common.identity.tenants) {
    place('identity', 'tenants', name);
    for (const section of TENANT_SECTIONS) {
      const path = ['identity', 'tenants', name, section];
      for (const part of source?.keysAt(path) ?? []) place(...path, part);
    }
  }
  common.exemptions.forEach(({ id }, index) => {
    const position = read.exemptions?.source.positionOf([index]);
    if (position) positions.set(`exemptions.${id}`, position);
  });
  const deployed = read.deployed?.source.positionOf([]) ?? source?.positionOf([]);
  if (deployed) positions.set('deployed', deployed);
  return new Map(
    [...positions].map(([path, position]) => [
      path,
      { ...position, file: posix.join(home, posix.relative(shown, position.file)) },
    ]),
  );
}
