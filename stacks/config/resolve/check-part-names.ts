import { Block } from '../../../constructs/model/block';
import { ServerGroup } from '../../../constructs/model/flow';
import { azureName, NameKind } from '../../../constructs/model/names';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { Path } from '../yaml-value';
import { checkMadeNames, MadeName } from './check-names';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { Commitments } from './resolve-commitments';
import { SpokePlan } from './resolve-spokes';

/** What names come from besides networks and sites. */
export interface NamedParts {
  readonly regions: readonly RegionFacts[];
  readonly spokes: readonly SpokePlan[];
  readonly servers: readonly Placed<ServerGroup>[];
  readonly blocks: readonly Placed<Block>[];
  readonly hosted: Commitments['hosted'];
}

/** Checks the names of machines that blocks make, and of what backs up and brings up again. */
export function checkPartNames(reader: EstateReader, parts: NamedParts): void {
  checkMadeNames(
    reader,
    parts.regions.flatMap((region) => [
      ...parts.blocks.flatMap((block) => blockName(region, block)),
      ...vaultNames(region, parts),
      ...parts.hosted.flatMap((machines) => hostedNames(region, machines)),
    ]),
  );
}

function made(
  kind: NameKind,
  region: RegionFacts,
  place: string,
  path: Path,
  parts: readonly string[],
): MadeName {
  return { kind, text: azureName(kind, region, ...parts), place, path };
}

function blockName(region: RegionFacts, block: Placed<Block>): readonly MadeName[] {
  const { spoke, name, path } = block;
  const of = (kind: NameKind, ...parts: string[]) => [
    made(kind, region, `${spoke}/${region.name}`, path, [spoke, name, ...parts]),
  ];
  switch (block.kind) {
    case 'scale-set':
      return of('scaleSet');
    case 'sql-machines':
      return of('virtualMachine', String(block.count));
    case 'desktops':
      return [...of('hostPool'), ...of('virtualMachine', String(block.hosts.most))];
    case 'web-app':
    case 'sql':
    case 'mysql':
    case 'postgresql':
    case 'redis':
    case 'object-storage':
    case 'file-share':
      return [];
  }
}

/** A subscription's vaults stand in each region; a spoke has one where machines of its other region come up. */
function vaultNames(region: RegionFacts, { spokes, servers }: NamedParts): readonly MadeName[] {
  const subscriptions = [...new Set(spokes.map(({ subscription }) => subscription.name))];
  const replicated = spokes.filter(({ name }) =>
    servers.some(({ spoke, regions }) => spoke === name && regions.length === 1),
  );
  return [
    ...subscriptions.flatMap((name) => {
      const path = ['subscriptions', name];
      return [
        made('recoveryVault', region, `recovery/${name}`, path, [name]),
        made('backupVault', region, `recovery/${name}`, path, [name]),
      ];
    }),
    ...replicated.map(({ name }) =>
      made('recoveryVault', region, `replication/${name}`, ['spokes', name], [name, 'replica']),
    ),
  ];
}

function hostedNames(
  region: RegionFacts,
  { site, name, path }: Commitments['hosted'][number],
): readonly MadeName[] {
  return [
    made('resourceGroup', region, 'hosted', path, ['hosted', site, name]),
    made('recoveryVault', region, `hosted/${site}/${name}`, path, [site, name]),
  ];
}
