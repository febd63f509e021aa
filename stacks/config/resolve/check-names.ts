import { Hub, Site } from '../../../constructs/model/estate';
import { azureName, NameKind } from '../../../constructs/model/names';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { SpokePlan } from './resolve-spokes';

/**
 * Longest names of what is named after parts of an estate. Source: Microsoft Learn, "Naming rules and restrictions for Azure
 * resources".
 */
const LONGEST: Readonly<Partial<Record<NameKind, number>>> = {
  resourceGroup: 90,
  virtualNetwork: 64,
  networkSecurityGroup: 80,
  routeTable: 80,
  peering: 80,
  flowLog: 80,
  localNetworkGateway: 80,
  connection: 80,
  expressRouteCircuit: 80,
  recoveryVault: 50,
  backupVault: 50,
  virtualMachine: 64,
  scaleSet: 64,
  hostPool: 64,
};

/** Names of the platform's own groups and networks, and words that have a meaning in the ledger, in stack names and in flow ids. */
const KEPT_SPOKE_NAMES: ReadonlySet<string> = new Set([
  'hub',
  'spokes',
  'connectivity',
  'management',
  'shared-network',
  'governance',
  'bootstrap',
  'hub-peering',
  'published',
  'carrier',
  'platform',
  'outer-wall',
  'recovery',
]);

/** Beginnings of names of groups and stacks of published services, and of what recovers. */
const KEPT_BEGINNINGS = ['edge-', 'global-', 'recovery-', 'replication-', 'hosted-'];

/** A name that Azure will see, what has to be unique together with it, and where it comes from. */
export interface MadeName {
  readonly kind: NameKind;
  readonly text: string;
  /** Names of one kind are unique within one place. */
  readonly place: string;
  readonly path: Path;
}

/** Checks that names made from the estate's are free, short enough, and different without regard to case. */
export function checkNames(
  reader: EstateReader,
  hubs: readonly Pick<Hub, 'region'>[],
  spokes: readonly SpokePlan[],
  sites: readonly Site[],
): void {
  for (const name of Object.keys(reader.file.spokes).filter((spoke) => KEPT_SPOKE_NAMES.has(spoke))) {
    reader.report(
      ['spokes', name],
      {
        message: `spokes.${name} has a name that the platform's own groups and stacks have`,
        allowed: `not ${[...KEPT_SPOKE_NAMES].join(', ')}`,
        fix: 'name it after the workload',
      },
      'key',
    );
  }
  for (const name of Object.keys(reader.file.spokes)) {
    const beginning = KEPT_BEGINNINGS.find((kept) => name.startsWith(kept));
    if (beginning !== undefined) {
      reader.report(
        ['spokes', name],
        {
          message: `spokes.${name} begins as the groups and stacks of published services, or of what recovers, do`,
          allowed: `not ${KEPT_BEGINNINGS.join(', ')} at the beginning`,
          fix: `name it after the workload, such as ${name.slice(beginning.length)}`,
        },
        'key',
      );
    }
  }
  const regions = hubs.map(({ region }) => region);
  const names = [...spokes.flatMap(spokeNames), ...sites.flatMap((site) => siteNames(site, regions))];
  checkMadeNames(reader, names);
}

/** Checks that names are short enough for Azure, and different where it wants them to be. */
export function checkMadeNames(reader: EstateReader, names: readonly MadeName[]): void {
  checkLengths(reader, names);
  checkCollisions(reader, names);
}

function spokeNames(spoke: SpokePlan): MadeName[] {
  const path = ['spokes', spoke.name];
  return spoke.regions.flatMap((region) => {
    const inGroup = `${spoke.subscription.id}/${spoke.name}/${region.name}`;
    const made = (kind: NameKind, place: string, at: Path, ...parts: string[]): MadeName => ({
      kind,
      text: azureName(kind, region, ...parts),
      place,
      path: at,
    });
    return [
      made('resourceGroup', spoke.subscription.id, path, spoke.name),
      made('virtualNetwork', inGroup, path, spoke.name),
      made('routeTable', inGroup, path, spoke.name),
      made('peering', `hub/${region.name}`, path, 'spoke', spoke.name),
      made('flowLog', `${spoke.subscription.id}/watcher/${region.name}`, path, spoke.name),
      ...spoke.tiers.map((tier) =>
        made('networkSecurityGroup', inGroup, [...path, 'subnets', tier.name], spoke.name, tier.name),
      ),
    ];
  });
}

function siteNames(site: Site, regions: readonly RegionFacts[]): MadeName[] {
  if (site.kind === 'office') {
    return [];
  }
  return regions.flatMap((region) => {
    const made = (kind: NameKind, path: Path, ...parts: string[]): MadeName => ({
      kind,
      text: azureName(kind, region, site.id, ...parts),
      place: `hub/${region.name}`,
      path,
    });
    const circuit = ['sites', site.id, 'expressRoute'];
    return [
      ...site.peers.flatMap((peer) => {
        const path = ['sites', site.id, 'peers', peer.name];
        return [made('localNetworkGateway', path, peer.name), made('connection', path, peer.name)];
      }),
      ...(site.expressRoute
        ? [made('expressRouteCircuit', circuit), made('connection', circuit, 'circuit')]
        : []),
    ];
  });
}

function checkLengths(reader: EstateReader, names: readonly MadeName[]): void {
  const told = new Set<string>();
  for (const { kind, text, path } of names) {
    const longest = LONGEST[kind];
    const key = path.join('.');
    if (longest !== undefined && text.length > longest && !told.has(key)) {
      told.add(key);
      reader.report(
        path,
        {
          message: `${key} makes the name ${text}, of ${text.length} characters`,
          allowed: `Azure takes at most ${longest} there`,
          fix: `shorten it by ${text.length - longest}`,
        },
        'key',
      );
    }
  }
}

function checkCollisions(reader: EstateReader, names: readonly MadeName[]): void {
  const first = new Map<string, MadeName>();
  const told = new Set<string>();
  for (const name of names) {
    const key = `${name.place}/${name.kind}/${name.text.toLowerCase()}`;
    const other = first.get(key);
    if (other && other.path.join('.') !== name.path.join('.') && !told.has(name.path.join('.'))) {
      told.add(name.path.join('.'));
      reader.report(
        name.path,
        {
          message: `${name.path.join('.')} makes the name ${name.text}, as ${other.path.join('.')} does`,
          allowed: 'Azure takes a name once in one resource group',
          fix: 'rename one of the two',
        },
        'key',
      );
    }
    first.set(key, other ?? name);
  }
}
