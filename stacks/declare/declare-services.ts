import { Block } from '../../constructs/model/block';
import { Estate } from '../../constructs/model/estate';
import { ServerGroup, ServerRole, Tier } from '../../constructs/model/flow';
import { partResourceIds } from '../../constructs/model/part-resource-ids';
import { Joining, joiningsOf } from '../../constructs/model/joining';
import { uploaderAccountId } from '../../constructs/model/provisioning-ids';
import { HostedMachines, Service, ServiceDependency, ServicePart } from '../../constructs/model/service';
import {
  blockPart,
  BuiltPart,
  findBlock,
  findGroup,
  groupPart,
  partText,
  servicesOf,
} from '../../constructs/model/service-parts';
import { tryFindServerGroup } from '../../constructs/model/servers-behind';
import { DeclaredPart, DeclaredService } from '../../policies/declaration/declaration';

/** Roles whose machines are found by those who need them, also in the other region: members of a domain, and brokers. */
const CHOSEN_BY_CLIENTS: readonly ServerRole[] = [
  'domain-controller',
  'synchronisation',
  'app-proxy-connector',
  'private-access-connector',
  'log-streaming',
  'session-border-controller',
];

/** What each service promises, is made of and needs. */
export function declareServices(estate: Estate): readonly DeclaredService[] {
  return estate.services.map((service) => ({
    name: service.name,
    title: service.title,
    organisation: service.organisation.id,
    owner: service.owner,
    approver: service.approver,
    tier: tierOf(service),
    hours: service.hours,
    package: service.package,
    parts: service.parts.flatMap((part) => declarePart(estate, part)),
    dependsOn: named(service.dependsOn, 'service'),
    degradedWithout: named(service.degradedWithout, 'service'),
    outside: [
      ...new Set([...named(service.dependsOn, 'outside'), ...named(service.degradedWithout, 'outside')]),
    ],
    signsIn: service.signsIn,
    provides: providedBy(estate, service),
  }));
}

/** Name of the service that stands behind what is published: the first that has the machines of a tier, or the application. */
export function serviceBehind(
  estate: Estate,
  target: readonly Tier[] | Pick<Block, 'spoke' | 'name'>,
): string | undefined {
  const parts = 'name' in target ? [blockPart(target)] : target.flatMap((tier) => partsIn(estate, tier));
  return parts.flatMap((part) => servicesOf(estate, part)).map(({ name }) => name)[0];
}

function partsIn(estate: Estate, tier: Tier): readonly BuiltPart[] {
  const group = tryFindServerGroup(estate, tier);
  const blocks = estate.blocks.filter(
    (block) => 'tier' in block && block.spoke === tier.spoke && block.tier === tier.tier,
  );
  return [...(group ? [groupPart(group)] : []), ...blocks.map(blockPart)];
}

function tierOf({ tier }: Service): DeclaredService['tier'] {
  const { id, title, rank, uptime, rto, rpo, tolerates, pairs } = tier;
  return { id, title, rank, uptime, rto, rpo, tolerates, pairs };
}

function named(needs: readonly ServiceDependency[], kind: ServiceDependency['kind']): readonly string[] {
  return needs.flatMap((need) =>
    need.kind === kind ? [need.kind === 'service' ? need.service : need.name] : [],
  );
}

function providedBy(estate: Estate, { parts }: Service): DeclaredService['provides'] {
  const roles = parts.flatMap((part) => (part.kind === 'servers' ? [findGroup(estate, part).role] : []));
  return [
    ...(roles.includes('domain-controller') ? (['directory'] as const) : []),
    ...(roles.includes('synchronisation') ? (['synchronisation'] as const) : []),
  ];
}

function declarePart(estate: Estate, part: ServicePart): readonly DeclaredPart[] {
  if (part.kind === 'hosted') return [declareHosted(findHosted(estate, part))];
  const base = { kind: 'built', name: partText(part), resources: partResourceIds(estate, part) } as const;
  if (part.kind === 'block') return [{ ...base, ...blockUse(findBlock(estate, part)) }];
  const group = findGroup(estate, part);
  return [{ ...base, ...groupUse(estate, group) }, ...joiningsOn(estate, group).map(declareUploader)];
}

/** What tells the workers what to do: in one region, since two would tell the service desk twice. */
function declareUploader({ spoke, directory, network }: Joining): DeclaredPart {
  return {
    kind: 'built',
    name: `${spoke.name}/joiners of ${directory.domain}`,
    resources: [uploaderAccountId(spoke, directory, network).toLowerCase()],
    chosenBy: 'address',
  };
}

type Use = Pick<Extract<DeclaredPart, { kind: 'built' }>, 'load' | 'chosenBy'>;

function groupUse(estate: Estate, group: ServerGroup): Use {
  const isChosen = CHOSEN_BY_CLIENTS.includes(group.role) || joiningsOn(estate, group).length > 0;
  return { load: group.load, chosenBy: isChosen ? 'clients' : 'address' };
}

/** Joiners and leavers that a group's machines bring in: Automation gives a job to any of them. */
function joiningsOn(estate: Estate, group: ServerGroup): readonly Joining[] {
  return joiningsOf(estate).filter(
    ({ joiners }) => joiners.spoke === group.spoke && joiners.uploader === group.name,
  );
}

function blockUse(block: Block): Use {
  if (block.kind === 'desktops') {
    return { load: Math.ceil(block.people / block.peoplePerHost), chosenBy: 'clients' };
  }
  return { ...('load' in block ? { load: block.load } : {}), chosenBy: 'address' };
}

function findHosted(
  { name, hosted }: Estate,
  part: Extract<ServicePart, { kind: 'hosted' }>,
): HostedMachines {
  const machines = hosted.find((one) => one.site === part.site && one.name === part.name);
  if (!machines) throw new RangeError(`estate ${name} hosts no machines ${partText(part)}`);
  return machines;
}

function declareHosted({ site, name, hypervisor, machines, movesBy }: HostedMachines): DeclaredPart {
  return { kind: 'hosted', name: `${site}/${name}`, site, hypervisor, machines, movesBy };
}
