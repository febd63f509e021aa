import { SqlMachines } from './block';
import { Estate } from './estate';
import { HandAct } from './hand-act';
import { Subscription } from './organisation';
import { HostedMachines, Service } from './service';
import { RegionFacts } from './tables/regions';

/** The decision that nobody may ever shorten the life of the copies in a region's vaults. */
export function vaultLockAct({ subscription, region }: Vaults): HandAct {
  const { name } = subscription;
  return {
    id: `vault-lock/${name}/${region.name}`,
    title: `Decision to lock the vaults of ${name} in ${region.displayName} for good`,
    unlocks:
      'copies that nobody at all can delete before their time; restores have been seen to work until then',
  };
}

/** Spokes with what says which vaults they need. */
export interface VaultGrounds {
  readonly services: readonly Pick<Service, 'parts'>[];
  readonly spokes: readonly {
    readonly name: string;
    readonly subscription: Pick<Subscription, 'name'>;
    readonly networks: readonly { readonly region: RegionFacts }[];
  }[];
}

/** Vaults of one subscription in one region. */
export interface Vaults {
  readonly subscription: Pick<Subscription, 'name'>;
  readonly region: RegionFacts;
}

/** Where services have something that may be copied into vaults; each once. */
export function vaultsOf({ services, spokes }: VaultGrounds): readonly Vaults[] {
  const used = new Set(
    services.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'hosted' ? [] : [part.spoke]))),
  );
  const vaults = spokes
    .filter(({ name }) => used.has(name))
    .flatMap(({ subscription, networks }) => networks.map(({ region }) => ({ subscription, region })));
  return [...new Map(vaults.map((each) => [`${each.subscription.name}/${each.region.name}`, each])).values()];
}

/** Whether the vaults are locked: nobody takes that back, so it waits for somebody who has seen a restore. */
export function vaultLock(
  { deployed }: Pick<Estate, 'deployed'>,
  subscription: Pick<Subscription, 'name'>,
  region: RegionFacts,
): 'Unlocked' | 'Locked' {
  return deployed.evidenced[vaultLockAct({ subscription, region }).id] === undefined ? 'Unlocked' : 'Locked';
}

/** The availability group on machines with SQL Server: joining a cluster takes passwords of the domain. */
export function availabilityGroupAct({ spoke, name }: Pick<SqlMachines, 'spoke' | 'name'>): HandAct {
  return {
    id: `availability-group/${spoke}/${name}`,
    title: `Failover clusters, availability groups and their joining over both regions for ${spoke}/${name}`,
    unlocks: `the listeners of ${spoke}/${name}, and with them the databases`,
  };
}

/** What in a datacentre hands its machines over to Azure. */
export function hostedAct({
  site,
  name,
  protection,
}: Pick<HostedMachines, 'site' | 'name' | 'protection'>): HandAct {
  return protection === 'site-recovery'
    ? {
        id: `replication-appliance/${site}/${name}`,
        title: `Replication appliance in ${site}, registered with the vault that ${name} comes up from`,
        unlocks: `the copying of ${name} to Azure`,
      }
    : {
        id: `backup-agent/${site}/${name}`,
        title: `Backup server in ${site}, registered with the vault of its copies, with the machines of ${name}`,
        unlocks: `copies of ${name} outside of ${site}`,
      };
}
