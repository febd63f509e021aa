/** What a value has to be: one of a list, or inside a range. A range of a text is one of its length in bytes. */
export type Constraint =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly least: number; readonly most: number };

/**
 * The constraint that a cell of the table says, or undefined if it says none that can be relied on. A single word is none:
 * where the provider takes one of several shapes, its message names only one of them (`firewall.private_ip_ranges` says
 * `IANAPrivateRanges` and takes CIDR ranges too). A list that leaves out the attribute's own default is as incomplete.
 */
export function parseConstraint(cell: string, kind: string, defaultValue: string): Constraint | undefined {
  const constraint = parse(cell, kind);
  if (constraint?.kind !== 'values' || defaultValue === '') return constraint;
  const unquoted = defaultValue.replace(/^"(.*)"$/, '$1');
  return constraint.values.includes(unquoted) ? constraint : undefined;
}

/** Whether a value keeps to a constraint. A number may be written as text, as Terraform converts it. */
export function keeps(constraint: Constraint, value: string | number | boolean, kind: string): boolean {
  if (constraint.kind === 'values') return constraint.values.includes(String(value));
  const size = isNumeric(kind) ? Number(value) : Buffer.byteLength(String(value));
  return Number.isNaN(size) || (constraint.least <= size && size <= constraint.most);
}

function parse(cell: string, kind: string): Constraint | undefined {
  const range = /^in the range \((-?[\d.]+) - (-?[\d.]+)\)$/.exec(cell);
  if (range) return { kind: 'range', least: Number(range[1]), most: Number(range[2]) };
  const least = /^at least \((-?[\d.]+)\)$/.exec(cell);
  if (least && isNumeric(kind)) return { kind: 'range', least: Number(least[1]), most: Infinity };
  if (cell.includes(' | ')) {
    return { kind: 'values', values: cell.split(' | ').filter((value) => value.trim() !== '') };
  }
  return isNumeric(kind) && /^-?[\d.]+(?: -?[\d.]+)+$/.test(cell)
    ? { kind: 'values', values: cell.split(' ') }
    : undefined;
}

function isNumeric(kind: string): boolean {
  return /(?:int|float)$/.test(kind);
}
