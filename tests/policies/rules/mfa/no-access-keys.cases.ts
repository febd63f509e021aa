import { noAccessKeys } from '../../../../policies/rules/mfa/no-access-keys';
import { merge, one, UNKNOWN } from '../support/fragments';
import { casesOf, planOf } from '../support/rule-case';

const bus = (local: unknown) => one('azurerm_servicebus_namespace', 'orders', { local_auth_enabled: local });
const rule = (namespace: string) =>
  one('azurerm_servicebus_namespace_authorization_rule', 'send', { namespace_id: namespace });
const batch = (modes: unknown) =>
  one('azurerm_batch_account', 'nightly', { allowed_authentication_modes: modes });

export const cases = casesOf(noAccessKeys, [
  { name: 'a namespace without local authentication passes', expect: 'pass', resources: bus(false) },
  {
    name: 'a namespace that says nothing takes keys',
    expect: 'fail',
    resources: bus(null),
    on: 'azurerm_servicebus_namespace.orders',
    says: 'local_auth_enabled is nothing, which means true',
  },
  { name: 'a namespace that writes it takes keys', expect: 'fail', resources: bus(true) },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: bus(UNKNOWN) },
  {
    name: 'a switch the other way round is read the other way round',
    expect: 'pass',
    resources: one('azurerm_cosmosdb_account', 'orders', { local_authentication_disabled: true }),
  },
  {
    name: 'an authorization rule is as closed as its namespace',
    expect: 'pass',
    resources: merge(bus(false), rule('${azurerm_servicebus_namespace.orders.id}')),
  },
  {
    name: 'an authorization rule of an open namespace fails where the namespace stands',
    expect: 'fail',
    resources: merge(bus(true), rule('${azurerm_servicebus_namespace.orders.id}')),
    on: 'azurerm_servicebus_namespace.orders',
  },
  {
    name: 'an authorization rule of a namespace that nobody judges is undecided',
    expect: 'unknown',
    resources: rule('/subscriptions/x/resourceGroups/y/providers/Microsoft.ServiceBus/namespaces/z'),
    says: 'not judged here',
  },
  {
    name: 'an authorization rule of a queue is as closed as the namespace of the queue',
    expect: 'pass',
    resources: merge(
      bus(false),
      one('azurerm_servicebus_queue', 'in', { namespace_id: '${azurerm_servicebus_namespace.orders.id}' }),
      one('azurerm_servicebus_queue_authorization_rule', 'send', {
        queue_id: '${azurerm_servicebus_queue.in.id}',
      }),
    ),
  },
  {
    name: 'an authorization rule that names its namespace by name is as closed as that',
    expect: 'pass',
    resources: merge(
      one('azurerm_eventhub_namespace', 'logs', { local_authentication_enabled: false }),
      one('azurerm_eventhub_authorization_rule', 'send', { namespace_name: 'logs', eventhub_name: 'all' }),
    ),
  },
  { name: 'a list without the shared key passes', expect: 'pass', resources: batch(['AAD']) },
  { name: 'a list with the shared key fails', expect: 'fail', resources: batch(['AAD', 'SharedKey']) },
  {
    name: 'a list that is left out holds the shared key',
    expect: 'fail',
    resources: batch(null),
    says: 'nothing, which means SharedKey, AAD and TaskAuthenticationToken',
  },
  { name: 'a list that is not known is undecided', expect: 'unknown', resources: batch(UNKNOWN) },
  {
    name: 'a Redis database has no keys unless it asks for them',
    expect: 'pass',
    resources: one('azurerm_managed_redis', 'cache', { default_database: {} }),
  },
  {
    name: 'a Redis database that asks for keys has them',
    expect: 'fail',
    resources: one('azurerm_managed_redis', 'cache', {
      default_database: { access_keys_authentication_enabled: true },
    }),
    says: 'default_database.0.access_keys_authentication_enabled is true',
  },
  {
    name: 'a service whose keys nothing switches off fails',
    expect: 'fail',
    resources: one('azurerm_relay_namespace', 'old', {}),
    says: 'no switch of the provider',
  },
  {
    name: 'a trigger by request has a signature in its address',
    expect: 'fail',
    resources: one('azurerm_logic_app_trigger_http_request', 'start', {}),
  },
  {
    name: 'a plan that leaves a list to Azure leaves the shared key in it',
    expect: 'fail',
    stacks: {
      test: planOf(batch(null), {
        'azurerm_batch_account.nightly': {
          afterUnknown: { allowed_authentication_modes: true },
          expressions: {},
        },
      }),
    },
    kind: 'plan',
  },
  { name: 'no service, no keys', expect: 'not-applicable', resources: {} },
]);
