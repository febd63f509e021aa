import { IConstruct } from 'constructs';
import { BaselineColumn } from '../model/tables/baseline-row';

const omissions = new WeakMap<IConstruct, Map<BaselineColumn, string>>();

/**
 * Keeps one column of the baseline away from one resource that its type would get it for.
 * @param reason a sentence for the reader of the report
 */
export function leaveOut(resource: IConstruct, column: BaselineColumn, reason: string): void {
  const reasons = omissions.get(resource) ?? new Map<BaselineColumn, string>();
  omissions.set(resource, reasons.set(column, reason));
}

/** Why the column is left out for the resource; undefined if it isn't. */
export function reasonLeftOut(resource: IConstruct, column: BaselineColumn): string | undefined {
  return omissions.get(resource)?.get(column);
}
