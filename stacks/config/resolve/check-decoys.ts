import { Carrier, Flow, PublishedService, ServerGroup, Tier } from '../../../constructs/model/flow';
import { sameTier, tierText } from '../../../constructs/model/tier';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';

/** What a decoy must have nothing to do with. */
export interface DecoySurroundings {
  readonly flows: readonly Placed<Flow>[];
  readonly published: readonly Placed<PublishedService>[];
  readonly carriers: readonly Placed<Carrier>[];
  readonly servers: readonly Placed<ServerGroup>[];
}

/** Checks that decoys are tiers that only flows of kind decoy lead to, and nothing comes from (SEC-4). */
export function checkDecoys(reader: EstateReader, around: DecoySurroundings): void {
  const watching = around.flows.filter(({ kind }) => kind === 'decoy');
  for (const flow of watching) {
    const other = [...flow.from, ...flow.to].find(({ kind }) => kind !== 'tier');
    if (other) {
      reader.report(
        flow.path,
        {
          message: `${pathText(flow.path)} is of kind decoy, and an end of it is ${other.kind === 'site' ? 'a site' : 'outside'}`,
          allowed: 'the tiers that a decoy watches, and the tier that it stands in',
          fix: 'name tiers at both ends',
        },
        'key',
      );
    }
  }
  const decoys = watching.flatMap(({ to }) => tiersOf(to));
  const isDecoy = (tier: Tier) => decoys.some((decoy) => sameTier(decoy, tier));
  checkUse(reader, around, isDecoy);
  if (reader.isSound('flows', 'spokes')) checkMachines(reader, around.servers, isDecoy);
}

function checkUse(
  reader: EstateReader,
  { flows, published, carriers }: DecoySurroundings,
  isDecoy: (tier: Tier) => boolean,
): void {
  for (const flow of flows) {
    const source = tiersOf(flow.from).find(isDecoy);
    const target = flow.kind === 'decoy' ? undefined : tiersOf(flow.to).find(isDecoy);
    if (source) {
      report(reader, [...flow.path, 'from'], `${pathText(flow.path)} starts at ${tierText(source)}`);
    } else if (target) {
      report(reader, [...flow.path, 'to'], `${pathText(flow.path)} goes to ${tierText(target)}`);
    }
  }
  for (const { path, edge, to } of published) {
    const used = [edge, ...to].find(isDecoy);
    if (used) report(reader, path, `${pathText(path)} names ${tierText(used)}`);
  }
  for (const { path, to } of carriers) {
    if (isDecoy(to)) report(reader, path, `${pathText(path)} leads to ${tierText(to)}`);
  }
}

function report(reader: EstateReader, path: readonly PropertyKey[], use: string): void {
  reader.report(path, {
    message: `${use}, where a decoy stands`,
    allowed: 'a decoy is touched by flows of kind decoy alone, and starts nothing (SEC-4)',
    fix: 'remove it there, or give the decoy a tier of its own',
  });
}

function checkMachines(
  reader: EstateReader,
  servers: readonly Placed<ServerGroup>[],
  isDecoy: (tier: Tier) => boolean,
): void {
  for (const group of servers) {
    if (group.role === 'decoy' && !isDecoy(group)) {
      reader.report(
        group.path,
        {
          message: `${pathText(group.path)} has the role decoy, and no tier is watched by it`,
          allowed: 'a decoy is what a flow of kind decoy leads to (SEC-4)',
          fix: `add a flow of kind decoy from the tiers that it watches to ${tierText(group)}`,
        },
        'key',
      );
    } else if (group.role !== 'decoy' && isDecoy(group)) {
      reader.report(
        group.path,
        {
          message: `${pathText(group.path)} has the role ${group.role}, in a tier that flows of kind decoy lead to`,
          allowed: 'nothing but decoys there (SEC-4)',
          fix: 'write role: decoy, or give it another tier',
        },
        'key',
      );
    }
  }
}

function tiersOf(ends: Flow['to']): readonly Tier[] {
  return ends.flatMap((end) => (end.kind === 'tier' ? [end] : []));
}
