import { Organisation } from './organisation';
import { Position } from './position';

/**
 * What a tier of services promises. Numbers are minutes and seconds; `rank` orders tiers, 1 being the most that is promised:
 * a service may depend on tiers of its rank or a smaller one only.
 */
export interface ServiceTier {
  readonly id: string;
  readonly title: string;
  readonly rank: number;
  /** Percent of the time, such as 99.9; without one nothing is promised of uptime (HA-2 binds those that have one). */
  readonly uptime?: number;
  /** Minutes until it works again after the loss of a datacentre. */
  readonly rto: number;
  /** Minutes of data that may be lost then. */
  readonly rpo: number;
  /**
   * Seconds of interruption that it tolerates. Our reading of HA-2 is that "no service issue" leaves none for the loss of a
   * node; the loss of a zone, a fault domain or a site may take as long as stateful services take to switch by themselves.
   */
  readonly tolerates: { readonly node: number; readonly domain: number };
  /** Whether every pair of nodes or zones has to leave it up, or recoverable in time. */
  readonly pairs: boolean;
  /** Hours of its services that don't say otherwise. */
  readonly hours: ServiceHours;
  /** Whether machines of one region alone are replicated to the other one by Site Recovery. */
  readonly siteRecovery: boolean;
  readonly backup: BackupTimes;
}

/** How often something is backed up, and how long copies are kept. */
export interface BackupTimes {
  /** Hours between copies: 4, 6, 8, 12 or 24. */
  readonly everyHours: 4 | 6 | 8 | 12 | 24;
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
  readonly years: number;
}

/** `always` is never switched off; `extended` neither (CO2-1). Only `office` hours let what isn't needed be off outside them. */
export type ServiceHours = 'always' | 'extended' | 'office';

/** What a service is made of: a group of machines or a block of a spoke, or machines in a datacentre that is still to close. */
export type ServicePart =
  | { readonly kind: 'servers'; readonly spoke: string; readonly group: string }
  | { readonly kind: 'block'; readonly spoke: string; readonly block: string }
  | { readonly kind: 'hosted'; readonly site: string; readonly name: string };

/** What a service needs to work. */
export type ServiceDependency =
  | { readonly kind: 'service'; readonly service: string }
  /** Somebody else's service, declared under `outside`: it can't be taken away here, and is listed. */
  | { readonly kind: 'outside'; readonly name: string };

/** Something that people use, and what is promised of it. */
export interface Service {
  readonly name: string;
  readonly title: string;
  readonly organisation: Organisation;
  readonly tier: ServiceTier;
  readonly hours: ServiceHours;
  /** E-mail address. */
  readonly owner: string;
  /** Who decides on a failover: a role, not a person. */
  readonly approver: string;
  /** At least one. */
  readonly parts: readonly ServicePart[];
  /** Without one of these it is down. */
  readonly dependsOn: readonly ServiceDependency[];
  /** Without one of these it is degraded. */
  readonly degradedWithout: readonly ServiceDependency[];
  /** Bought application that its spoke is made from, a row of `packages.ts`. */
  readonly package?: string;
  /** Whether staff sign in to it: then it depends on the directory and its synchronisation (ID-3). */
  readonly signsIn: 'staff' | 'nobody';
  readonly position: Position;
}

/** Machines that still stand in a datacentre, how they are protected until they have moved, and when that is. */
export interface HostedMachines {
  readonly name: string;
  /** A datacentre of the estate. */
  readonly site: string;
  readonly hypervisor: 'vmware' | 'hyper-v';
  /** Names of the machines as the hypervisor knows them. */
  readonly machines: readonly string[];
  /** Hyper-V is protected by backup: the provider replicates machines from VMware only. */
  readonly protection: 'site-recovery' | 'backup';
  /** The spoke and tier that they come up in when the site is lost, and move to. */
  readonly movesTo: { readonly spoke: string; readonly tier: string };
  /** Date by which they have moved, `YYYY-MM-DD`, not after the site closes. */
  readonly movesBy: string;
  readonly position: Position;
}

/** Something whose loss takes services of both regions along, and who has accepted it. */
export interface AcceptedCause {
  readonly id: GlobalCause;
  readonly approver: string;
  readonly reason: string;
}

/** Global services that estates depend on. */
export const GLOBAL_CAUSES = ['front-door', 'traffic-manager', 'entra', 'public-dns', 'private-dns'] as const;
export type GlobalCause = (typeof GLOBAL_CAUSES)[number];
