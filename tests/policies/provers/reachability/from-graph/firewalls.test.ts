import {
  AddressTerm,
  Firewall,
  FIRST_ATOM,
  NatRule,
  PolicyLayer,
} from '../../../../../policies/provers/reachability/model';
import { Attributes, hub, merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { brokenIds, doubt, known, modelOf, termInText } from './model-of';

const HUB = hub('uksouth');

function policy(name: string, attributes: Attributes = {}): Resources {
  return one('azurerm_firewall_policy', name, { location: 'uksouth', ...attributes });
}

function group(name: string, policyName: string, attributes: Attributes): Resources {
  return one('azurerm_firewall_policy_rule_collection_group', name, {
    firewall_policy_id: `\${azurerm_firewall_policy.${policyName}.id}`,
    priority: 200,
    ...attributes,
  });
}

function withPolicy(id: string): Resources {
  const [firewall] = Object.values(HUB['azurerm_firewall'] ?? {});
  return { azurerm_firewall: { 'hub-uksouth': { ...firewall, firewall_policy_id: id } } };
}

const CHILD = merge(HUB, withPolicy('${azurerm_firewall_policy.child.id}'));

function collection(attributes: Attributes): Attributes {
  return { name: 'c', priority: 100, action: 'Allow', ...attributes };
}

function firewallOf(...parts: readonly Resources[]): Firewall {
  const model = modelOf(merge(...parts));
  expect(brokenIds(model)).toEqual([]);
  expect(model.firewalls).toHaveLength(1);
  return model.firewalls[0]!;
}

function layersOf(...parts: readonly Resources[]): readonly PolicyLayer[] {
  return known(firewallOf(...parts).policies);
}

function ruleOf(kind: string, rule: Attributes, ...further: readonly Resources[]) {
  const [layer] = layersOf(
    CHILD,
    policy('child'),
    group('g', 'child', { [`${kind}_rule_collection`]: [collection({ rule: [{ name: 'r', ...rule }] })] }),
    ...further,
  );
  expect(layer?.incomplete).toBeUndefined();
  return layer!.groups[0]!.collections[0]!.rules[0]!;
}

const texts = (terms: readonly AddressTerm[]) => terms.map(termInText);

describe('a firewall', () => {
  it('is at the first usable address of its subnet, with its public addresses', () => {
    const { address, publicAddresses, subnet } = firewallOf(HUB);
    expect(address).toBe(0x0a400004);
    expect(publicAddresses).toHaveLength(1);
    expect(subnet).toMatch(/\/subnets\/azurefirewallsubnet$/);
  });

  it('has the layers of its policy, the outermost parent first', () => {
    const layers = layersOf(
      CHILD,
      policy('child', { base_policy_id: '${azurerm_firewall_policy.parent.id}' }),
      policy('parent', { base_policy_id: '${azurerm_firewall_policy.root.id}' }),
      policy('root'),
    );
    expect(layers.map(({ label }) => label)).toEqual(['root', 'parent', 'child']);
  });

  it('has an unknown policy if that is not judged, and an incomplete layer if a parent is not', () => {
    const id = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/firewallPolicies/far';
    expect(doubt(firewallOf(HUB, withPolicy(id)).policies)).toMatch(/firewallpolicies\/far/);
    const layers = layersOf(CHILD, policy('child', { base_policy_id: id }));
    expect(layers.map(({ incomplete }) => incomplete)).toEqual([
      expect.stringContaining('firewallpolicies/far'),
      undefined,
    ]);
  });

  it('ends a chain of policies that comes back to itself', () => {
    const layers = layersOf(
      CHILD,
      policy('child', { base_policy_id: '${azurerm_firewall_policy.child.id}' }),
    );
    expect(layers.map(({ incomplete }) => incomplete !== undefined)).toEqual([true, false]);
  });

  it.each([
    ['a group of a policy that is not known', group('g', 'child', { firewall_policy_id: UNKNOWN })],
    ['a group whose priority is not known', group('g', 'child', { priority: UNKNOWN })],
    ['collections that are not known', group('g', 'child', { network_rule_collection: UNKNOWN })],
    [
      'a collection whose priority is not known',
      group('g', 'child', { network_rule_collection: [collection({ priority: UNKNOWN, rule: [] })] }),
    ],
    [
      'a collection whose action is not known',
      group('g', 'child', { network_rule_collection: [collection({ action: UNKNOWN, rule: [] })] }),
    ],
    [
      'a collection whose rules are not known',
      group('g', 'child', { network_rule_collection: [collection({ rule: UNKNOWN })] }),
    ],
  ])('has an incomplete layer with %s', (_, resources) => {
    expect(layersOf(CHILD, policy('child'), resources)[0]?.incomplete).toMatch(/known/);
  });

  it('is a gap in a virtual hub, and where its network is not known', () => {
    const inHub = one('azurerm_firewall', 'fw', {
      sku_name: 'AZFW_Hub',
      virtual_hub: [{ virtual_hub_id: '/h' }],
    });
    expect(modelOf(inHub).gaps.map(({ why }) => why)).toEqual(['fw is in a virtual hub']);
    const lost = one('azurerm_firewall', 'fw', { ip_configuration: [{ name: 'a', subnet_id: UNKNOWN }] });
    expect(modelOf(lost).gaps.map(({ why }) => why)).toEqual(["the network of fw isn't known"]);
  });
});

describe("a firewall's network rule", () => {
  it('matches addresses, ranges, tags, hosts and IP groups', () => {
    const { match } = ruleOf(
      'network',
      {
        protocols: ['TCP', 'UDP', 'ICMP'],
        source_addresses: ['10.0.0.0/24', '10.1.0.1-10.1.0.9'],
        source_ip_groups: ['${azurerm_ip_group.servers.id}'],
        destination_addresses: ['AzureMonitor', '*'],
        destination_fqdns: ['Time.Windows.com'],
        destination_ports: ['123', '8000-8001'],
      },
      one('azurerm_ip_group', 'servers', { cidrs: ['10.2.0.0/24'] }),
      {
        azurerm_ip_group_cidr: { more: { ip_group_id: '${azurerm_ip_group.servers.id}', cidr: '10.3.0.1' } },
      },
    );
    expect(texts(match.sources)).toEqual([
      '10.0.0.0-10.0.0.255',
      '10.1.0.1-10.1.0.9',
      '10.2.0.0-10.2.0.255',
      '10.3.0.1-10.3.0.1',
    ]);
    expect(texts(match.destinations)).toEqual(['AzureMonitor', 'any', 'time.windows.com']);
    expect(match.protocols).toEqual([6, 17, 1].map((number) => ({ first: number, last: number })));
    expect(match.destinationPorts).toEqual([
      { first: 123, last: 123 },
      { first: 8000, last: 8001 },
    ]);
  });

  it.each([
    ['an IP group that is not judged', ['/subscriptions/s/far'], {}],
    ['an IP group whose ranges are not known', ['${azurerm_ip_group.servers.id}'], { cidrs: [UNKNOWN] }],
    ['IP groups that are not known', UNKNOWN, {}],
  ])('may match anything with %s', (_, groups, attributes) => {
    const { match } = ruleOf(
      'network',
      {
        protocols: ['Any'],
        source_ip_groups: groups,
        destination_addresses: ['*'],
        destination_ports: ['*'],
      },
      one('azurerm_ip_group', 'servers', attributes),
    );
    expect(match.sources.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(match.protocols).toEqual([{ first: 0, last: 255 }]);
  });
});

describe("a firewall's application rule", () => {
  it('matches TCP to hosts and FQDN tags on the ports of its protocols', () => {
    const { match } = ruleOf('application', {
      source_addresses: ['10.0.0.0/24'],
      destination_fqdns: ['*.Example.org'],
      destination_fqdn_tags: ['WindowsUpdate'],
      protocols: [
        { type: 'Https', port: 443 },
        { type: 'Mssql', port: 1433 },
      ],
    });
    expect(texts(match.destinations)).toEqual(['*.example.org', 'WindowsUpdate']);
    expect(match.protocols).toEqual([{ first: 6, last: 6 }]);
    expect(match.destinationPorts).toEqual([
      { first: 443, last: 443 },
      { first: 1433, last: 1433 },
    ]);
  });

  it('has the usual web ports for a tag without protocols, and unknown ones for hosts', () => {
    const tag = ruleOf('application', { source_addresses: ['*'], destination_fqdn_tags: ['WindowsUpdate'] });
    expect(tag.match.destinationPorts).toEqual([80, 443].map((port) => ({ first: port, last: port })));
    const host = ruleOf('application', { source_addresses: ['*'], destination_fqdns: ['example.org'] });
    expect(doubt(host.match.destinationPorts)).toMatch(/the protocols of rule "r"/);
  });

  it.each(['destination_urls', 'web_categories'])('is not decided where it looks at %s', (path) => {
    const { match } = ruleOf('application', { source_addresses: ['*'], [path]: ['x'] });
    expect(match.destinations.map(({ kind }) => kind)).toEqual(['unknown']);
  });
});

describe("a firewall's NAT rule", () => {
  const RULE = {
    protocols: ['TCP'],
    source_addresses: ['*'],
    destination_ports: ['5061'],
    translated_address: '10.64.1.4',
    translated_port: 5061,
  };
  const nat = (rule: Attributes, ...further: readonly Resources[]) =>
    ruleOf('nat', { ...RULE, ...rule }, ...further) as NatRule;
  const OWN = '${azurerm_public_ip.hub-uksouth.ip_address}';

  it('translates what comes to the public address of its firewall, by its atom', () => {
    const rule = nat({ destination_address: OWN });
    expect(rule.match.destinations).toEqual([
      { kind: 'range', range: { first: FIRST_ATOM, last: FIRST_ATOM } },
    ]);
    expect(rule).toMatchObject({ translatedAddress: 0x0a400104, translatedPort: 5061 });
  });

  it('for the address of something else is for nothing', () => {
    const other = one('azurerm_public_ip', 'other', {});
    expect(
      nat({ destination_address: '${azurerm_public_ip.other.ip_address}' }, other).match.destinations,
    ).toEqual([]);
  });

  it.each([
    ['an address in figures', '203.0.113.4'],
    ['an address that is not known', UNKNOWN],
  ])('may be for its firewall with %s', (_, address) => {
    expect(nat({ destination_address: address }).match.destinations.map(({ kind }) => kind)).toEqual([
      'unknown',
    ]);
  });

  it('tells the public addresses of its firewall apart', () => {
    const [firewall] = Object.values(CHILD['azurerm_firewall'] ?? {});
    const two = [
      ...(firewall!['ip_configuration'] as Attributes[]),
      { name: 'second', public_ip_address_id: '${azurerm_public_ip.second.id}' },
    ];
    const atomOf = (address: string) =>
      nat({ destination_address: address }, one('azurerm_public_ip', 'second', {}), {
        azurerm_firewall: { 'hub-uksouth': { ...firewall, ip_configuration: two } },
      }).match.destinations;
    expect(atomOf(OWN)).toMatchObject([{ kind: 'range' }]);
    expect(atomOf('${azurerm_public_ip.second.ip_address}')).toMatchObject([{ kind: 'range' }]);
    expect(atomOf(OWN)).not.toEqual(atomOf('${azurerm_public_ip.second.ip_address}'));
  });

  it('has an unknown target that is named, or that Azure picks', () => {
    expect(doubt(nat({ translated_address: null, translated_fqdn: 'x.example' }).translatedAddress)).toMatch(
      /host name/,
    );
    expect(doubt(nat({ translated_address: UNKNOWN }).translatedAddress)).toMatch(/translated address/);
  });
});

describe('a firewall without a policy', () => {
  it('has its own collections in one nameless layer', () => {
    const own = (kind: string, attributes: Attributes) =>
      one(`azurerm_firewall_${kind}_rule_collection`, kind, {
        azure_firewall_name: 'hub-uksouth',
        priority: 100,
        action: 'Allow',
        rule: [{ name: 'r', source_addresses: ['10.0.0.0/24'], ...attributes }],
      });
    const [layer, ...further] = layersOf(
      HUB,
      own('network', { destination_addresses: ['*'], destination_ports: ['53'], protocols: ['UDP'] }),
      own('application', { target_fqdns: ['example.org'], protocol: [{ type: 'Https', port: 443 }] }),
    );
    expect(further).toEqual([]);
    expect(layer?.incomplete).toBeUndefined();
    expect(layer?.groups[0]?.collections.map(({ kind, name }) => [kind, name])).toEqual([
      ['network', 'network'],
      ['application', 'application'],
    ]);
    expect(layer?.groups[0]?.collections[1]?.rules[0]?.match.destinationPorts).toEqual([
      { first: 443, last: 443 },
    ]);
  });

  it('may have a collection whose firewall is not known', () => {
    const lost = one('azurerm_firewall_network_rule_collection', 'n', {
      azure_firewall_name: UNKNOWN,
      priority: 1,
    });
    expect(layersOf(HUB, lost)[0]?.incomplete).toMatch(/the firewall of/);
  });
});
