import { NodeReader } from './reading';
import { placed } from './zone-redundant';

/** What Azure itself keeps in all zones of a region, and nowhere else: what needs it after that region has one of its own. */
const regional: NodeReader = (reading, resource) =>
  placed(reading, resource, { zone: { kind: 'redundant' } });

/** What people operate with, by type. */
export const OPERATIONS: Readonly<Record<string, NodeReader>> = {
  azurerm_log_analytics_workspace: regional,
  azurerm_automation_account: regional,
};
