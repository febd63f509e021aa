import { loginsKnown } from '../../../../policies/rules/mfa/logins-known';
import { one } from '../support/fragments';
import { casesOf } from '../support/rule-case';

export const cases = casesOf(loginsKnown, [
  {
    name: 'a type whose keys have a row passes',
    expect: 'pass',
    resources: one('azurerm_servicebus_namespace', 'orders', {}),
  },
  {
    name: 'a type whose secrets are known to open nothing passes',
    expect: 'pass',
    resources: one('azurerm_key_vault_secret', 'code', {}),
  },
  {
    name: 'a type with secrets of which nobody has said anything is undecided',
    expect: 'unknown',
    resources: one('azurerm_purview_account', 'catalogue', {}),
    on: 'azurerm_purview_account.catalogue',
    says: 'atlas_kafka_endpoint_primary_connection_string',
  },
  {
    name: 'a template may make anything',
    expect: 'unknown',
    resources: one('azurerm_resource_group_template_deployment', 'extra', {}),
    says: 'is a template',
  },
  {
    name: 'a template that makes nothing but access for identities passes',
    expect: 'pass',
    resources: one('azurerm_resource_group_template_deployment', 'access', {
      template_content: JSON.stringify({
        resources: [{ type: 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments' }],
      }),
    }),
  },
  {
    name: 'a template with something else beside it may make anything',
    expect: 'unknown',
    resources: one('azurerm_resource_group_template_deployment', 'access', {
      template_content: JSON.stringify({
        resources: [
          { type: 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments' },
          { type: 'Microsoft.Resources/deployments' },
        ],
      }),
    }),
    says: 'is a template',
  },
  {
    name: 'a type without secrets is not judged',
    expect: 'not-applicable',
    resources: one('azurerm_resource_group', 'web', { location: 'uksouth' }),
  },
]);
