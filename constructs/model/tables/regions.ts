/** Whether a service can be had in a region: `confirm` where public lists leave it open. */
export type Availability = 'yes' | 'no' | 'confirm';

/** What the platform needs to know of an Azure region. */
export interface RegionFacts {
  /** The name in Resource Manager, such as `uksouth`. Source: Microsoft Learn, "List of Azure regions". */
  readonly name: string;
  /** Source: as `name`. */
  readonly displayName: string;
  /**
   * Short form used in names, such as `uks`; also the geo code of the backup private DNS zone. Source: Microsoft's geo code
   * list for Azure Backup private endpoints, in lower case.
   */
  readonly code: string;
  /**
   * Logical availability zones; empty where the region has none. The numbers of two subscriptions need not mean the same
   * places. Source: as `name`, column "Availability zone support".
   */
  readonly zones: readonly string[];
  /** Microsoft's pair of the region; undefined where it has none. Source: as `name`, column "Paired region". */
  readonly pair?: string;
  /** ISO 3166-1 alpha-2 code of where the data rests. Source: as `name`, column "Physical location". */
  readonly country: string;
  /** Source: Microsoft Learn, "What is Azure DNS Private Resolver?", "Regional availability", which says it is not complete. */
  readonly dnsPrivateResolver: Availability;
  /**
   * Fault domains that an availability set of managed disks can have. Source: azure-docs, "Number of Fault Domains per
   * region"; Azure refuses more.
   */
  readonly faultDomains: 2 | 3;
  /**
   * Region in which Front Door makes its private endpoints for origins here: this one if it is on Front Door's list, else
   * the nearest on the list that is not this one's pair. Through the pair, the loss of one region would take the way in to
   * both. Source: Microsoft Learn, "Secure your origin with Private Link in Azure Front Door Premium", "Region
   * availability", which is region agnostic and advises the closest.
   */
  readonly frontDoorPrivateLink: string;
}

/** When the sources of the columns were read. */
export const REGION_FACTS_AS_OF = '2026-08-31';

/** Regions that an estate can be in. */
export const REGIONS: readonly RegionFacts[] = [
  {
    name: 'uksouth',
    displayName: 'UK South',
    code: 'uks',
    zones: ['1', '2', '3'],
    pair: 'ukwest',
    country: 'GB',
    dnsPrivateResolver: 'yes',
    faultDomains: 2,
    frontDoorPrivateLink: 'uksouth',
  },
  {
    name: 'ukwest',
    displayName: 'UK West',
    code: 'ukw',
    zones: [],
    pair: 'uksouth',
    country: 'GB',
    dnsPrivateResolver: 'confirm',
    faultDomains: 2,
    frontDoorPrivateLink: 'northeurope',
  },
  {
    name: 'northeurope',
    displayName: 'North Europe',
    code: 'ne',
    zones: ['1', '2', '3'],
    pair: 'westeurope',
    country: 'IE',
    dnsPrivateResolver: 'yes',
    faultDomains: 3,
    frontDoorPrivateLink: 'northeurope',
  },
  {
    name: 'westeurope',
    displayName: 'West Europe',
    code: 'we',
    zones: ['1', '2', '3'],
    pair: 'northeurope',
    country: 'NL',
    dnsPrivateResolver: 'yes',
    faultDomains: 3,
    frontDoorPrivateLink: 'westeurope',
  },
];
