import { PrivateEndpoint } from '../../../constructs/data/private-endpoint';
import { testEstate, UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (estate = testEstate()) =>
  synthesize(
    (stack) =>
      new PrivateEndpoint(stack, 'endpoint', {
        estate,
        region: UKSOUTH,
        resourceGroupName: 'rg-website-uks',
        names: ['website', 'certificates'],
        subnetId: 'the-subnet',
        address: '10.64.4.132',
        target: 'key-vault',
        targetId: 'the-vault',
      }),
    estate,
  )['azurerm_private_endpoint.endpoint'];

describe('a private endpoint', () => {
  it('has a written address, and its record in the zone that the platform holds', () => {
    expect(build()).toMatchInlineSnapshot(`
      {
        "custom_network_interface_name": "nic-website-certificates-uks",
        "ip_configuration": [
          {
            "member_name": "default",
            "name": "primary",
            "private_ip_address": "10.64.4.132",
            "subresource_name": "vault",
          },
        ],
        "location": "uksouth",
        "name": "pep-website-certificates-uks",
        "private_dns_zone_group": {
          "name": "default",
          "private_dns_zone_ids": [
            "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-shared-network-uks/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net",
          ],
        },
        "private_service_connection": {
          "is_manual_connection": false,
          "name": "pep-website-certificates-uks",
          "private_connection_resource_id": "the-vault",
          "subresource_names": [
            "vault",
          ],
        },
        "resource_group_name": "rg-website-uks",
        "subnet_id": "the-subnet",
      }
    `);
  });

  it('is refused where the estate holds no zone that it would be found in', () => {
    const dns = { forward: [], privateLinkZones: ['privatelink.blob.core.windows.net'] };
    expect(() => build(testEstate({ dns }))).toThrow(
      'sample holds no zone for private endpoints of Microsoft.KeyVault/vaults/vault: add privatelink.vaultcore.azure.net to dns.privateLinkZones',
    );
  });
});
