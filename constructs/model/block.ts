import { Tier } from './flow';
import { Position } from './position';

/** A building block of a spoke: a few lines of an estate that become a service's web tier, database, cache, files or desktops. */
export type Block =
  | WebApp
  | ScaleSet
  | SqlDatabase
  | SqlMachines
  | OpenDatabase
  | Cache
  | ObjectStore
  | FileShare
  | DesktopPool;

export type BlockKind = Block['kind'];

/** A block before it is known where it stands in a file. */
export type BlockDesign = WithoutPosition<Block>;
export type WithoutPosition<Kind> = Kind extends unknown ? Omit<Kind, 'position'> : never;

interface BlockBase {
  readonly spoke: string;
  /** Unique among the blocks and groups of its spoke. */
  readonly name: string;
  /** Place of its private endpoint in the tier for them, for kinds that have one. @default comes from its name */
  readonly place?: number;
  readonly position: Position;
}

/** What is reached through a private endpoint in its spoke's tier for them. Each user's flow to it follows from `users`. */
interface Reached {
  /** Tiers whose machines or applications use it; the flow to it is implied, in both regions, since either may lead. */
  readonly users: readonly Tier[];
}

/** A web application on App Service for Linux, in every region of the spoke: Drupal is one on PHP. */
export interface WebApp extends BlockBase {
  readonly kind: 'web-app';
  /** Tier that it speaks from: a subnet delegated to `Microsoft.Web/serverFarms`, for nothing else. */
  readonly tier: string;
  /** `php-8.4`, `node-22-lts`, `python-3.13`, `dotnet-10.0` as App Service has them; a row of `tables/web-runtimes.ts`. */
  readonly runtime: string;
  /** A Premium size: zones take `P0v3` to `P3v3` and `P0v4` upwards. */
  readonly size: string;
  /** Workers in each region; `least` is what autoscale never goes below, at least 2. */
  readonly workers: Range;
  /** Workers in one region that carry the load of both. */
  readonly load: number;
  readonly healthPath: string;
  /** Whether it has a staging slot that releases are swapped from. */
  readonly slot: boolean;
  /** Whether machines of these tiers call it by its private endpoint. */
  readonly users: readonly Tier[];
}

/** Windows machines in a uniform scale set behind a load balancer (IIS). */
export interface ScaleSet extends BlockBase {
  readonly kind: 'scale-set';
  readonly tier: string;
  /** A row of `tables/machine-images.ts`. */
  readonly image: string;
  readonly size: string;
  readonly instances: Range;
  readonly load: number;
  /** TCP port that the load balancer passes on, and the path of its probe. */
  readonly port: number;
  readonly healthPath: string;
}

/** An Azure SQL database in a failover group over both regions (BB-1). */
export interface SqlDatabase extends BlockBase, Reached {
  readonly kind: 'sql';
  /** `BC_Gen5_2` (Business Critical) or `GP_Gen5_2` (General Purpose, provisioned). */
  readonly sku: string;
  readonly maxSizeGb: number;
  /** Minutes after which Azure switches regions by itself, at least 60; without them a person decides. */
  readonly switchesAfter?: number;
}

/** SQL Server on machines in an availability group, where Azure SQL can't serve. */
export interface SqlMachines extends BlockBase, Reached {
  readonly kind: 'sql-machines';
  readonly tier: string;
  readonly image: string;
  readonly size: string;
  /** Machines in each region, an odd number from 3: an even one would need a witness, which takes the key of an account. */
  readonly count: number;
  /** DNS domain of the directory that they are members of. */
  readonly domain: string;
  /** Why Azure SQL Database can't serve (BB-1). */
  readonly reason: string;
}

/** MySQL or PostgreSQL, which BB-1 allows by exemption only. */
export interface OpenDatabase extends BlockBase, Reached {
  readonly kind: 'mysql' | 'postgresql';
  /** Tier delegated to it, for nothing else. */
  readonly tier: string;
  /** Such as `GP_Standard_D2ds_v5`. */
  readonly sku: string;
  readonly storageGb: number;
  readonly reason: string;
}

/** Azure Managed Redis, one a region: what it holds can be made again. */
export interface Cache extends BlockBase, Reached {
  readonly kind: 'redis';
  /** Such as `Balanced_B3`. */
  readonly sku: string;
}

/** Blobs by managed identity, zone-redundant where there are zones, copied to the pair. */
export interface ObjectStore extends BlockBase, Reached {
  readonly kind: 'object-storage';
  readonly containers: readonly string[];
  /** Days that a deleted blob can be brought back. */
  readonly retentionDays: number;
}

/** Premium files over SMB with directory identities: ZRS where there are zones, LRS where there are none. */
export interface FileShare extends BlockBase, Reached {
  readonly kind: 'file-share';
  readonly sizeGb: number;
}

/** A host pool of Azure Virtual Desktop in every region of the spoke, with its profiles. */
export interface DesktopPool extends BlockBase {
  readonly kind: 'desktops';
  readonly title: string;
  /** Tier of its session hosts. */
  readonly tier: string;
  /** `pooled` hosts are shared; `personal` ones by exemption only. */
  readonly type: 'pooled' | 'personal';
  readonly image: string;
  readonly size: string;
  /** People who work on it at the same time in both regions together: one region alone carries them. */
  readonly people: number;
  readonly peoplePerHost: number;
  /** Session hosts in each region: `most` carries everybody, `least` is what scaling leaves on. */
  readonly hosts: Range;
  /** Group of the directory that may use it, by its object id or name in the tenant. */
  readonly assigned: readonly string[];
  /** Block of the same spoke that holds the profiles. */
  readonly profiles: string;
}

/** Both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}
