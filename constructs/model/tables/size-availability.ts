import { Availability } from './regions';

/** Sizes that not every region has. What no row names is taken to be there: a deployment tells. */
export interface SizeAvailability {
  /** What it is, for sentences. */
  readonly title: string;
  /** Sizes that the row is of, by how their names begin. */
  readonly begins: string;
  /** Sizes of that beginning that it is not of. @default none */
  readonly unless?: string;
  /** By region name; a region that isn't named is taken to have it. */
  readonly regions: Readonly<Record<string, Exclude<Availability, 'yes'>>>;
  readonly source: string;
}

/** When the sources were read. */
export const SIZE_AVAILABILITY_AS_OF = '2026-08-31';

/** Rows whose beginnings don't overlap. */
export const SIZE_AVAILABILITY: readonly SizeAvailability[] = [
  ...['Balanced_B', 'MemoryOptimized_M', 'ComputeOptimized_X'].map((begins) => ({
    title: 'Azure Managed Redis',
    begins,
    regions: { ukwest: 'confirm' as const },
    source:
      'Lists of Redis Enterprise, which it is built on, did not name UK West in 2022; no later list found',
  })),
  {
    title: 'Machines with graphics processors',
    begins: 'Standard_N',
    regions: { ukwest: 'confirm' },
    source:
      'No list found that names series with graphics processors in UK West; quotas for them start at none',
  },
  {
    title: 'Premium v4 of App Service',
    begins: 'P',
    unless: 'v3',
    regions: { ukwest: 'confirm' },
    source: 'Released in 2025 region by region; no list found that names UK West',
  },
];
