import { Resource } from '../../../graph/graph';
import { Result } from '../../rule';
import { fail, pass, step, unknown } from '../../support/results';

/** What is wrong with a resource, or can't be told of it. */
export interface Problem {
  /** From the resource. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** A sentence without its subject. */
  readonly message: string;
  /** Whether it only may be so. */
  readonly isOpen?: boolean;
  readonly remedy?: string;
}

/** A result for each problem, or a pass if there is none. What is surely wrong comes first. */
export function* resultsOf(resource: Resource, problems: Iterable<Problem>, fine: string): Iterable<Result> {
  const all = [...problems];
  for (const isOpen of [false, true]) {
    for (const problem of all.filter((each) => (each.isOpen === true) === isOpen)) {
      const { path, found, expected, message, remedy } = problem;
      const evidence = [step(resource, path, found, expected)];
      yield isOpen ? unknown(resource, message, evidence, remedy) : fail(resource, message, evidence, remedy);
    }
  }
  if (all.length === 0) yield pass(resource, fine);
}

/** The problem of a value that is not known before a deployment. */
export function notKnown(path: string, expected: string): Problem {
  return {
    path,
    found: 'a value not known before deployment',
    expected,
    message: `${path} is not known before deployment`,
    isOpen: true,
  };
}
