import { Block } from '../../../constructs/model/block';
import { ServerGroup } from '../../../constructs/model/flow';
import { HostedMachines, Service, ServicePart, ServiceTier } from '../../../constructs/model/service';
import { blockPart, groupPart, partText, samePart } from '../../../constructs/model/service-parts';
import { findTechnique } from '../../../constructs/model/recovery-technique';
import { PAIRED_BACKUP_AGE, RecoveryTechnique } from '../../../constructs/model/tables/recovery-techniques';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { Parts } from './resolve-service-parts';
import { SpokePlan } from './resolve-spokes';

type PlacedService = Placed<Service>;

/** The best that a part can do once a datacentre is lost. */
interface Best {
  readonly technique: RecoveryTechnique;
  readonly minutes: number;
  readonly rpoSeconds: number;
}

/** `none`: nothing brings it up elsewhere. `unsaid`: what it holds is brought back in a way that this doesn't know. */
type Answer = Best | 'none' | 'unsaid';

/** Checks that each service's parts can keep what its tier promises of the loss of a datacentre. The prover says whether they do. */
export function checkObjectives(
  reader: EstateReader,
  services: readonly PlacedService[],
  parts: Parts,
  spokes: ReadonlyMap<string, SpokePlan>,
): void {
  for (const service of services) {
    for (const part of service.parts)
      checkPart(reader, service, part, bestOf(service.tier, part, parts, spokes));
  }
}

function checkPart(reader: EstateReader, service: PlacedService, part: ServicePart, best: Answer): void {
  if (best === 'unsaid') return;
  const { tier } = service;
  const told = (message: string, allowed: string, fix: string) => {
    const at = [...service.path, 'tier'];
    const isWritten = reader.source.valueAt(at) !== undefined;
    const said = { message: `${pathText(service.path)} is of ${tier.id}, ${message}`, allowed, fix };
    reader.report(isWritten ? at : service.path, said, isWritten ? 'value' : 'key');
  };
  if (best === 'none') {
    told(
      `which promises to work again ${tier.rto} minutes after the loss of a datacentre, and ${partText(part)} stands in one region alone`,
      'nothing brings such a part up elsewhere',
      'give its spoke both regions',
    );
  } else if (best.minutes > tier.rto) {
    told(
      `whose RTO is ${tier.rto} minutes, and ${partText(part)} takes ${best.minutes}: ${best.technique.title}`,
      best.technique.source,
      fixOf(part, best, `a tier of at least ${best.minutes} minutes, or change serviceTiers.${tier.id}.rto`),
    );
  } else if (best.rpoSeconds > tier.rpo * 60) {
    told(
      `whose RPO is ${tier.rpo} minutes, and ${partText(part)} loses ${Math.ceil(best.rpoSeconds / 60)}: ${best.technique.title}`,
      best.technique.source,
      fixOf(
        part,
        best,
        `a tier of at least ${Math.ceil(best.rpoSeconds / 60)} minutes, or change serviceTiers.${tier.id}.rpo`,
      ),
    );
  }
}

/** What stands in one region alone could stand in both; what stands in both can do no better. */
function fixOf(part: ServicePart, { technique }: Best, otherwise: string): string {
  const isOfOneRegion = technique.id === 'site-recovery' || technique.id === 'restore-backup';
  if (part.kind === 'hosted') return `protect ${partText(part)} by site-recovery, or choose ${otherwise}`;
  return isOfOneRegion
    ? `give ${partText(part)} both regions, or choose ${otherwise}`
    : `choose ${otherwise}`;
}

function bestOf(
  tier: ServiceTier,
  part: ServicePart,
  { servers, blocks, hosted }: Parts,
  spokes: ReadonlyMap<string, SpokePlan>,
): Answer {
  const isInBoth = (spoke: string) => (spokes.get(spoke)?.regions.length ?? 0) > 1;
  switch (part.kind) {
    case 'servers': {
      const group = servers.find((one) => samePart(groupPart(one), part));
      return group ? bestOfGroup(tier, group) : 'unsaid';
    }
    case 'block': {
      const block = blocks.find((one) => samePart(blockPart(one), part));
      return block ? bestOfBlock(block, isInBoth(block.spoke)) : 'unsaid';
    }
    case 'hosted': {
      const machines = hosted.find(({ site, name }) => site === part.site && name === part.name);
      return machines ? bestOfHosted(tier, machines) : 'unsaid';
    }
  }
}

function bestOfGroup(tier: ServiceTier, { regions }: Placed<ServerGroup>): Answer {
  if (regions.length > 1) return by('dns-step');
  return tier.siteRecovery ? by('site-recovery') : by('restore-backup', PAIRED_BACKUP_AGE * 60);
}

function bestOfHosted(tier: ServiceTier, { protection }: Placed<HostedMachines>): Answer {
  return protection === 'site-recovery'
    ? by('vmware-site-recovery')
    : by('restore-backup', tier.backup.everyHours * 3600);
}

function bestOfBlock(block: Placed<Block>, isInBoth: boolean): Answer {
  if (block.kind === 'file-share') return 'unsaid';
  if (!isInBoth) return 'none';
  switch (block.kind) {
    case 'web-app':
    case 'scale-set':
      return by('dns-step');
    case 'sql':
      return by('sql-failover-group');
    case 'sql-machines':
      return by('availability-group-forced-failover');
    case 'mysql':
    case 'postgresql':
      return by('replica-promotion');
    case 'redis':
      return by('redis-rebuild');
    case 'object-storage':
      return by('storage-failover');
    case 'desktops':
      return by('desktop-other-region');
  }
}

function by(id: RecoveryTechnique['id'], rpoSeconds?: number): Best {
  const technique = findTechnique(id);
  const { minutes } = technique;
  return {
    technique,
    minutes,
    rpoSeconds: rpoSeconds ?? (technique.rpoSeconds === 'interval' ? 0 : technique.rpoSeconds),
  };
}
