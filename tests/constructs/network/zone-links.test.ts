import { ZoneLinks } from '../../../constructs/network/zone-links';
import { testEstate } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

describe('zone links', () => {
  it('link a network to every zone of the estate, by the zone group of the primary region', () => {
    const resources = synthesize(
      (stack) =>
        new ZoneLinks(stack, 'zone', {
          estate: testEstate(),
          networkName: 'vnet-hub-ukw',
          networkId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h',
        }),
    );
    expect(Object.keys(resources)).toEqual([
      'azurerm_private_dns_zone_virtual_network_link.zone-privatelink-blob-core-windows-net',
      'azurerm_private_dns_zone_virtual_network_link.zone-privatelink-vaultcore-azure-net',
    ]);
    expect(Object.values(resources)[0]).toMatchInlineSnapshot(`
      {
        "name": "vnet-hub-ukw",
        "private_dns_zone_name": "privatelink.blob.core.windows.net",
        "registration_enabled": false,
        "resource_group_name": "rg-shared-network-uks",
        "virtual_network_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h",
      }
    `);
  });

  it('are there to wait for, one by one', () => {
    synthesize((stack) => {
      const links = new ZoneLinks(stack, 'zone', {
        estate: testEstate(),
        networkName: 'n',
        networkId: 'the-id',
      });
      expect(links.linkTo('privatelink.vaultcore.azure.net').node.id).toBe('privatelink.vaultcore.azure.net');
      expect(() => links.linkTo('privatelink.azurewebsites.net')).toThrow('no link to zone');
    });
  });
});
