import { fails, Mutation } from './mutation';
import { FORMS, groupOf, LIBRARIES, MAPPING, NETWORK, TELEPHONY, WEBSITE } from './places';
import {
  add,
  addBlock,
  Attributes,
  block,
  Change,
  remove,
  resource,
  set,
  setBlock,
  StackJson,
  together,
} from './stack-json';

const EDGE = 'edge-forms-uksouth';
const GLOBAL = 'global-website';
const GATEWAY = 'azurerm_application_gateway.gateway';
const GUARD = 'azurerm_cdn_frontdoor_security_policy.front-door-guard';
const FRONT_DOOR = 'azurerm_cdn_frontdoor_profile.front-door-profile';

/** A public address with the tags of the network beside it. */
function publicAddress(values: Attributes): Change {
  return (json) =>
    add('azurerm_public_ip.hole', {
      allocation_method: 'Static',
      location: 'uksouth',
      name: 'pip-hole',
      resource_group_name: '${azurerm_resource_group.group.name}',
      sku: 'Standard',
      tags: resource(json, NETWORK)['tags'],
      zones: ['1', '2', '3'],
      ...values,
    })(json);
}

function onMachine(machine: string): Change {
  return setBlock(`azurerm_network_interface.servers-${machine}-interface`, 'ip_configuration', 'primary', {
    public_ip_address_id: '${azurerm_public_ip.hole.id}',
  });
}

/** The domains that Front Door's firewall stands before: the website's own, then the endpoint's. */
function guardedDomains(json: StackJson): Attributes[] {
  const policies = resource(json, GUARD)['security_policies'] as {
    readonly firewall: { readonly association: { readonly domain: Attributes[] } };
  };
  return policies.firewall.association.domain;
}

/** What the Internet can speak to, and what stands in between. */
export const EDGES: readonly Mutation[] = [
  {
    name: 'a public address on a session border controller is a way in beside the firewall',
    stack: { name: TELEPHONY, change: together(publicAddress({}), onMachine('session-border-1')) },
    changes: fails(
      'access/no-other-way-in',
      'monitoring/diagnostics-present',
      'reach/internet-through-edge',
      'reach/undeclared-flow',
    ),
  },
  {
    name: 'a public address on a web server is a way in, even if its security group denies',
    stack: { name: LIBRARIES, change: together(publicAddress({}), onMachine('web-1')) },
    changes: fails('access/no-other-way-in', 'monitoring/diagnostics-present'),
  },
  {
    name: 'a basic public address is one that no group has to open',
    stack: {
      name: MAPPING,
      change: together(publicAddress({ sku: 'Basic', zones: null }), onMachine('app-1')),
    },
    changes: fails(
      'access/no-other-way-in',
      'monitoring/diagnostics-present',
      'network/public-ip-standard-static',
      'obsolete/not-retired',
      'region/zones-exist',
    ),
  },
  {
    name: 'a load balancer that becomes public lets in what its backends allow, which is nothing',
    stack: {
      name: LIBRARIES,
      change: together(
        publicAddress({}),
        setBlock('azurerm_lb.balancer-web-balancer', 'frontend_ip_configuration', 'primary', {
          private_ip_address: null,
          private_ip_address_allocation: null,
          public_ip_address_id: '${azurerm_public_ip.hole.id}',
          subnet_id: null,
          zones: null,
        }),
      ),
    },
    changes: fails('monitoring/diagnostics-present'),
  },
  {
    name: 'a web application firewall that only watches is no edge',
    stack: {
      name: EDGE,
      change: (json) => {
        const policy = resource(json, 'azurerm_web_application_firewall_policy.waf');
        Object.assign(policy['policy_settings'] as Attributes, { mode: 'Detection' });
      },
    },
    changes: fails('reach/internet-through-edge', 'web/waf-in-prevention'),
  },
  {
    name: 'an application gateway without a policy is no edge',
    stack: { name: EDGE, change: set(GATEWAY, { firewall_policy_id: null }) },
    changes: fails('reach/internet-through-edge', 'web/waf-in-prevention'),
  },
  {
    name: 'an application gateway that stands in no edge subnet publishes nothing',
    stack: {
      name: EDGE,
      change: (json) => {
        const place = block(json, GATEWAY, 'gateway_ip_configuration', 'primary');
        place['subnet_id'] = String(place['subnet_id']).replace(/snet-edge$/, 'snet-web');
      },
    },
    changes: fails(
      'network/nsg-no-wide-allow-from-internet',
      'network/subnet-has-route-to-firewall',
      'reach/declared-flow-works',
      'reach/offices-served',
    ),
  },
  {
    name: 'a listener without TLS is stopped by the security group',
    stack: {
      name: EDGE,
      change: together(
        addBlock(GATEWAY, 'frontend_port', { name: 'http', port: 80 }),
        addBlock(GATEWAY, 'http_listener', {
          name: 'http',
          frontend_ip_configuration_name: 'public',
          frontend_port_name: 'http',
          protocol: 'Http',
        }),
      ),
    },
    changes: fails('web/gateway-https-only'),
  },
  {
    name: 'a Front Door whose firewall only watches is no edge',
    stack: {
      name: GLOBAL,
      change: set('azurerm_cdn_frontdoor_firewall_policy.front-door-waf', { mode: 'Detection' }),
    },
    changes: fails('reach/internet-through-edge', 'web/waf-in-prevention'),
  },
  {
    name: 'a Front Door whose security policy is gone is no edge',
    stack: { name: GLOBAL, change: remove(GUARD) },
    changes: fails('reach/internet-through-edge', 'web/waf-in-prevention'),
  },
  {
    name: 'a Front Door whose own domain is past its firewall is no edge',
    stack: { name: GLOBAL, change: (json) => void guardedDomains(json).shift() },
    changes: fails('reach/internet-through-edge', 'web/waf-in-prevention'),
  },
  {
    name: 'a Front Door whose endpoint is past its firewall would be open to the first route that uses it',
    stack: { name: GLOBAL, change: (json) => void guardedDomains(json).pop() },
    changes: fails('web/waf-in-prevention'),
  },
  {
    name: 'an origin that is reached over the Internet is not private',
    stack: {
      name: GLOBAL,
      change: set('azurerm_cdn_frontdoor_origin.front-door-origins-uksouth', { private_link: null }),
    },
    changes: fails('reach/offices-served', 'web/front-door-origins-private'),
  },
  {
    name: 'a service without its private link service is reached by nobody',
    stack: { name: LIBRARIES, change: remove('azurerm_private_link_service.origin-library-catalogue') },
    changes: fails('reach/offices-served'),
  },
  {
    name: 'a vault that public networks reach goes round every firewall',
    stack: {
      name: FORMS,
      change: set('azurerm_key_vault.certificates-vault', { public_network_access_enabled: true }),
    },
    changes: fails('data/public-access-off'),
  },
  {
    name: 'an edge whose group takes more ports takes them where nothing listens',
    stack: {
      name: FORMS,
      change: setBlock(groupOf('edge'), 'security_rule', 'allow-clients-in', {
        destination_port_range: null,
        destination_port_ranges: ['443', '8443'],
      }),
    },
    changes: fails('network/nsg-no-wide-allow-from-internet'),
  },
  {
    name: 'harmless: a Front Door with more patience',
    stack: { name: GLOBAL, change: set(FRONT_DOOR, { response_timeout_seconds: 90 }) },
    changes: {},
  },
  {
    name: 'harmless: a machine that forwards, where no route leads to it',
    stack: {
      name: LIBRARIES,
      change: set('azurerm_network_interface.servers-web-1-interface', { ip_forwarding_enabled: true }),
    },
    changes: {},
  },
  {
    name: 'a public address that stands on nothing reaches nothing, and only lacks its diagnostics',
    stack: { name: WEBSITE, change: publicAddress({}) },
    changes: fails('monitoring/diagnostics-present'),
  },
];
