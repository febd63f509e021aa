import { findTechnique } from '../../../../constructs/model/recovery-technique';
import { RecoveryTechniqueId } from '../../../../constructs/model/tables/recovery-techniques';
import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { RecoveryStep, StepId } from '../model';
import { Reading } from './reading';

/** A step whose figures are those of a technique, unless the configuration tells better ones. */
export type StepProps = Pick<RecoveryStep, 'id' | 'title' | 'commands' | 'check' | 'needs' | 'back'> &
  Partial<Pick<RecoveryStep, 'minutes' | 'rpoSeconds' | 'promised'>>;

/** Adds the step by which a person brings something up again. */
export function stepOf(reading: Reading, technique: RecoveryTechniqueId, props: StepProps): StepId {
  const { minutes, promised, source } = findTechnique(technique);
  return reading.step({ minutes, rpoSeconds: rpoOf(technique), promised, source, ...props });
}

/** Seconds of data that a technique loses; what depends on an interval has to be told by whoever uses it. */
export function rpoOf(technique: RecoveryTechniqueId): number {
  const { rpoSeconds } = findTechnique(technique);
  return rpoSeconds === 'interval' ? 0 : rpoSeconds;
}

/** Seconds of a minute. */
export const MINUTE = 60;

/** Azure's name of something as it is typed in a command; a word in angle brackets where it isn't known. */
export function nameIn(resource: Resource, path = 'name'): string {
  return textOf(resource.get(path)) ?? `<${path} of ${resource.address}>`;
}

/** `--resource-group` and `--subscription` of a resource as `az` takes them. */
export function whereIn(resource: Resource): string {
  const group = nameIn(resource, 'resource_group_name');
  const { subscription } = resource;
  return `--resource-group ${group}${subscription === undefined ? '' : ` --subscription ${subscription}`}`;
}

/** The id of something as it is typed in a command. */
export function idIn(resource: Resource): string {
  return resource.id ?? `<id of ${resource.address}>`;
}
