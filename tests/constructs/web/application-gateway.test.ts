import { ApplicationGateway, ApplicationGatewayProps } from '../../../constructs/web/application-gateway';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';
import { FORMS } from '../../fixtures/web-estate';

const build = (changes: Partial<ApplicationGatewayProps> = {}) =>
  synthesize(
    (stack) =>
      new ApplicationGateway(stack, 'gateway', {
        service: FORMS,
        region: UKSOUTH,
        resourceGroupName: 'rg-edge-forms-uks',
        subnetId: 'the-edge-subnet',
        publicAddressId: 'the-address',
        firewallPolicyId: 'the-firewall',
        certificateReaderId: 'the-reader',
        certificateSecretId: 'https://kv.vault.azure.net/secrets/forms-web',
        servers: ['10.64.4.36', '10.64.4.37'],
        ...changes,
      }),
  )['azurerm_application_gateway.gateway'];

describe('an application gateway', () => {
  it('listens to its host over HTTPS and passes what its firewall lets through to the servers over HTTPS', () => {
    expect(build()).toMatchInlineSnapshot(`
      {
        "autoscale_configuration": {
          "max_capacity": 10,
          "min_capacity": 2,
        },
        "backend_address_pool": [
          {
            "ip_addresses": [
              "10.64.4.36",
              "10.64.4.37",
            ],
            "name": "servers",
          },
        ],
        "backend_http_settings": [
          {
            "connection_draining": {
              "drain_timeout_sec": 60,
              "enabled": true,
            },
            "cookie_based_affinity": "Disabled",
            "host_name": "forms.example.org",
            "name": "https-to-servers",
            "port": 8443,
            "probe_name": "health",
            "protocol": "Https",
            "request_timeout": 60,
          },
        ],
        "enable_http2": true,
        "firewall_policy_id": "the-firewall",
        "frontend_ip_configuration": [
          {
            "name": "public",
            "public_ip_address_id": "the-address",
          },
        ],
        "frontend_port": [
          {
            "name": "https",
            "port": 443,
          },
        ],
        "gateway_ip_configuration": [
          {
            "name": "primary",
            "subnet_id": "the-edge-subnet",
          },
        ],
        "http_listener": [
          {
            "frontend_ip_configuration_name": "public",
            "frontend_port_name": "https",
            "host_name": "forms.example.org",
            "name": "https",
            "protocol": "Https",
            "ssl_certificate_name": "host",
          },
        ],
        "identity": {
          "identity_ids": [
            "the-reader",
          ],
          "type": "UserAssigned",
        },
        "location": "uksouth",
        "name": "agw-forms-uks",
        "probe": [
          {
            "interval": 15,
            "name": "health",
            "path": "/health",
            "pick_host_name_from_backend_http_settings": true,
            "protocol": "Https",
            "timeout": 10,
            "unhealthy_threshold": 3,
          },
        ],
        "request_routing_rule": [
          {
            "backend_address_pool_name": "servers",
            "backend_http_settings_name": "https-to-servers",
            "http_listener_name": "https",
            "name": "to-servers",
            "priority": 100,
            "rule_type": "Basic",
          },
        ],
        "resource_group_name": "rg-edge-forms-uks",
        "sku": {
          "name": "WAF_v2",
          "tier": "WAF_v2",
        },
        "ssl_certificate": [
          {
            "key_vault_secret_id": "https://kv.vault.azure.net/secrets/forms-web",
            "name": "host",
          },
        ],
        "ssl_policy": {
          "policy_name": "AppGwSslPolicy20220101S",
          "policy_type": "Predefined",
        },
        "zones": [
          "1",
          "2",
          "3",
        ],
      }
    `);
  });

  it('names no zone where the region has none, and has two instances there too', () => {
    const gateway = build({ region: UKWEST });
    expect(gateway).not.toHaveProperty('zones');
    expect(gateway).toMatchObject({ autoscale_configuration: { min_capacity: 2 } });
  });

  it('is refused where it leads to no server', () => {
    expect(() => build({ servers: [] })).toThrow(
      'published service "forms" leads to no server in uksouth: its tier needs a server group',
    );
  });
});
