import { BaselineType } from '../../../constructs/model/tables/baseline-row';
import { BASELINE_TYPES } from '../../../constructs/model/tables/baseline-types';

const ROWS: ReadonlyMap<string, BaselineType> = new Map(BASELINE_TYPES.map((row) => [row.type, row]));

/** What the baseline gives a type; undefined for a type that the table doesn't know. */
export function baselineRow(type: string): BaselineType | undefined {
  return ROWS.get(type);
}
