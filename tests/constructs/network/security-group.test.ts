import { Cidr } from '../../../constructs/model/cidr';
import { NsgAllow } from '../../../constructs/network/nsg-allow';
import { SecurityGroup } from '../../../constructs/network/security-group';
import { UKSOUTH } from '../../fixtures/estate';
import { SynthesizedResource, synthesize } from '../../fixtures/synthesize';

const WEB: NsgAllow = {
  name: 'allow-web-in',
  flow: 'website-web',
  direction: 'Inbound',
  protocol: 'Tcp',
  sources: ['10.64.8.0/26', '10.64.9.0/26'],
  destinations: ['10.64.4.0/25'],
  ports: ['443', '8443'],
  why: 'the web tier asks the application',
};

function groupWith(allows: readonly NsgAllow[]): SynthesizedResource {
  const resources = synthesize(
    (stack) =>
      new SecurityGroup(stack, 'nsg', {
        name: 'nsg-website-app-uks',
        region: UKSOUTH,
        resourceGroupName: 'rg-website-uks',
        range: Cidr.parse('10.64.4.0/25'),
        allows,
      }),
  );
  return resources['azurerm_network_security_group.nsg']!;
}

const rulesOf = (allows: readonly NsgAllow[]) =>
  groupWith(allows)['security_rule'] as Record<string, unknown>[];

const order = (rules: Record<string, unknown>[]) =>
  rules.map((rule) => `${String(rule['direction'])} ${String(rule['priority'])} ${String(rule['name'])}`);

describe('a security group', () => {
  it('without allows lets only the load balancer ask, and denies both directions by rules of its own', () => {
    expect(order(rulesOf([]))).toEqual([
      'Inbound 100 allow-load-balancer',
      'Inbound 4096 deny-all-inbound',
      'Outbound 4096 deny-all-outbound',
    ]);
  });

  it('numbers the allows of each direction in the order given, before the deny', () => {
    const rules = rulesOf([
      WEB,
      { ...WEB, name: 'allow-db-out', direction: 'Outbound' },
      { ...WEB, name: 'allow-admin-in' },
    ]);
    expect(order(rules)).toEqual([
      'Inbound 100 allow-load-balancer',
      'Inbound 200 allow-web-in',
      'Inbound 210 allow-admin-in',
      'Inbound 4096 deny-all-inbound',
      'Outbound 200 allow-db-out',
      'Outbound 4096 deny-all-outbound',
    ]);
  });

  it('writes lists where there are several and single values where there is one', () => {
    const rules = rulesOf([WEB, { ...WEB, name: 'single', sources: ['VirtualNetwork'], ports: ['443'] }]);
    expect(rules[1]).toMatchObject({
      source_address_prefix: null,
      source_address_prefixes: ['10.64.8.0/26', '10.64.9.0/26'],
      destination_address_prefix: '10.64.4.0/25',
      destination_port_range: null,
      destination_port_ranges: ['443', '8443'],
    });
    expect(rules[2]).toMatchObject({
      source_address_prefix: 'VirtualNetwork',
      source_address_prefixes: null,
      destination_port_range: '443',
      destination_port_ranges: null,
    });
  });

  it('starts a description with the flow and cuts it at the 140 characters that Azure takes', () => {
    const [, rule] = rulesOf([{ ...WEB, why: 'x'.repeat(200) }]);
    expect(rule!['description']).toMatch(/^website-web: x+$/);
    expect(rule!['description']).toHaveLength(140);
  });

  it('goes only after its subnet has let go of it', () => {
    expect(groupWith([])['lifecycle']).toEqual({ create_before_destroy: true });
  });

  it('refuses two allows of one name, whatever their direction', () => {
    expect(() => rulesOf([WEB, { ...WEB, direction: 'Outbound' }])).toThrow(
      'nsg has two allows named "allow-web-in": Azure wants one name a rule',
    );
  });

  it('refuses more allows than there are priorities', () => {
    const allows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...WEB, name: `allow-${index}` }));
    expect(rulesOf(allows(390)).at(-3)).toMatchObject({ priority: 4090 });
    expect(() => rulesOf(allows(391))).toThrow('nsg has 391 inbound allows and room for 390: join some');
  });
});
