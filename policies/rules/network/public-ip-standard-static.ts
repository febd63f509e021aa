import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';

export const publicIpStandardStatic: Rule = {
  id: 'network/public-ip-standard-static',
  title: 'Every public address is Standard and static',
  clauses: ['ZT-1', 'OBS-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A Basic address is open until something closes it, and retired; a dynamic Standard one is refused at apply only.',
  remedy: 'Write sku = "Standard" and allocation_method = "Static".',
  sources: [
    'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
    'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const address of graph.ofType('azurerm_public_ip')) {
      const sku = expectValue(address, address, {
        path: 'sku',
        allowed: ['Standard'],
        whenAbsent: 'Standard',
      });
      yield sku.verdict === 'pass'
        ? expectValue(address, address, {
            path: 'allocation_method',
            allowed: ['Static'],
            whenAbsent: 'nothing',
          })
        : sku;
    }
  },
};
