/** Whether a service can be had in a region: `confirm` where public lists leave it open. */
export type Availability = 'yes' | 'no' | 'confirm';

/** What the platform needs to know of an Azure region. */
export interface RegionFacts {
  /** The name in Resource Manager, such as `uksouth`. */
  readonly name: string;
  readonly displayName: string;
  /** Short form used in names, such as `uks`; also the geo code of the backup private DNS zone. */
  readonly code: string;
  /** Availability zones; empty where the region has none. */
  readonly zones: readonly string[];
  /** Microsoft's pair of the region; undefined where it has none. */
  readonly pair?: string;
  readonly country: string;
  readonly dnsPrivateResolver: Availability;
}

/** Region facts: Azure reliability documentation (region list, August 2026) and the service pages named in each column. */
export const REGION_FACTS_AS_OF = '2026-08-31';

export const REGIONS: readonly RegionFacts[] = [
  {
    name: 'uksouth',
    displayName: 'UK South',
    code: 'uks',
    zones: ['1', '2', '3'],
    pair: 'ukwest',
    country: 'GB',
    dnsPrivateResolver: 'yes',
  },
  {
    name: 'ukwest',
    displayName: 'UK West',
    code: 'ukw',
    zones: [],
    pair: 'uksouth',
    country: 'GB',
    dnsPrivateResolver: 'confirm',
  },
  {
    name: 'northeurope',
    displayName: 'North Europe',
    code: 'ne',
    zones: ['1', '2', '3'],
    pair: 'westeurope',
    country: 'IE',
    dnsPrivateResolver: 'yes',
  },
  {
    name: 'westeurope',
    displayName: 'West Europe',
    code: 'we',
    zones: ['1', '2', '3'],
    pair: 'northeurope',
    country: 'NL',
    dnsPrivateResolver: 'yes',
  },
];
