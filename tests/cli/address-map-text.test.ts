import { addressMapText } from '../../cli/address-map-text';
import { Cidr } from '../../constructs/model/cidr';
import { addressMap } from '../../constructs/model/free-space';

const POOL = [Cidr.parse('10.64.0.0/21')];

describe('the address map', () => {
  it('shows holders with their parts, what is kept out, and neighbouring free blocks as one', () => {
    const ledger = new Map([
      ['uksouth/hub', Cidr.parse('10.64.0.0/24')],
      ['uksouth/hub/AzureFirewallSubnet', Cidr.parse('10.64.0.0/26')],
      ['uksouth/spokes/website', Cidr.parse('10.64.1.0/24')],
    ]);
    const reserved = [{ name: 'site "hq"', range: Cidr.parse('10.64.7.0/24') }];
    expect(addressMapText('uksouth', POOL, addressMap(POOL, ledger, reserved))).toMatchInlineSnapshot(`
      "uksouth  10.64.0.0/21  512 of 2,048 addresses handed out (25.0 %)
        10.64.0.0/24                 hub                      256
          10.64.0.0/26               AzureFirewallSubnet      64
          10.64.0.64 to 10.64.0.255  free, largest block /25  192
        10.64.1.0/24                 spokes/website           256
        10.64.2.0 to 10.64.6.255     free, largest block /23  1,280
        10.64.7.0/24                 kept out: site "hq"      256
      "
    `);
  });

  it('says that all is free where nothing is held', () => {
    const text = addressMapText('ukwest', POOL, addressMap(POOL, new Map(), []));
    expect(text).toContain('0 of 2,048 addresses handed out (0.0 %)');
    expect(text).toContain('10.64.0.0/21  free  2,048');
  });
});
