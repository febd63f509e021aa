import { Block, Resource } from '../../graph/graph';
import { Result } from '../rule';
import { pathIn, written } from '../../graph/views/read';
import { fail, pass, show, step, unknown } from './results';

/** A plain value that an attribute may have. */
export type Plain = string | number | boolean;

/** What an attribute has to be. */
export interface Expectation {
  readonly path: string;
  readonly allowed: readonly Plain[];
  /** What the provider takes where nobody wrote a value. */
  readonly whenAbsent: Plain;
}

/** Judges one attribute of a resource or of a block in it. */
export function expectValue(resource: Resource, block: Block, expectation: Expectation): Result {
  const { path, allowed, whenAbsent } = expectation;
  const attribute = written(block, path);
  const at = pathIn(block, path);
  const wanted = allowed.map((value) => JSON.stringify(value)).join(' or ');
  if (attribute.state === 'unknown') {
    return unknown(resource, `${at} is not known before deployment; it has to be ${wanted}`, [
      step(resource, at, show(attribute), wanted),
    ]);
  }
  const value = attribute.state === 'known' ? attribute.value : whenAbsent;
  const found =
    attribute.state === 'known' ? show(attribute) : `nothing, which means ${JSON.stringify(whenAbsent)}`;
  return allowed.some((candidate) => String(candidate) === String(value))
    ? pass(resource, `${at} is ${found}`)
    : fail(resource, `${at} is ${found}, not ${wanted}`, [step(resource, at, found, wanted)]);
}
