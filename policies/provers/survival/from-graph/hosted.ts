import { DeclaredPart } from '../../../declaration/declaration';
import { textOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { follow, regionOf, targetOf } from '../../../graph/views/read';
import { NodeId, StepId } from '../model';
import { keyOf, Reading } from './reading';
import { nameIn, stepOf } from './recovery-step';
import { replicaPlace } from './replica-place';
import { siteLinked } from './site-links';
import { standing, zoneOf } from './standing';

export type HostedPart = Extract<DeclaredPart, { readonly kind: 'hosted' }>;

/**
 * Machines that still stand in a datacentre, all of them: each is lost with its site and by itself. Site Recovery from VMware
 * brings one up in the region that it is replicated to; a backup by an agent stands in no resource, so whether one brings a
 * machine up isn't known.
 */
export function hostedNode(reading: Reading, part: HostedPart): NodeId {
  const { name, site, machines } = part;
  const of = machines.map((machine) => machineNode(reading, site, machine));
  return reading.all(`hosted:${site}/${name}`, `machines of ${name}`, of);
}

function machineNode(reading: Reading, site: string, machine: string): NodeId {
  const id = `hosted:${site}/${machine} (machine)`;
  const siteTitle = reading.declaration?.sites.find((declared) => declared.id === site)?.title ?? site;
  const title = `machine ${machine} in ${siteTitle}`;
  const { events } = reading;
  const own = reading.unit({
    id,
    title,
    lostWith: [events.hosted(site, machine), events.site(site, siteTitle)],
  });
  const item = replicationOf(reading.graph, machine);
  const back = item === undefined ? unseenBackup(reading, id, machine) : replica(reading, id, machine, item);
  return reading.gate({
    kind: 'failover',
    id: `${id} recovered`,
    title: `${title}, or what brings it up again`,
    of: [
      reading.all(`${id} linked`, `${title}, and the way to it`, [own, siteLinked(reading, site)]),
      back.node,
    ],
    switch: { by: 'hand', step: back.step },
  });
}

interface Back {
  readonly node: NodeId;
  readonly step: StepId;
}

function replicationOf(graph: EstateGraph, machine: string): Resource | undefined {
  return graph
    .ofType('azurerm_site_recovery_vmware_replicated_vm')
    .find((item) => textOf(item.get('source_vm_name'))?.toLowerCase() === machine.toLowerCase());
}

/** The vault stands in the region that machines come up in, and says which that is where no network does. */
function replica(reading: Reading, id: NodeId, machine: string, item: Resource): Back {
  const vault = targetOf(follow(reading.graph, item, 'recovery_vault_id'));
  const { region = vault && regionOf(vault), platform } = replicaPlace(reading, item);
  const title = `machine ${machine} as Site Recovery brings it up`;
  const own = reading.unit({
    id: `${id} replica (machine)`,
    title,
    ...standing(reading, item, { region, zone: zoneOf(item, 'target_zone') }),
  });
  const node = reading.all(`${id} replica`, `${title}, with its network`, [own, platform], keyOf(item));
  const needs =
    vault === undefined
      ? reading.opaque(`${id} vault`, item, `the vault of ${item.address} isn't among what is judged`)
      : reading.nodeOf(vault);
  const where = `vault ${vault === undefined ? '' : nameIn(vault)}`.trim();
  const step = stepOf(reading, 'vmware-site-recovery', {
    id: `step:${keyOf(item)}`,
    title: `Fail machine ${machine} over from VMware with Site Recovery`,
    commands: [
      `$vault = Get-AzRecoveryServicesVault -Name ${vault === undefined ? '<vault>' : nameIn(vault)}; Set-AzRecoveryServicesAsrVaultContext -Vault $vault`,
      `$item = Get-AzRecoveryServicesAsrFabric | Get-AzRecoveryServicesAsrProtectionContainer | Get-AzRecoveryServicesAsrReplicationProtectedItem -FriendlyName ${machine}`,
      'Start-AzRecoveryServicesAsrUnplannedFailoverJob -ReplicationProtectedItem $item -Direction PrimaryToRecovery',
      'Start-AzRecoveryServicesAsrCommitFailoverJob -ReplicationProtectedItem $item',
    ],
    check: `${where} shows the failover as committed, and ${machine} answers${region === undefined ? '' : ` in ${region}`}`,
    needs: [needs],
    back: {
      title: 'It stays: the datacentre is to close. Protect it as a machine of Azure',
      commands: [
        `az backup protection enable-for-vm --vault-name <vault of its region> --resource-group <its group> --vm <id of ${machine}> --policy-name <policy of its tier>`,
      ],
      check: `the vault names ${machine} as protected`,
    },
  });
  return { node, step };
}

function unseenBackup(reading: Reading, id: NodeId, machine: string): Back {
  const reason = `no resource replicates ${machine}, and the backup of an agent stands in none`;
  reading.gap(`hosted ${machine}`, reason);
  const node = reading.unit({
    id: `${id} restored`,
    title: `machine ${machine} restored from an agent's backup`,
    opaque: reason,
  });
  const step = stepOf(reading, 'restore-backup', {
    id: `step:${id}`,
    title: `Restore machine ${machine} from its agent's backup`,
    commands: [],
    check: `${machine} answers`,
    needs: [],
    back: { title: 'It stays: the datacentre is to close', commands: [], check: `${machine} answers` },
  });
  return { node, step };
}
