import { Estate } from '../../../constructs/model/estate';
import { RegionalHub } from '../../../constructs/network/regional-hub';
import { sourceOf } from '../../../constructs/provenance';
import { CARRIER, estateWithFlows } from '../../fixtures/flows';
import { synthesize } from '../../fixtures/synthesize';

const build = (estate: Estate, inspect: (hub: RegionalHub) => void = () => undefined) =>
  synthesize(
    (stack) =>
      inspect(
        new RegionalHub(stack, 'hub', {
          estate,
          hub: estate.hubs[0],
          resourceGroupName: 'rg-connectivity-uks',
        }),
      ),
    estate,
  );

const GROUP = 'azurerm_firewall_policy_rule_collection_group.hub-carriers';
const withCarrier = estateWithFlows({ carriers: [CARRIER] });

function rulesOf(estate: Estate): readonly Record<string, unknown>[] {
  const [collection] = build(estate)[GROUP]!['nat_rule_collection'] as { rule: Record<string, unknown>[] }[];
  return collection!.rule;
}

describe('translation for carriers', () => {
  it('leads each port of a controller’s own public address to the same port of the controller', () => {
    const rules = rulesOf(withCarrier);
    expect(rules.map((rule) => rule['name'])).toEqual(
      ['sip-trunk-1', 'sip-trunk-2'].flatMap((name) => [
        `${name}-tcp-5061`,
        ...[49152, 49153, 49154, 49155].map((port) => `${name}-udp-${port}`),
      ]),
    );
    expect(rules[0]).toEqual({
      name: 'sip-trunk-1-tcp-5061',
      description: 'carrier/sip-trunk: Telephone carrier: signalling and media of telephony',
      protocols: ['TCP'],
      source_addresses: ['198.51.100.0/24'],
      destination_address: '${azurerm_public_ip.hub-carrier-sip-trunk-1-address.ip_address}',
      destination_ports: ['5061'],
      translated_address: '10.64.6.4',
      translated_port: 5061,
    });
    expect(rules[9]).toMatchObject({
      destination_address: '${azurerm_public_ip.hub-carrier-sip-trunk-2-address.ip_address}',
      translated_address: '10.64.6.5',
      translated_port: 49155,
    });
  });

  it("stands in the hub's own policy, once the firewall has the addresses", () => {
    const resources = build(withCarrier);
    expect(resources[GROUP]).toMatchObject({
      firewall_policy_id: '${azurerm_firewall_policy.hub-policy-hub.id}',
      depends_on: ['azurerm_firewall.hub-firewall'],
    });
    const configurations = resources['azurerm_firewall.hub-firewall']!['ip_configuration'];
    expect(configurations).toMatchObject([
      { name: 'primary' },
      {
        name: 'sip-trunk-1',
        public_ip_address_id: '${azurerm_public_ip.hub-carrier-sip-trunk-1-address.id}',
      },
      { name: 'sip-trunk-2' },
    ]);
  });

  it('is not there without a carrier', () => {
    expect(build(estateWithFlows())).not.toHaveProperty([GROUP]);
  });

  it("leads what is said of an address to the carrier's line", () => {
    build(withCarrier, (hub) => {
      expect(sourceOf(hub.node.findChild('carrier-sip-trunk-1-address'))).toBe('carriers.sip-trunk');
      expect(sourceOf(hub.node.findChild('carriers'))).toBe('carriers');
    });
  });

  it.each([
    [122, 'fits', 249],
    [123, 'does not', 251],
  ])('of two controllers with %i media ports %s in the 250 targets of a firewall', (count, _, targets) => {
    const carriers = [{ ...CARRIER, media: { first: 50000, last: 50000 + count - 1 } }];
    const built = () => rulesOf(estateWithFlows({ carriers })).length + 3;
    if (targets <= 250) expect(built()).toBe(targets);
    else expect(built).toThrow(`carriers of uksouth take ${targets} translation rules and public addresses`);
  });
});
