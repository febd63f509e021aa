import { Resource } from '../../graph/graph';
import { Result } from '../rule';
import { fail, step } from './results';

/** Types that make one machine. */
export const SINGLE_MACHINES = ['azurerm_linux_virtual_machine', 'azurerm_windows_virtual_machine'] as const;

/** Scale sets whose machines are all alike. */
export const UNIFORM_SETS = [
  'azurerm_linux_virtual_machine_scale_set',
  'azurerm_windows_virtual_machine_scale_set',
] as const;

/** A scale set of machines that are each a resource of their own. */
export const FLEXIBLE_SET = 'azurerm_orchestrated_virtual_machine_scale_set';

/** The type of old, which knows little of what is asked of machines today. */
export const OLD_MACHINE = 'azurerm_virtual_machine';

/** The failure of a resource whose type can't be given what is asked. */
export function lacks(resource: Resource, what: string): Result {
  return fail(resource, `is an ${resource.type}, a type without ${what}`, [
    step(resource, '', resource.type, SINGLE_MACHINES.join(' or ')),
  ]);
}
