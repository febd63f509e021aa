import { EstateGraph } from '../../graph/graph';
import { Rule } from '../rule';
import { perGraph } from '../../graph/views/per-graph';
import { follow, written } from '../../graph/views/read';
import { fail, listed, pass, show, step } from '../support/results';

/** A plan shows what Azure filled in as well as what was written; these it never fills in. */
const WRITTEN_ONLY = ['dns_servers', 'private_ip_ranges'];
const FILLED_IN = ['threat_intel_mode', 'dns_proxy_enabled'];

export const policyOnlySettings: Rule = {
  id: 'firewall/policy-only-settings',
  title: 'A firewall with a policy leaves to it what a policy sets',
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'Azure refuses DNS servers, threat mode and private ranges on a firewall whose policy sets them.',
  remedy: "Move the setting to the firewall's policy.",
  sources: ['https://learn.microsoft.com/azure/firewall-manager/policy-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const planned = plannedStacks(graph);
    for (const firewall of graph.ofType('azurerm_firewall')) {
      if (follow(graph, firewall, 'firewall_policy_id').kind === 'none') continue;
      const looked = planned.has(firewall.stack) ? WRITTEN_ONLY : [...WRITTEN_ONLY, ...FILLED_IN];
      const set = looked.filter((path) => written(firewall, path).state !== 'absent');
      yield set.length === 0
        ? pass(firewall, 'leaves to its policy what a policy sets')
        : fail(
            firewall,
            `has a policy and sets ${listed(set)} as well`,
            set.map((path) => step(firewall, path, show(firewall.get(path)), 'nothing')),
          );
    }
  },
};

const plannedStacks = perGraph(
  (graph: EstateGraph): ReadonlySet<string> =>
    new Set(graph.stacks.filter(({ kind }) => kind === 'plan').map(({ name }) => name)),
);
