import { Formula } from '../solver/formula';
import { has, Point } from '../solver/variables';

/** Whether a formula holds at a point. */
export function holdsAt(formula: Formula, point: Point): boolean {
  if ('all' in formula) return formula.all.every((part) => holdsAt(part, point));
  if ('any' in formula) return formula.any.some((part) => holdsAt(part, point));
  return has(formula.mask, point[formula.variable]!);
}

/** Whether one variable alone keeps two formulas from holding together. Tells of no other reason why they can't. */
export function arePlainlyApart(a: Formula, b: Formula, variable: number): boolean {
  const [first, second] = [maskOf(a, variable), maskOf(b, variable)];
  return first !== ANY && second !== ANY && first.every((word, at) => (word & (second[at] ?? 0)) === 0);
}

const ANY = 'any';
type Mask = readonly number[] | typeof ANY;

/** Values of a variable with which a formula may hold. */
function maskOf(formula: Formula, variable: number): Mask {
  if ('all' in formula)
    return formula.all.map((part) => maskOf(part, variable)).reduce<Mask>((a, b) => joined(a, b, 'and'), ANY);
  if ('any' in formula) {
    const [first, ...others] = formula.any.map((part) => maskOf(part, variable));
    return first === undefined ? [] : others.reduce<Mask>((a, b) => joined(a, b, 'or'), first);
  }
  return formula.variable === variable ? formula.mask : ANY;
}

function joined(a: Mask, b: Mask, by: 'and' | 'or'): Mask {
  if (a === ANY || b === ANY) return by === 'or' ? ANY : a === ANY ? b : a;
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => {
    const [left, right] = [a[at] ?? 0, b[at] ?? 0];
    return by === 'and' ? left & right : left | right;
  });
}
