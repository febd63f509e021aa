import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { networksOf } from '../../graph/views/networks';
import { follow } from '../../graph/views/read';
import { fail, labelOf, pass, step, unknown } from '../support/results';

export const flowLogsOn: Rule = {
  id: 'network/flow-logs-on',
  title: 'Every network has a flow log that is on, keeps what it logs and counts bytes',
  clauses: ['SEC-1', 'MON-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'Without flow logs nobody can tell afterwards what spoke with what.',
  remedy: 'Add a flow log with target_resource_id of the network, version 2 and a retention policy.',
  sources: ['https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const logs = graph
      .ofType('azurerm_network_watcher_flow_log')
      .map((log) => ({ log, target: follow(graph, log, 'target_resource_id') }));
    const byNetwork = new Map(
      logs.flatMap(({ log, target }) =>
        target.kind === 'resource' && target.child === undefined ? [[target.resource, log]] : [],
      ),
    );
    const doubtful = logs.some(({ target }) => target.kind === 'unknown');
    for (const { resource } of networksOf(graph)) {
      const log = byNetwork.get(resource);
      if (log) yield judge(resource, log);
      else if (doubtful) yield unknown(resource, 'a flow log whose target is not known may be its own');
      else
        yield fail(resource, 'has no flow log', [step(resource, '', 'no flow log', 'one that targets it')]);
    }
  },
};

function judge(network: Resource, log: Resource): Result {
  const [retention] = log.blocks('retention_policy');
  const results = [
    expectValue(log, log, { path: 'enabled', allowed: [true], whenAbsent: true }),
    expectValue(log, log, { path: 'version', allowed: [2], whenAbsent: 1 }),
    retention
      ? expectValue(log, retention, { path: 'enabled', allowed: [true], whenAbsent: false })
      : unknown(log, 'the retention policy is not known before deployment'),
  ];
  const worst =
    results.find(({ verdict }) => verdict === 'fail') ?? results.find(({ verdict }) => verdict === 'unknown');
  return worst ?? pass(network, `${labelOf(log)} logs it`);
}
