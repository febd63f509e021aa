import { builtHubSubnets, hasGateway, hubIn } from '../../../constructs/network/hub-facts';
import { findRegion } from '../../../constructs/model/region';
import { testEstate, testHub, UKSOUTH, UKWEST } from '../../fixtures/estate';

const names = (hub: ReturnType<typeof testHub>) => builtHubSubnets(hub).map(({ name }) => name);
const bare = testHub(UKSOUTH);

describe('facts of a hub', () => {
  it('a hub with neither tunnels nor Bastion builds only what it uses', () => {
    expect(names(bare)).toEqual(['AzureFirewallSubnet', 'snet-dns-inbound', 'snet-dns-outbound']);
  });

  it.each(['vpn', 'expressRoute'] as const)('%s alone makes it need the gateway subnet', (kind) => {
    const hub = { ...bare, [kind]: true };
    expect(hasGateway(hub)).toBe(true);
    expect(names(hub)).toContain('GatewaySubnet');
  });

  it('Bastion brings its own subnet', () => {
    expect(names({ ...bare, bastion: true })).toContain('AzureBastionSubnet');
  });

  it('finds the hub of a region and says which there are when there is none', () => {
    expect(hubIn(testEstate(), UKWEST).region.name).toBe('ukwest');
    expect(() => hubIn(testEstate(), findRegion('northeurope'))).toThrow(
      'estate sample has no hub in northeurope, only in uksouth and ukwest',
    );
  });
});
