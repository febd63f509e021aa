/** Why a cell of the table is empty. */
export interface LeftOut {
  readonly leftOut: string;
}

/** A diagnostic setting to the region's workspace. */
export interface Diagnostics {
  /** Path of what is watched below the resource's id; empty for the resource itself. */
  readonly below:
    | ''
    | '/blobServices/default'
    | '/databases/default'
    | '/databases/master'
    | '/fileServices/default'
    | '/queueServices/default';
  /** A category group, or categories where the type has no group. */
  readonly logs: { readonly group: 'allLogs' } | { readonly categories: readonly string[] };
  readonly metrics: readonly string[];
  /** `resource-specific` where the type offers a choice; where it offers none, asking for it shows as a change for ever. */
  readonly tables: 'resource-specific' | 'as-offered';
}

/** One resource type's row; `type` is Terraform's. */
export interface BaselineType {
  readonly type: string;
  readonly tags: 'tagged' | LeftOut;
  readonly diagnostics: Diagnostics | LeftOut;
  readonly lock: 'CanNotDelete' | LeftOut;
}

/** What the baseline can give a resource. */
export const BASELINE_COLUMNS = ['tags', 'diagnostics', 'lock'] as const;
export type BaselineColumn = (typeof BASELINE_COLUMNS)[number];

/** Whether a cell is empty. */
export function isLeftOut(cell: 'tagged' | 'CanNotDelete' | Diagnostics | LeftOut): cell is LeftOut {
  return typeof cell === 'object' && 'leftOut' in cell;
}

export const ALL_LOGS: Diagnostics = {
  below: '',
  logs: { group: 'allLogs' },
  metrics: ['AllMetrics'],
  tables: 'as-offered',
};

/** A storage account logs by service; ours hold blobs, and one a queue, for which its construct asks. */
export const STORAGE_DIAGNOSTICS: Diagnostics = {
  below: '/blobServices/default',
  logs: { categories: ['StorageDelete', 'StorageRead', 'StorageWrite'] },
  metrics: ['Transaction'],
  tables: 'as-offered',
};

export const QUEUE_DIAGNOSTICS: Diagnostics = { ...STORAGE_DIAGNOSTICS, below: '/queueServices/default' };
export const FILE_DIAGNOSTICS: Diagnostics = { ...STORAGE_DIAGNOSTICS, below: '/fileServices/default' };

/** A database's own logs; who did what in it is in the server's audit. */
export const DATABASE_DIAGNOSTICS: Diagnostics = {
  below: '',
  logs: { group: 'allLogs' },
  metrics: ['Basic'],
  tables: 'as-offered',
};

/** What a SQL server's audit writes, as a log of its `master`. */
export const AUDIT_DIAGNOSTICS: Diagnostics = {
  below: '/databases/master',
  logs: { categories: ['SQLSecurityAuditEvents'] },
  metrics: [],
  tables: 'as-offered',
};

/** Who connects to a cache, as a log of its one database. */
export const CACHE_DIAGNOSTICS: Diagnostics = {
  below: '/databases/default',
  logs: { categories: ['ConnectionEvents'] },
  metrics: [],
  tables: 'as-offered',
};

export const NO_TAGS: LeftOut = { leftOut: 'the type has no tags' };
export const NO_LOGS: LeftOut = { leftOut: 'the type has no resource logs and exports no metrics' };
export const OF_PARENT: LeftOut = {
  leftOut: 'what happens to it is in the activity log and in the logs of its parent',
};
export const REBUILT: LeftOut = { leftOut: 'holds no data: it can be made again from the estate' };
/** A machine reports what its host sees; what happens inside it, its agent reports. */
export const HOST_METRICS: Diagnostics = {
  below: '',
  logs: { categories: [] },
  metrics: ['AllMetrics'],
  tables: 'as-offered',
};
export const REPLACED: LeftOut = {
  leftOut: 'machines are replaced one at a time, which a lock would refuse',
};
export const STOPS_CHILDREN: LeftOut = {
  leftOut: 'a lock would also stop the removal of what hangs below it (peerings, links, records)',
};
