import { Bastion } from '../../../constructs/network/bastion';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const bastionIn = (region: typeof UKSOUTH) =>
  synthesize(
    (stack) =>
      new Bastion(stack, 'bastion', {
        region,
        resourceGroupName: 'rg-connectivity-uks',
        subnetId:
          '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/AzureBastionSubnet',
        publicAddressId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/p',
      }),
  )['azurerm_bastion_host.bastion'];

describe('Bastion', () => {
  it('stands in all zones and lets nothing past the session', () => {
    expect(bastionIn(UKSOUTH)).toMatchInlineSnapshot(`
      {
        "copy_paste_enabled": false,
        "file_copy_enabled": false,
        "ip_configuration": {
          "name": "primary",
          "public_ip_address_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/p",
          "subnet_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/h/subnets/AzureBastionSubnet",
        },
        "ip_connect_enabled": false,
        "kerberos_enabled": false,
        "location": "uksouth",
        "name": "bas-hub-uks",
        "resource_group_name": "rg-connectivity-uks",
        "scale_units": 2,
        "shareable_link_enabled": false,
        "sku": "Standard",
        "tunneling_enabled": true,
        "zones": [
          "1",
          "2",
          "3",
        ],
      }
    `);
  });

  it('names no zone where the region has none', () => {
    expect(bastionIn(UKWEST)).not.toHaveProperty('zones');
  });
});
