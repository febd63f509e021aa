import { CertificateVault } from '../../../constructs/web/certificate-vault';
import { Estate } from '../../../constructs/model/estate';
import { synthesize } from '../../fixtures/synthesize';
import { testEstate } from '../../fixtures/estate';
import { FORMS, webEstate } from '../../fixtures/web-estate';

const build = (estate: Estate = webEstate(), services = [FORMS]) =>
  synthesize((stack) => {
    const spoke = estate.spokes[0]!;
    new CertificateVault(stack, 'certificates', {
      estate,
      spoke,
      network: spoke.networks[0]!,
      resourceGroupName: 'rg-website-uks',
      subnetId: 'the-subnet',
      services,
    });
  }, estate);

describe('a vault for certificates', () => {
  it('takes no public network and no access policy, and lets nobody purge', () => {
    expect(build()['azurerm_key_vault.certificates-vault']).toMatchInlineSnapshot(`
      {
        "location": "uksouth",
        "name": "kv-cert-uks-22e232e2",
        "network_acls": {
          "bypass": "AzureServices",
          "default_action": "Deny",
        },
        "public_network_access_enabled": false,
        "purge_protection_enabled": true,
        "rbac_authorization_enabled": true,
        "resource_group_name": "rg-website-uks",
        "sku_name": "standard",
        "soft_delete_retention_days": 90,
        "tenant_id": "\${data.azurerm_client_config.certificates-client.tenant_id}",
      }
    `);
  });

  it('is reached at the first usable address of the tier for private endpoints', () => {
    expect(build()['azurerm_private_endpoint.certificates-endpoint']).toMatchObject({
      subnet_id: 'the-subnet',
      ip_configuration: [{ private_ip_address: '10.64.4.132' }],
      private_service_connection: {
        private_connection_resource_id: '${azurerm_key_vault.certificates-vault.id}',
      },
    });
  });

  it('gives each gateway an identity that reads secrets and does nothing else', () => {
    const resources = build(webEstate(), [FORMS, { ...FORMS, name: 'payments' }]);
    expect(resources['azurerm_user_assigned_identity.certificates-reader-payments']).toMatchObject({
      name: 'id-payments-certificate-uks',
    });
    expect(resources['azurerm_role_assignment.certificates-read-payments']).toMatchObject({
      scope: '${azurerm_key_vault.certificates-vault.id}',
      principal_id: '${azurerm_user_assigned_identity.certificates-reader-payments.principal_id}',
      role_definition_id:
        '/subscriptions/00000000-0000-4000-8000-000000000002/providers/Microsoft.Authorization' +
        '/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6',
    });
    expect(Object.keys(resources).filter((name) => name.startsWith('azurerm_role_assignment.'))).toHaveLength(
      2,
    );
  });

  it('is refused in a network without a tier for private endpoints', () => {
    const estate = testEstate();
    const [spoke] = estate.spokes;
    const bare = {
      ...spoke!,
      networks: spoke!.networks.map((network) => ({ ...network, subnets: network.subnets.slice(0, 1) })),
    };
    expect(() => build({ ...estate, spokes: [bare] })).toThrow(
      'needs a tier "private-endpoints": it has only app in uksouth',
    );
  });
});
