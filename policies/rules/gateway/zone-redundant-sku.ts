import { Rule } from '../rule';
import { fail, pass, show, step, unknown } from '../support/results';

export const zoneRedundantSku: Rule = {
  id: 'gateway/zone-redundant-sku',
  title: 'Every gateway has an AZ SKU',
  clauses: ['HA-1', 'OBS-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects: 'Azure makes no other gateways any more, and an older one falls with a building.',
  remedy: 'Choose an AZ SKU, such as VpnGw2AZ or ErGw1AZ, in regions without zones too.',
  sources: ['https://learn.microsoft.com/azure/vpn-gateway/gateway-sku-consolidation'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const gateway of graph.ofType('azurerm_virtual_network_gateway')) {
      const sku = gateway.get('sku');
      const evidence = [step(gateway, 'sku', show(sku), 'an AZ SKU')];
      if (sku.state === 'unknown') yield unknown(gateway, 'its SKU is not known before deployment', evidence);
      else if (sku.state === 'known' && /AZ$/.test(String(sku.value))) yield pass(gateway, `is ${show(sku)}`);
      else yield fail(gateway, `has the SKU ${show(sku)}`, evidence);
    }
  },
};
