import { PublicAddress } from '../../../constructs/network/public-address';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const addressIn = (region: typeof UKSOUTH) =>
  synthesize(
    (stack) =>
      new PublicAddress(stack, 'address', { name: 'pip-test', region, resourceGroupName: 'rg-test' }),
  )['azurerm_public_ip.address'];

describe('a public address', () => {
  it('is Standard and stands in all zones of a region that has some', () => {
    expect(addressIn(UKSOUTH)).toMatchInlineSnapshot(`
      {
        "allocation_method": "Static",
        "lifecycle": {
          "create_before_destroy": true,
        },
        "location": "uksouth",
        "name": "pip-test",
        "resource_group_name": "rg-test",
        "sku": "Standard",
        "zones": [
          "1",
          "2",
          "3",
        ],
      }
    `);
  });

  it('names no zone where the region has none', () => {
    expect(addressIn(UKWEST)).not.toHaveProperty('zones');
  });
});
