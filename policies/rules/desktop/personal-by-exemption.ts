import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';

export const personalByExemption: Rule = {
  id: 'desktop/personal-by-exemption',
  title: 'Session hosts are shared: nobody has a machine of their own',
  clauses: ['BB-6', 'COST-1'],
  decides: ['BB-6'],
  severity: 'medium',
  gates: true,
  protects:
    'A personal desktop is one machine for one person: when it is lost the work on it waits, no other region has it, and it costs by the head.',
  remedy:
    'Write type = "Pooled", or let an exemption say which software can be used by one person a machine only.',
  sources: ['https://learn.microsoft.com/azure/virtual-desktop/terminology#host-pools'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const pool of graph.ofType('azurerm_virtual_desktop_host_pool')) {
      yield expectValue(pool, pool, { path: 'type', allowed: ['Pooled'], whenAbsent: 'Personal' });
    }
  },
};
