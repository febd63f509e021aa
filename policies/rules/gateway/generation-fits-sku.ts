import { textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { written } from '../../graph/views/read';
import { fail, pass, show, step, unknown } from '../support/results';

/** VpnGw1 exists in the first generation only, VpnGw4 and VpnGw5 in the second only. */
const ONLY_GENERATION: readonly { readonly sku: RegExp; readonly generation: string }[] = [
  { sku: /^VpnGw1(?:AZ)?$/, generation: 'Generation1' },
  { sku: /^VpnGw[45](?:AZ)?$/, generation: 'Generation2' },
];

export const generationFitsSku: Rule = {
  id: 'gateway/generation-fits-sku',
  title: "A VPN gateway's generation exists for its SKU",
  clauses: ['CHG-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Terraform plans any generation with any SKU; Azure refuses some after three quarters of an hour.',
  remedy: 'Write Generation1 for VpnGw1AZ, Generation2 for VpnGw4AZ and VpnGw5AZ.',
  sources: ['https://learn.microsoft.com/azure/vpn-gateway/about-gateway-skus'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const gateway of graph.ofType('azurerm_virtual_network_gateway')) {
      const result = judge(gateway);
      if (result) yield result;
    }
  },
};

function judge(gateway: Resource): Result | undefined {
  const sku = textOf(gateway.get('sku'));
  const generation = written(gateway, 'generation');
  if (generation.state === 'absent') return undefined;
  if (sku === undefined || generation.state === 'unknown') {
    return unknown(gateway, 'its SKU or generation is not known before deployment');
  }
  const only = ONLY_GENERATION.find((row) => row.sku.test(sku))?.generation;
  return only === undefined || generation.value === only || generation.value === 'None'
    ? pass(gateway, `${sku} exists as ${show(generation)}`)
    : fail(gateway, `${sku} exists only as ${only}`, [step(gateway, 'generation', show(generation), only)]);
}
