import { ALL_LOGS, BaselineType, NO_LOGS, NO_TAGS, OF_PARENT, REBUILT } from './baseline-row';

/** Rows of the blocks of workloads and of recovery, in order of type; sources as in `baseline-types.ts`. */
export const WORKLOAD_TYPES: readonly BaselineType[] = [
  {
    type: 'azurerm_virtual_desktop_application_group',
    tags: 'tagged',
    diagnostics: ALL_LOGS,
    lock: REBUILT,
  },
  { type: 'azurerm_virtual_desktop_host_pool', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_virtual_desktop_host_pool_registration_info',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_virtual_desktop_scaling_plan', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_virtual_desktop_scaling_plan_host_pool_association',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  { type: 'azurerm_virtual_desktop_workspace', tags: 'tagged', diagnostics: ALL_LOGS, lock: REBUILT },
  {
    type: 'azurerm_virtual_desktop_workspace_application_group_association',
    tags: NO_TAGS,
    diagnostics: OF_PARENT,
    lock: REBUILT,
  },
  {
    type: 'azurerm_virtual_machine_run_command',
    tags: 'tagged',
    diagnostics: NO_LOGS,
    lock: { leftOut: 'a lock on it would also stop the replacement of its machine' },
  },
];
