import { Testing } from 'cdktf';
import { PrivateDnsZones } from '../../../constructs/network/private-dns-zones';

function synthesized(...zones: readonly string[]): string {
  return Testing.synthScope((scope) => {
    new PrivateDnsZones(scope, 'zones', { zones, resourceGroupName: 'rg-dns' });
  });
}

describe('private DNS zones', () => {
  it('stand each under its own name, whatever the order of the list', () => {
    const [blob, vault] = ['privatelink.blob.core.windows.net', 'privatelink.vaultcore.azure.net'] as const;
    expect(synthesized(vault, blob)).toBe(synthesized(blob, vault));
  });

  it('are their name in their group and nothing else', () => {
    expect(synthesized('privatelink.blob.core.windows.net')).toMatchInlineSnapshot(`
      "{
        "resource": {
          "azurerm_private_dns_zone": {
            "zones_privatelinkblobcorewindowsnet_9CABBAF2": {
              "name": "privatelink.blob.core.windows.net",
              "resource_group_name": "rg-dns"
            }
          }
        }
      }"
    `);
  });
});
