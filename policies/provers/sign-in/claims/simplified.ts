import { all, ALWAYS, any, Formula, NEVER } from '../solver/formula';
import { isNever as isNeverLiteral, Variables } from '../solver/variables';

/** The same formula without parts that always or never hold, and with nested parts of one kind on one level. */
export function simplified(variables: Variables, formula: Formula): Formula {
  if ('mask' in formula) {
    if (variables.isAlways(formula)) return ALWAYS;
    return isNeverLiteral(formula) ? NEVER : formula;
  }
  return 'all' in formula
    ? simpleAll(formula.all.map((part) => simplified(variables, part)))
    : simpleAny(formula.any.map((part) => simplified(variables, part)));
}

/** All of these simple parts. */
export function simpleAll(parts: readonly Formula[]): Formula {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : part));
  return flat.some(isNever) ? NEVER : all(...flat);
}

/** Any of these simple parts. */
export function simpleAny(parts: readonly Formula[]): Formula {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : part));
  return flat.some(isAlways) ? ALWAYS : any(...flat);
}

/** Whether it is plain that a formula always holds. */
export function isAlways(formula: Formula): boolean {
  return 'all' in formula && formula.all.length === 0;
}

/** Whether it is plain that a formula never holds. */
export function isNever(formula: Formula): boolean {
  return 'any' in formula && formula.any.length === 0;
}
