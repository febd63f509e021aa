import { idOf, merge, network, one, Resources, subnet, UNKNOWN } from '../../../rules/support/fragments';
import { after, built, proven, service } from './declared';

/** An application that reaches a key vault of its region by a private endpoint, in a network with these DNS servers. */
function application(
  link: Resources,
  servers: readonly string[] | null = null,
  zone = '${azurerm_private_dns_zone.vaults.id}',
): ReturnType<typeof proven> {
  const resources = merge(
    network('net', '10.0.0.0/24', {
      dns_servers: servers,
      subnet: [subnet('app', '10.0.0.0/26'), subnet('endpoints', '10.0.0.64/26')],
    }),
    one('azurerm_service_plan', 'web', {
      location: 'uksouth',
      sku_name: 'P1v3',
      worker_count: 2,
      zone_balancing_enabled: true,
    }),
    one('azurerm_linux_web_app', 'web', {
      location: 'uksouth',
      service_plan_id: '${azurerm_service_plan.web.id}',
      virtual_network_subnet_id: '${azurerm_virtual_network.net.id}/subnets/app',
      app_settings: { SECRET: '@Microsoft.KeyVault(SecretUri=https://secrets.vault.azure.net/secrets/a)' },
    }),
    one('azurerm_key_vault', 'secrets', { location: 'uksouth' }),
    one('azurerm_private_endpoint', 'secrets', {
      location: 'uksouth',
      subnet_id: '${azurerm_virtual_network.net.id}/subnets/endpoints',
      private_service_connection: [
        { name: 'a', private_connection_resource_id: '${azurerm_key_vault.secrets.id}' },
      ],
      private_dns_zone_group: [{ name: 'a', private_dns_zone_ids: [zone] }],
    }),
    one('azurerm_private_dns_zone', 'vaults', { name: 'privatelink.vaultcore.azure.net' }),
    link,
  );
  const parts = [
    built([
      idOf('Microsoft.Web/sites', 'web').toLowerCase(),
      idOf('Microsoft.KeyVault/vaults', 'secrets').toLowerCase(),
    ]),
  ];
  return proven(resources, service('shop', { parts }));
}

function link(to: unknown): Resources {
  return one('azurerm_private_dns_zone_virtual_network_link', 'net', {
    private_dns_zone_name: 'privatelink.vaultcore.azure.net',
    virtual_network_id: to,
  });
}

const LINKED = link('${azurerm_virtual_network.net.id}');

describe('a private endpoint', () => {
  it('is found by a network that its zone is linked to', () => {
    const survival = application(LINKED);
    expect(after(survival)).toBe('unaffected');
    const taken = [
      'azurerm_private_endpoint.secrets',
      'azurerm_private_dns_zone_virtual_network_link.net',
      'azurerm_private_dns_zone.vaults',
      'azurerm_key_vault.secrets',
    ];
    expect(taken.map((address) => after(survival, `resource:test/${address}`))).toEqual(
      taken.map(() => 'down'),
    );
    expect(after(survival, 'global:private-dns')).toBe('down');
  });

  it('is never found without a link', () => {
    expect(after(application({}))).toBe('down');
    expect(after(application(link(UNKNOWN)))).toBe('unaffected to down');
  });

  it('is not known to be found in a zone that is not judged', () => {
    const elsewhere = idOf('Microsoft.Network/privateDnsZones', 'elsewhere');
    expect(after(application(LINKED, null, elsewhere))).toBe('unaffected to down');
    expect(after(application(LINKED, null, UNKNOWN))).toBe('unaffected to down');
  });

  it('is not known to be found where nobody knows who resolves names', () => {
    expect(after(application(LINKED, ['10.99.0.4']))).toBe('unaffected to down');
  });
});
