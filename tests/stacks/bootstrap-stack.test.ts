import { Testing } from 'cdktf';
import { Estate } from '../../constructs/model/estate';
import { RegionFacts } from '../../constructs/model/tables/regions';
import { BootstrapStack } from '../../stacks/bootstrap-stack';
import { testEstate, UKSOUTH, UKWEST } from '../fixtures/estate';
import { stackJson } from '../support/stack-json';

function synthesized(estate: Estate = testEstate(), region: RegionFacts = UKSOUTH) {
  return stackJson(new BootstrapStack(Testing.app(), estate, region));
}

function withRepository(): Estate {
  const estate = testEstate();
  return { ...estate, platform: { ...estate.platform, repository: 'example/estate' } };
}

describe('the bootstrap stack', () => {
  it('keeps its own state locally, for it makes the account of all others', () => {
    expect(synthesized().backend).toEqual({
      local: { path: '../../../terraform.sample.bootstrap-uksouth.tfstate' },
    });
  });

  it('makes the state account, its container, and an identity each for plan and apply', () => {
    expect(synthesized().addresses).toEqual([
      'azurerm_resource_group.group',
      'azurerm_role_assignment.apply-assign-policies-platform',
      'azurerm_role_assignment.apply-assign-policies-services',
      'azurerm_role_assignment.apply-assign-roles-platform',
      'azurerm_role_assignment.apply-assign-roles-services',
      'azurerm_role_assignment.apply-contribute-platform',
      'azurerm_role_assignment.apply-contribute-services',
      'azurerm_role_assignment.apply-lock-platform',
      'azurerm_role_assignment.apply-lock-services',
      'azurerm_role_assignment.apply-state',
      'azurerm_role_assignment.plan-read-platform',
      'azurerm_role_assignment.plan-read-services',
      'azurerm_role_assignment.plan-state',
      'azurerm_storage_account.state-account',
      'azurerm_storage_container.state-container',
      'azurerm_user_assigned_identity.apply-identity',
      'azurerm_user_assigned_identity.plan-identity',
    ]);
  });

  it.each([
    [UKSOUTH, 'RAGZRS'],
    [UKWEST, 'RAGRS'],
  ])('keeps state zone-redundant only where there are zones: $0.name', (region, replication) => {
    const account = synthesized(testEstate(), region).resource('azurerm_storage_account.state-account');
    expect(account).toMatchObject({ location: region.name, account_replication_type: replication });
  });

  it('lets nobody read state without an Entra ID sign-in', () => {
    expect(synthesized().resource('azurerm_storage_account.state-account')).toMatchObject({
      shared_access_key_enabled: false,
      local_user_enabled: false,
      allow_nested_items_to_be_public: false,
      min_tls_version: 'TLS1_2',
      https_traffic_only_enabled: true,
      blob_properties: {
        versioning_enabled: true,
        delete_retention_policy: { days: 30 },
        container_delete_retention_policy: { days: 30 },
      },
    });
  });

  it('gives each identity the state of its own region and the subscriptions of the estate', () => {
    const stack = synthesized();
    expect(stack.resource('azurerm_role_assignment.plan-state').scope).toBe(
      '${azurerm_storage_account.state-account.id}',
    );
    expect(stack.resource('azurerm_role_assignment.plan-read-services')).toEqual({
      scope: '/subscriptions/00000000-0000-4000-8000-000000000002',
      role_definition_id:
        '/subscriptions/00000000-0000-4000-8000-000000000002/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7',
      principal_id: '${azurerm_user_assigned_identity.plan-identity.principal_id}',
      principal_type: 'ServicePrincipal',
      description: 'Reader for plan-uksouth',
    });
  });

  it('lets the apply identity hand out no role that hands out roles', () => {
    const { condition, condition_version } = synthesized().resource(
      'azurerm_role_assignment.apply-assign-roles-platform',
    );
    expect(condition_version).toBe('2.0');
    for (const privileged of [
      '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
      '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
      'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
    ]) {
      expect(String(condition).split(privileged)).toHaveLength(3);
    }
  });

  it('trusts the environments of the repository, one a role and region', () => {
    const stack = synthesized(withRepository(), UKWEST);
    expect(stack.resource('azurerm_federated_identity_credential.apply-federation')).toEqual({
      name: 'apply-ukwest',
      parent_id: '${azurerm_user_assigned_identity.apply-identity.id}',
      resource_group_name: '${azurerm_resource_group.group.name}',
      issuer: 'https://token.actions.githubusercontent.com',
      audience: ['api://AzureADTokenExchange'],
      subject: 'repo:example/estate:environment:apply-ukwest',
    });
  });

  it('trusts no token at all without a repository', () => {
    expect(synthesized().addresses.filter((address) => address.includes('federated'))).toEqual([]);
  });
});
