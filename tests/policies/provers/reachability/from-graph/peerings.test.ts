import { merge, network, networkId, peering, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { brokenIds, doubt, modelOf } from './model-of';

const TWO = merge(network('a', '10.0.0.0/24'), network('b', '10.0.1.0/24'));
const id = (name: string) => networkId(name).toLowerCase();

function modelWith(half: Resources) {
  return modelOf(merge(TWO, half));
}

describe('a half of a peering', () => {
  it('has the switches that are written, and defaults for the others', () => {
    const [half] = modelWith(
      peering('a', 'b', { allow_forwarded_traffic: null, use_remote_gateways: true }),
    ).peerings;
    expect(half).toMatchObject({
      from: id('a'),
      to: id('b'),
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: false,
      allowGatewayTransit: false,
      useRemoteGateways: true,
    });
  });

  it('leaves a switch open that is not known', () => {
    const [half] = modelWith(peering('a', 'b', { allow_virtual_network_access: UNKNOWN })).peerings;
    expect(doubt(half?.allowVirtualNetworkAccess)).toMatch(/allow_virtual_network_access of peering a-to-b/);
  });

  it('is a gap at its own network if it leads to something not judged', () => {
    const model = modelWith(peering('a', 'far', { remote_virtual_network_id: networkId('far') }));
    expect(model.gaps.map(({ networks }) => networks)).toContainEqual([id('a'), id('far')]);
    expect(brokenIds(model)).toEqual([]);
  });

  it('is a gap anywhere if nobody knows where it leads', () => {
    const model = modelWith(peering('a', 'b', { remote_virtual_network_id: UNKNOWN }));
    expect(model.peerings).toEqual([]);
    expect(model.gaps).toEqual([
      {
        place: { at: 'azurerm_virtual_network_peering.a-to-b', stack: 'test' },
        why: "the ends of peering a-to-b aren't known",
      },
    ]);
  });

  it('is a gap at both networks if it peers some subnets only', () => {
    const model = modelWith(peering('a', 'b', { peer_complete_virtual_networks_enabled: false }));
    expect(model.gaps.map(({ networks }) => networks)).toEqual([[id('a'), id('b')]]);
  });

  it('carries nothing if it is of IPv6 only', () => {
    expect(modelWith(peering('a', 'b', { only_ipv6_peering_enabled: true })).peerings).toEqual([]);
  });
});
