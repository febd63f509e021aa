import { compareText } from '../../constructs/model/compare-text';
import { Problem } from './problem';

/** A problem as the terminal shows it: where and what, then what is allowed, then the fix. */
export function formatProblem(problem: Problem): string {
  return [
    `${problem.file}:${problem.line}:${problem.column}  ${problem.message}`,
    ...(problem.allowed === undefined ? [] : [`    ${problem.allowed}`]),
    `    ${problem.fix}`,
  ].join('\n');
}

/** All problems, and a last line that counts them and says what came of it. Ends with a line end. */
export function formatProblems(problems: readonly Problem[], consequence = 'nothing was written'): string {
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`;
  return [...problems.map(formatProblem), `${count}, ${consequence}`, ''].join('\n');
}

/** Each problem once, from the top of the first file to the end of the last. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(compareProblems);
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}
