import { Estate } from '../../../constructs/model/estate';
import { OuterWall } from '../../../constructs/network/outer-wall';
import { testEstate, testSpoke } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (estate: Estate = testEstate()) =>
  synthesize(
    (stack) => new OuterWall(stack, 'wall', { estate, resourceGroupName: 'rg-outer-wall-uks' }),
    estate,
  );

const ofType = (resources: ReturnType<typeof build>, type: string) =>
  Object.entries(resources).filter(([address]) => address.startsWith(`azurerm_network_manager_${type}.`));

describe('the outer wall', () => {
  it('may write security rules in every subscription, and nothing else', () => {
    expect(build()['azurerm_network_manager.wall-manager']).toEqual({
      name: 'vnm-sample-uks',
      location: 'uksouth',
      resource_group_name: 'rg-outer-wall-uks',
      scope_accesses: ['SecurityAdmin'],
      scope: {
        subscription_ids: [
          '/subscriptions/00000000-0000-4000-8000-000000000001',
          '/subscriptions/00000000-0000-4000-8000-000000000002',
        ],
      },
    });
  });

  it('stands around every network of the estate', () => {
    const members = ofType(build(), 'static_member').map(([, member]) => member['target_virtual_network_id']);
    expect(members).toEqual([
      expect.stringMatching(/rg-connectivity-uks\/.*\/vnet-hub-uks$/),
      expect.stringMatching(/rg-connectivity-ukw\/.*\/vnet-hub-ukw$/),
      expect.stringMatching(/rg-website-uks\/.*\/vnet-website-uks$/),
      expect.stringMatching(/rg-website-ukw\/.*\/vnet-website-ukw$/),
    ]);
  });

  it('denies what comes from the Internet to ports of management', () => {
    const rules = ofType(build(), 'admin_rule').map(([, rule]) => rule);
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules.map((rule) => rule['priority'])).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule).toMatchObject({
        direction: 'Inbound',
        action: 'Deny',
        source: [{ address_prefix_type: 'ServiceTag', address_prefix: 'Internet' }],
        destination: [{ address_prefix_type: 'IPPrefix', address_prefix: '*' }],
      });
    }
    expect(build()['azurerm_network_manager_admin_rule.wall-deny-ssh']).toMatchObject({
      protocol: 'Tcp',
      destination_port_ranges: ['22'],
    });
  });

  it('is deployed to each region once all of it is there', () => {
    const deployments = ofType(build(), 'deployment');
    expect(deployments.map(([, deployment]) => deployment['location'])).toEqual(['uksouth', 'ukwest']);
    const waitsFor = deployments[0]![1]['depends_on'];
    expect(waitsFor).toContain('azurerm_network_manager_admin_rule.wall-deny-rdp');
    expect(waitsFor).toContain('azurerm_network_manager_static_member.wall-member-vnet-website-ukw');
  });

  it('is deployed again when a network is added', () => {
    const triggers = (estate: Estate) => ofType(build(estate), 'deployment')[0]![1]['triggers'];
    const larger = testEstate({ spokes: [testSpoke(), testSpoke('library', 5)] });
    expect(triggers(testEstate())).toEqual(triggers(testEstate()));
    expect(triggers(larger)).not.toEqual(triggers(testEstate()));
  });
});
