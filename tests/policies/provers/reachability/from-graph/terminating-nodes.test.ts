import { NetworkModel, TerminatingNode } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  merge,
  network,
  one,
  Resources,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { brokenIds, doubt, modelOf } from './model-of';

const NET = merge(
  network('net', '10.0.0.0/24', {
    subnet: [
      subnet('edge', '10.0.0.0/26'),
      subnet('AzureBastionSubnet', '10.0.0.64/26'),
      subnet('GatewaySubnet', '10.0.0.128/27'),
    ],
  }),
  one('azurerm_public_ip', 'pip', { sku: 'Standard' }),
);
const PIP = '${azurerm_public_ip.pip.id}';
const at = (name: string) => `\${azurerm_virtual_network.net.id}/subnets/${name}`;
const ports = (...numbers: readonly number[]) => numbers.map((port) => ({ first: port, last: port }));

function modelWith(...parts: readonly Resources[]): NetworkModel {
  const model = modelOf(merge(NET, ...parts));
  expect(brokenIds(model)).toEqual([]);
  return model;
}

function node(...parts: readonly Resources[]): TerminatingNode {
  const { terminatingNodes } = modelWith(...parts);
  expect(terminatingNodes).toHaveLength(1);
  return terminatingNodes[0]!;
}

describe('an application gateway', () => {
  const gateway = (attributes: Attributes = {}) =>
    one('azurerm_application_gateway', 'agw', {
      gateway_ip_configuration: [{ name: 'g', subnet_id: at('edge') }],
      frontend_ip_configuration: [
        { name: 'outside', public_ip_address_id: PIP },
        { name: 'inside', subnet_id: at('edge') },
      ],
      frontend_port: [
        { name: 'https', port: 443 },
        { name: 'admin', port: 8443 },
      ],
      http_listener: [
        { name: 'web', frontend_ip_configuration_name: 'outside', frontend_port_name: 'https' },
        { name: 'admin', frontend_ip_configuration_name: 'inside', frontend_port_name: 'admin' },
      ],
      ...attributes,
    });
  const waf = (name: string, settings?: Attributes) =>
    one('azurerm_web_application_firewall_policy', name, { policy_settings: settings ? [settings] : [] });
  const POLICY = '${azurerm_web_application_firewall_policy.waf.id}';

  it('listens to the Internet at the ports of its public listeners', () => {
    const model = modelWith(gateway());
    expect(model.terminatingNodes).toMatchObject([
      {
        kind: 'application-gateway',
        public: true,
        ports: ports(443),
        subnet: expect.stringMatching(/\/edge$/),
      },
    ]);
    expect(model.publicAddresses[0]?.on).toEqual({
      kind: 'terminating-node',
      node: model.terminatingNodes[0]?.id,
    });
  });

  it('without a public frontend listens inside only', () => {
    const inside = gateway({ frontend_ip_configuration: [{ name: 'inside', subnet_id: at('edge') }] });
    expect(node(inside)).toMatchObject({ public: false, ports: ports(443, 8443) });
  });

  it.each([
    ['no policy', {}, waf('waf'), 'none'],
    ['a policy with its defaults', { firewall_policy_id: POLICY }, waf('waf'), 'Prevention'],
    [
      'a policy that only looks',
      { firewall_policy_id: POLICY },
      waf('waf', { mode: 'Detection' }),
      'Detection',
    ],
    ['a policy that is off', { firewall_policy_id: POLICY }, waf('waf', { enabled: false }), 'none'],
    [
      'a configuration of its own',
      { waf_configuration: [{ enabled: true, firewall_mode: 'Prevention', rule_set_version: '3.2' }] },
      {},
      'Prevention',
    ],
  ])('is guarded as its policy says: %s', (_, attributes, policy, mode) => {
    expect(node(gateway(attributes), policy).webApplicationFirewall).toBe(mode);
  });

  it('is guarded no better than its weakest listener', () => {
    const weak = gateway({
      firewall_policy_id: POLICY,
      http_listener: [
        { name: 'a', frontend_ip_configuration_name: 'outside', frontend_port_name: 'https' },
        {
          name: 'b',
          frontend_ip_configuration_name: 'outside',
          frontend_port_name: 'https',
          firewall_policy_id: '${azurerm_web_application_firewall_policy.weak.id}',
        },
      ],
    });
    expect(node(weak, waf('waf'), waf('weak', { mode: 'Detection' })).webApplicationFirewall).toBe(
      'Detection',
    );
  });

  it('may be guarded by a policy that is not known', () => {
    expect(doubt(node(gateway({ firewall_policy_id: UNKNOWN })).webApplicationFirewall)).toMatch(
      /policy of agw/,
    );
  });
});

describe('Front Door', () => {
  const profile = merge(
    one('azurerm_cdn_frontdoor_profile', 'afd', { sku_name: 'Premium_AzureFrontDoor' }),
    one('azurerm_cdn_frontdoor_endpoint', 'site', {
      cdn_frontdoor_profile_id: '${azurerm_cdn_frontdoor_profile.afd.id}',
    }),
    one('azurerm_cdn_frontdoor_firewall_policy', 'waf', { mode: 'Prevention' }),
  );
  const route = (attributes: Attributes = {}) =>
    one('azurerm_cdn_frontdoor_route', 'r', {
      cdn_frontdoor_endpoint_id: '${azurerm_cdn_frontdoor_endpoint.site.id}',
      supported_protocols: ['Https'],
      ...attributes,
    });
  const guard = (domain: string) =>
    one('azurerm_cdn_frontdoor_security_policy', 'guard', {
      security_policies: [
        {
          firewall: [
            {
              cdn_frontdoor_firewall_policy_id: '${azurerm_cdn_frontdoor_firewall_policy.waf.id}',
              association: [{ domain: [{ cdn_frontdoor_domain_id: domain }], patterns_to_match: ['/*'] }],
            },
          ],
        },
      ],
    });
  const ENDPOINT = '${azurerm_cdn_frontdoor_endpoint.site.id}';
  const DOMAIN = '${azurerm_cdn_frontdoor_custom_domain.own.id}';
  const OWN = one('azurerm_cdn_frontdoor_custom_domain', 'own', {
    cdn_frontdoor_profile_id: '${azurerm_cdn_frontdoor_profile.afd.id}',
  });

  it('stands in no network and listens at the ports of its routes', () => {
    const read = node(profile, route({ supported_protocols: ['Http', 'Https'] }));
    expect(read).toMatchObject({ kind: 'front-door', public: true, ports: ports(80, 443) });
    expect(read.subnet).toBeUndefined();
  });

  it('without a route lets nothing in', () => {
    expect(node(profile)).toMatchObject({ public: false, ports: [] });
    expect(node(profile, route({ enabled: false })).public).toBe(false);
  });

  it.each([
    ['whose endpoint is guarded', {}, guard(ENDPOINT), 'Prevention'],
    ['whose endpoint is not', {}, {}, 'none'],
    ['whose own domain is not', { cdn_frontdoor_custom_domain_ids: [DOMAIN] }, guard(ENDPOINT), 'none'],
    [
      'whose own domain is, the only one',
      { cdn_frontdoor_custom_domain_ids: [DOMAIN], link_to_default_domain: false },
      guard(DOMAIN),
      'Prevention',
    ],
  ])('%s is guarded so', (_, attributes, policy, mode) => {
    expect(node(profile, OWN, route(attributes), policy).webApplicationFirewall).toBe(mode);
  });

  it('may be guarded by a policy whose domain is not known', () => {
    expect(doubt(node(profile, route(), guard(UNKNOWN)).webApplicationFirewall)).toMatch(
      /security policy of afd/,
    );
  });
});

describe('other ends', () => {
  it('are Bastion, on HTTPS', () => {
    const bastion = one('azurerm_bastion_host', 'bas', {
      ip_configuration: [{ name: 'a', subnet_id: at('AzureBastionSubnet'), public_ip_address_id: PIP }],
    });
    expect(node(bastion)).toMatchObject({ kind: 'bastion', public: true, ports: ports(443) });
  });

  it('are gateways: those of a VPN take IKE from anywhere, and clients if they have any', () => {
    const gateway = (attributes: Attributes) =>
      one('azurerm_virtual_network_gateway', 'gw', {
        ip_configuration: [{ name: 'a', subnet_id: at('GatewaySubnet'), public_ip_address_id: PIP }],
        ...attributes,
      });
    const clients = { vpn_client_configuration: [{ address_space: ['172.30.0.0/24'] }] };
    expect(node(gateway({ type: 'Vpn' }))).toMatchObject({
      kind: 'vpn-gateway',
      public: true,
      ports: ports(500, 4500),
    });
    expect(node(gateway({ type: 'Vpn', ...clients })).ports).toEqual(ports(500, 4500, 443));
    expect(node(gateway({ type: 'ExpressRoute' }))).toMatchObject({
      kind: 'express-route-gateway',
      public: false,
      ports: [],
    });
  });

  it('are private link services and the endpoints of DNS resolvers', () => {
    const { terminatingNodes } = modelWith(
      one('azurerm_private_link_service', 'pls', {
        nat_ip_configuration: [{ name: 'a', primary: true, subnet_id: at('edge') }],
      }),
      one('azurerm_private_dns_resolver_inbound_endpoint', 'in', {
        ip_configurations: [{ subnet_id: at('edge') }],
      }),
      one('azurerm_private_dns_resolver_outbound_endpoint', 'out', { subnet_id: at('edge') }),
    );
    const read = terminatingNodes.map(({ label, kind, ports: open, public: isPublic, subnet: where }) => [
      label,
      kind,
      open,
      isPublic,
      where?.split('/').at(-1),
    ]);
    expect(read.sort()).toEqual([
      ['in', 'dns-resolver', ports(53), false, 'edge'],
      ['out', 'dns-resolver', [], false, 'edge'],
      ['pls', 'private-link-service', [], false, 'edge'],
    ]);
  });
});
