import { Witness, WitnessStep } from '../../finding';
import { Attribute } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result } from '../rule';

/** The claim holds for the subject. */
export function pass(subject: Resource | string, message: string): Result {
  return { verdict: 'pass', subject, message };
}

/** The claim is broken. A failure of a resource shows its evidence; one of something declared may need none. */
export function fail(
  subject: string,
  message: string,
  steps?: readonly WitnessStep[],
  remedy?: string,
): Result;
export function fail(
  subject: Resource | string,
  message: string,
  steps: readonly WitnessStep[],
  remedy?: string,
): Result;
export function fail(
  subject: Resource | string,
  message: string,
  steps: readonly WitnessStep[] = [],
  remedy?: string,
): Result {
  return { verdict: 'fail', subject, message, remedy, witness: witnessOf(message, steps) };
}

/** The claim can't be decided; the steps are the values that are missing. */
export function unknown(
  subject: Resource | string,
  message: string,
  steps: readonly WitnessStep[] = [],
  remedy?: string,
): Result {
  return { verdict: 'unknown', subject, message, remedy, witness: witnessOf(message, steps) };
}

/** One step of the evidence: what stands at an attribute of a resource. */
export function step(resource: Resource, path: string, found: string, expected?: string): WitnessStep {
  return { at: path === '' ? resource.address : `${resource.address} ${path}`, found, expected };
}

/** A resource other than the subject, in words: its address and stack, since two stacks may have one address each. */
export function labelOf({ address, stack }: Resource): string {
  return `${address} (${stack})`;
}

/** An attribute in words: its value as JSON, `nothing`, or that it isn't known before a deployment. */
export function show(attribute: Attribute): string {
  if (attribute.state === 'absent') return 'nothing';
  return attribute.state === 'known'
    ? JSON.stringify(attribute.value)
    : 'a value not known before deployment';
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first few items, and how many more there are. */
export function abbreviated(items: readonly string[], most = 5): string {
  const rest = items.length - most;
  return rest > 0 ? `${items.slice(0, most).join(', ')} and ${rest} more` : listed(items);
}

/** `1 network`, `3 networks`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function witnessOf(summary: string, steps: readonly WitnessStep[]): Witness | undefined {
  return steps.length > 0 ? { summary, steps } : undefined;
}
