import { DeclaredNetwork, Declaration } from '../../../../../policies/declaration/declaration';
import { FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import { Question } from '../../../../../policies/provers/reachability/questions/question';
import { whatWouldChange } from '../../../../../policies/provers/reachability/questions/what-would-change';
import { declare } from '../../../rules/support/fragments';
import {
  appliance,
  card,
  firewall,
  group,
  layer,
  network,
  peering,
  publicAddress,
  routes,
  smallModel,
  subnet,
  tcp,
} from '../oracle/small-model';
import { Asker } from './asking';

const at = (address: string) => ({ at: address, stack: 'hand' });
const CLOSED = {
  ...group('nsg-data', [['Inbound', 'Deny', tcp('*', '*', 22)]]),
  place: at('azurerm_network_security_group.data'),
};
const NSG = {
  ...CLOSED,
  rules: CLOSED.rules.map((rule) => ({ ...rule, place: at('azurerm_network_security_rule.no-ssh') })),
};
const TO_FIREWALL = routes({ '0.0.0.0/0': appliance('10.0.0.4') });

function spokes(parts: Partial<NetworkModel> = {}): NetworkModel {
  return smallModel({
    networks: [
      network('vnet-hub-uks', '10.0.0.0/24'),
      network('vnet-a-uks', '10.1.0.0/24'),
      network('vnet-b-uks', '10.2.0.0/24'),
    ],
    subnets: [
      subnet('vnet-hub-uks/AzureFirewallSubnet', '10.0.0.0/26'),
      subnet('vnet-a-uks/snet-web', '10.1.0.0/26'),
      subnet('vnet-a-uks/snet-data', '10.1.0.64/26', { securityGroup: NSG }),
      subnet('vnet-b-uks/snet-app', '10.2.0.0/26'),
    ],
    ...parts,
  });
}

function change(asker: Asker, from: string, to: string, rest: Partial<Question> = {}): string {
  const answered = asker.answer(from, to, rest);
  return whatWouldChange(asker.claims, asker.declaration, answered, answered.places[0]!.answers[0]!).join(
    '\n',
  );
}

describe('what would have to change in a configuration that nobody declared', () => {
  const [half] = peering('vnet-a-uks', 'vnet-b-uks');
  const routed = (name: string, parts: Partial<NetworkModel>): NetworkModel => {
    const { subnets } = spokes();
    return spokes({
      ...parts,
      subnets: subnets.map((each) => (each.id === name ? { ...each, routeTable: TO_FIREWALL } : each)),
    });
  };
  const afw = firewall('afw', 'vnet-hub-uks/AzureFirewallSubnet', '10.0.0.4', [layer('p', [])]);

  it.each<[string, NetworkModel, string, string, Partial<Question>, RegExp]>([
    [
      'a rule that denies',
      spokes(),
      '10.1.0.5',
      '10.1.0.70',
      { port: 22 },
      /^Change rule 100 "nsg-data-0" of nsg-data \(azurerm_network_security_rule\.no-ssh, hand\), or let an inbound Allow rule with a priority below 100 come before it: tcp 10\.1\.0\.5 -> 10\.1\.0\.70:22\.$/,
    ],
    ['no public address', spokes(), 'internet', '10.1.0.70', {}, /^No public address leads there/],
    [
      'no peering',
      spokes(),
      '10.1.0.5',
      '10.2.0.5',
      {},
      /^No route leads from vnet-a-uks to vnet-b-uks: .*firewall.*or peer them/,
    ],
    [
      'half a peering',
      spokes({ peerings: [half!] }),
      '10.1.0.5',
      '10.2.0.5',
      {},
      /^Only one half of the peering is there: add the one from vnet-b-uks to vnet-a-uks\.$/,
    ],
    ['an address of nobody', spokes(), '10.1.0.5', '10.3.0.5', {}, /^Nobody has this address/],
    ['no way out', spokes(), '10.1.0.5', 'internet', {}, /^Give .*snet-web.* a way out/],
    [
      "a firewall's last word",
      routed('vnet-a-uks/snet-web', { firewalls: [afw], peerings: peering('vnet-hub-uks', 'vnet-a-uks') }),
      '10.1.0.5',
      '10.2.0.5',
      {},
      /^Add a rule to the policy of afw .* that allows tcp 10\.1\.0\.5 -> 10\.2\.0\.5:443\.$/,
    ],
  ])('%s', (_, model, from, to, rest, expected) => {
    expect(change(new Asker(model), from, to, rest)).toMatch(expected);
  });

  it('a default rule of a security group is mended by an Allow rule of its direction', () => {
    const model = spokes({
      interfaces: [card('nic', 'vnet-a-uks/snet-data', '10.1.0.70')],
      publicAddresses: [publicAddress('pip', FIRST_ATOM + 1, { kind: 'interface', interface: 'nic' })],
      atoms: [{ kind: 'other-public' }, { kind: 'public-address', name: 'pip' }],
    });
    expect(change(new Asker(model), 'internet', 'nic')).toMatch(
      /^Add an inbound Allow rule to nsg-data \(azurerm_network_security_group\.data, hand\): tcp /,
    );
  });

  it('nothing, for what is allowed', () => {
    expect(change(new Asker(spokes()), '10.1.0.5', '10.1.0.70', { port: 1433 })).toBe('');
  });
});

describe('what would have to be declared', () => {
  const declared = (name: string, organisation: string): DeclaredNetwork => ({
    name,
    role: name.includes('hub') ? 'hub' : 'spoke',
    region: 'uksouth',
    organisation,
    subscription: '00000000-0000-4000-8000-000000000001',
    owner: 'o@example.org',
    ranges: [],
    subnets: [],
  });
  const declaration = (parts: Partial<Declaration> = {}): Declaration =>
    declare({
      networks: [
        declared('vnet-hub-uks', 'one'),
        declared('vnet-a-uks', 'one'),
        declared('vnet-b-uks', 'two'),
      ],
      sites: [{ id: 'hall', kind: 'office', title: 'The hall', ranges: [], peers: [], expressRoute: false }],
      flows: [],
      published: [],
      ...parts,
    });
  const asker = (parts?: Partial<Declaration>) => new Asker(spokes(), declaration(parts));
  const flow = (kind: 'service' | 'decoy', from: string, to: string) => ({
    id: 'the-flow',
    kind,
    pairs: [
      {
        from: { kind: 'subnet', network: 'vnet-a-uks', subnet: from },
        to: { kind: 'subnet', network: 'vnet-a-uks', subnet: to },
      } as const,
    ],
    ports: [{ protocol: 'tcp', first: 22, last: 22 } as const],
    why: 'it needs it',
    owner: 'o@example.org',
  });

  it.each([
    ['a/web', 'a/data'],
    ['10.1.0.5', '10.1.0.70'],
  ])('between tiers is the flow, by their names: %s to %s', (from, to) => {
    expect(change(asker(), from, to, { port: 22 })).toContain(
      '\n  flows: { <id>: { from: a/web, to: a/data, ports: tcp/22, ',
    );
  });

  it('between organisations is also the agreement of both', () => {
    const text = change(asker(), 'a/web', 'b/app');
    expect(text).toContain('to: b/app');
    expect(text).toContain(
      '  organisations: { one: { agreedFlows: [<id>] } }\n  organisations: { two: { agreedFlows: [<id>] } }',
    );
  });

  it('to somebody else is the flow and a name for them', () => {
    expect(change(asker(), 'a/web', 'api.example.org')).toContain(
      'from: a/web, to: outside:<name>, ports: tcp/443',
    );
  });

  it.each(['internet', 'site:hall', '203.0.113.9'])('from %s is a published service', (from) => {
    expect(change(asker(), from, 'a/web')).toMatch(
      /^Nothing gets in .*\n {2}published: .*to: a\/web, ports: tcp\/443/,
    );
  });

  it('from the Internet to what is published already is the service to ask for', () => {
    const published = asker({
      flows: [flow('service', 'snet-data', 'snet-web')],
      published: [{ name: 'shop', title: 'The shop', by: 'front-door', flow: 'the-flow' }],
    });
    expect(change(published, 'internet', 'a/web')).toMatch(/\n {2}ridgeway path internet published:shop$/);
    expect(change(published, 'internet', 'a/data')).toMatch(/^Nothing gets in /);
  });

  it('is nothing for a decoy', () => {
    const decoy = asker({ flows: [flow('decoy', 'snet-web', 'snet-data')] });
    expect(change(decoy, 'b/app', 'a/data', { port: 22 })).toMatch(/is a decoy's: .* Leave it so\.$/);
  });

  it('is nothing either for a flow that is declared and does not work', () => {
    const broken = asker({ flows: [flow('service', 'snet-web', 'snet-data')] });
    expect(change(broken, 'a/web', 'a/data', { port: 22 })).toMatch(
      /^Flow the-flow declares it, so the configuration is at fault/,
    );
  });
});
