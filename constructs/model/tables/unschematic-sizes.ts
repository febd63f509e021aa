/** When the sources of the table were read. */
export const UNSCHEMATIC_SIZES_AS_OF = '2026-08-31';

/** Rows of sizes: the number in the name is a place in the row, or absent, and the vCPUs stand beside it. */
const ROWS: readonly {
  readonly names: readonly string[];
  readonly vcpus: Readonly<Record<string, number>>;
}[] = [
  {
    names: ['standard_a#', 'basic_a#'],
    vcpus: { 0: 1, 1: 1, 2: 2, 3: 4, 4: 8 },
  },
  {
    names: ['standard_a#'],
    vcpus: { 5: 2, 6: 4, 7: 8, 8: 8, 9: 16, 10: 8, 11: 16 },
  },
  {
    names: ['standard_d#', 'standard_ds#', 'standard_d#_v2', 'standard_ds#_v2'],
    vcpus: { 1: 1, 2: 2, 3: 4, 4: 8, 11: 2, 12: 4, 13: 8, 14: 16 },
  },
  {
    names: ['standard_d#_v2', 'standard_ds#_v2'],
    vcpus: { 5: 16, 15: 20 },
  },
  {
    names: ['standard_g#', 'standard_gs#'],
    vcpus: { 1: 2, 2: 4, 3: 8, 4: 16, 5: 32 },
  },
];

/**
 * vCPUs of sizes older than the naming scheme, by lower-case name. Source: Microsoft Learn, "Sizes for virtual machines in
 * Azure" and "Previous generations of virtual machine sizes".
 */
export const UNSCHEMATIC_SIZES: ReadonlyMap<string, number> = new Map(
  ROWS.flatMap(({ names, vcpus }) =>
    names.flatMap((name) =>
      Object.entries(vcpus).map(([number, count]) => [name.replace('#', number), count] as const),
    ),
  ),
);
