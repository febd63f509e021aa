import { z } from 'zod';
import { hint } from './hint';
import { date, regionName } from './schema-fields';

/** Dates on which somebody saw that a region has a size, by size and region. */
export const availability = z.record(
  z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]*$/,
      hint('a size as blocks and servers name it', 'write one such as Balanced_B3'),
    ),
  z.record(regionName, date),
);
