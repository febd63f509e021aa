import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { judgeSubnets } from '../support/special-subnets';

/** What stands in these subnets brings a public address of its own, so the setting changes nothing there. */
const WITH_OWN_WAY_OUT: ReadonlySet<string> = new Set([
  'gateway',
  'firewall',
  'firewall-management',
  'bastion',
  'route-server',
]);

export const subnetNoDefaultOutbound: Rule = {
  id: 'network/subnet-no-default-outbound',
  title: "No subnet has Azure's default way out to the Internet",
  clauses: ['ZT-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'The default way out passes no firewall, uses addresses that nobody owns, and is on unless it is switched off.',
  remedy: 'Write default_outbound_access_enabled = false.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
    'azurerm 4.55.0 takes true where nothing is written',
  ],
  needsDeclaration: false,
  check: ({ graph }) =>
    judgeSubnets(graph, ({ holder, block }, specialty) =>
      specialty && WITH_OWN_WAY_OUT.has(specialty.service)
        ? undefined
        : expectValue(holder, block, {
            path: 'default_outbound_access_enabled',
            allowed: [false],
            whenAbsent: true,
          }),
    ),
};
