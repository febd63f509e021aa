export type RecoveryTechniqueId =
  | 'automatic-switch'
  | 'front-door-switch'
  | 'desktop-other-region'
  | 'dns-step'
  | 'redis-rebuild'
  | 'replica-promotion'
  | 'availability-group-forced-failover'
  | 'sql-failover-group'
  | 'sql-automatic-failover'
  | 'storage-failover'
  | 'site-recovery'
  | 'vmware-site-recovery'
  | 'restore-backup';

/** A way in which something works again after the loss of a datacentre, and what it takes. */
export interface RecoveryTechnique {
  readonly id: RecoveryTechniqueId;
  /** A noun phrase for sentences, such as `a failover of its failover group`. */
  readonly title: string;
  /** Minutes from the decision until it works. */
  readonly minutes: number;
  /** Seconds of data that may be lost; `interval`: what was written since the last copy. */
  readonly rpoSeconds: number | 'interval';
  /** Whether Microsoft promises the figures, or only calls them typical, or they are ours. */
  readonly promised: boolean;
  readonly source: string;
}

/** When the figures were last read. */
export const RECOVERY_TECHNIQUES_AS_OF = '2026-08-31';

const RELIABILITY = 'MicrosoftDocs/reliability-docs';

/** Ways to recover, in the order in which one would rather have them. */
export const RECOVERY_TECHNIQUES: readonly RecoveryTechnique[] = [
  {
    id: 'automatic-switch',
    title: 'what stands in both regions, found by itself',
    minutes: 0,
    rpoSeconds: 0,
    promised: false,
    source: `${RELIABILITY}, Front Door and Traffic Manager: probes take an origin that does not answer out of use within a minute`,
  },
  {
    id: 'front-door-switch',
    title: "Front Door's switch to the other region's origin",
    minutes: 1,
    rpoSeconds: 0,
    promised: false,
    source: `${RELIABILITY}, Front Door: by health probes of 30 seconds and samples that we set`,
  },
  {
    id: 'desktop-other-region',
    title: 'a sign-in to the desktop of the other region',
    minutes: 1,
    rpoSeconds: 0,
    promised: false,
    source:
      'Ours: people see the workspaces of both regions and connect again; Cloud Cache holds profiles in both',
  },
  {
    id: 'dns-step',
    title: "pointing its name at the other region's address",
    minutes: 10,
    rpoSeconds: 0,
    promised: false,
    source: 'Ours: a command, and records that live 5 minutes',
  },
  {
    id: 'redis-rebuild',
    title: "the other region's cache, filled anew",
    minutes: 0,
    rpoSeconds: 0,
    promised: false,
    source: 'Ours: a cache holds nothing that can not be made again, and each region has its own',
  },
  {
    id: 'replica-promotion',
    title: 'promotion of its replica in the other region',
    minutes: 15,
    rpoSeconds: 300,
    promised: false,
    source:
      'Azure Database for PostgreSQL and MySQL, read replicas: asynchronous, lag of seconds to minutes; promotion takes minutes and has no promise',
  },
  {
    id: 'availability-group-forced-failover',
    title: "a forced failover of its availability group to the other region's replica",
    minutes: 30,
    rpoSeconds: 300,
    promised: false,
    source:
      'Ours: SQL Server documentation, forced manual failover of an asynchronous replica; lag has no promise',
  },
  {
    id: 'sql-failover-group',
    title: 'a failover of its failover group',
    minutes: 5,
    rpoSeconds: 5,
    promised: false,
    source: `${RELIABILITY}, SQL Database: at most 60 seconds once called, and some for the person; 5 seconds of data for Business Critical, typically as little for General Purpose`,
  },
  {
    id: 'sql-automatic-failover',
    title: 'the automatic failover of its failover group',
    minutes: 60,
    rpoSeconds: 5,
    promised: false,
    source: `${RELIABILITY}, SQL Database: a grace period of 60 minutes or more, which the group states`,
  },
  {
    id: 'storage-failover',
    title: 'a failover of its storage account',
    minutes: 60,
    rpoSeconds: 900,
    promised: false,
    source: `${RELIABILITY}, Storage: customer-managed failover, typically within 60 minutes; copies typically less than 15 minutes old`,
  },
  {
    id: 'site-recovery',
    title: 'a failover of its machines by Site Recovery',
    minutes: 120,
    rpoSeconds: 300,
    promised: false,
    source: `${RELIABILITY}, Site Recovery: promised within 2 hours; crash-consistent points every 5 minutes, of which the age has no promise`,
  },
  {
    id: 'vmware-site-recovery',
    title: 'a failover of its machines from VMware by Site Recovery',
    minutes: 120,
    rpoSeconds: 900,
    promised: false,
    source: `${RELIABILITY}, Site Recovery: promised within 2 hours; the replication policy's threshold of 15 minutes only warns`,
  },
  {
    id: 'restore-backup',
    title: 'a restore from its backup into the other region',
    minutes: 480,
    rpoSeconds: 'interval',
    promised: false,
    source:
      'Ours: a working day for machines of a service; copies in the pair may be 36 hours old (Azure Backup, cross-region restore)',
  },
];

/** Minutes by which a copy of a backup in the pair may be older than its interval says: Azure Backup states 36 hours at most. */
export const PAIRED_BACKUP_AGE = 2160;

/** Minutes by which a geo-redundant backup of a MySQL or PostgreSQL server may be old: Azure Database states an hour at most. */
export const GEO_BACKUP_AGE = 60;
