import { flowLogsOn } from '../../../../policies/rules/network/flow-logs-on';
import { merge, network, networkId, one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const web = network('web', '10.64.4.0/24');
const logged = (attributes: Readonly<Record<string, unknown>> = {}) =>
  merge(
    web,
    one('azurerm_network_watcher_flow_log', 'web', {
      target_resource_id: networkId('web'),
      enabled: true,
      version: 2,
      retention_policy: [{ enabled: true, days: 90 }],
      ...attributes,
    }),
  );

export const cases = casesOf(flowLogsOn, [
  { name: 'a network with a flow log of version 2 that is kept passes', expect: 'pass', resources: logged() },
  {
    name: 'a network without a flow log fails',
    expect: 'fail',
    resources: web,
    on: 'azurerm_virtual_network.web',
  },
  {
    name: 'a flow log that is off fails',
    expect: 'fail',
    resources: logged({ enabled: false }),
    on: 'azurerm_network_watcher_flow_log.web',
  },
  {
    name: 'a flow log that says no version has version 1, without bytes',
    expect: 'fail',
    resources: logged({ version: null }),
    says: 'version',
  },
  {
    name: 'a flow log that keeps nothing fails',
    expect: 'fail',
    resources: logged({ retention_policy: [{ enabled: false, days: 0 }] }),
    says: 'retention_policy.0.enabled',
  },
  {
    name: 'a flow log of one subnet is not one of the network',
    expect: 'fail',
    resources: logged({ target_resource_id: `${networkId('web')}/subnets/snet-web` }),
    on: 'azurerm_virtual_network.web',
  },
  {
    name: "a flow log whose target is not known may be this network's",
    expect: 'unknown',
    resources: logged({ target_resource_id: UNKNOWN }),
  },
  { name: 'no network, nothing to log', expect: 'not-applicable', resources: {} },
]);
