import {
  hubHolder,
  hubSubnetHolder,
  isHolder,
  isPartOf,
  spokeHolder,
  tierHolder,
} from '../../../constructs/model/holder';

describe('holder names', () => {
  test.each([
    [hubHolder('uksouth'), 'uksouth/hub'],
    [hubSubnetHolder('uksouth', 'AzureFirewallSubnet'), 'uksouth/hub/AzureFirewallSubnet'],
    [hubSubnetHolder('ukwest', 'snet-dns-inbound'), 'ukwest/hub/snet-dns-inbound'],
    [spokeHolder('westus2', 'website'), 'westus2/spokes/website'],
    [tierHolder('ukwest', 'website', 'private-endpoints'), 'ukwest/spokes/website/private-endpoints'],
  ])('%s is made and recognised', (made, expected) => {
    expect(made).toBe(expected);
    expect(isHolder(made)).toBe(true);
  });

  test.each([
    '',
    'uksouth',
    'uksouth/spokes',
    'uksouth/hub/',
    'uksouth/hub/a/b',
    'UKSouth/hub',
    'uksouth/spokes/a/b/c',
    'uksouth/sites/hq',
    'uksouth/hub/a b',
    'uksouth/hub\n',
  ])('"%s" is none', (text) => {
    expect(isHolder(text)).toBe(false);
  });

  test('a part is named below its whole, not merely alike', () => {
    expect(isPartOf('uksouth/spokes/web/app', 'uksouth/spokes/web')).toBe(true);
    expect(isPartOf('uksouth/spokes/website', 'uksouth/spokes/web')).toBe(false);
    expect(isPartOf('uksouth/hub', 'uksouth/hub')).toBe(false);
  });
});
