import { always, ifWritten, Logins, ofHolder, onlyIfWritten, unlessWritten } from './login';

const SERVICE_BUS = { path: 'namespace_id', type: 'azurerm_servicebus_namespace' };
const SERVICE_BUS_KEYS = 'shared access keys of a namespace';
const EVENT_HUBS = { path: 'namespace_name', type: 'azurerm_eventhub_namespace' };
const ENTRA_INSTEAD = 'take another service, or one whose keys can be switched off';

/**
 * Keys of services other than storage accounts: whoever has one is let in, from anywhere and as nobody. Source: schema,
 * resource source and documentation of each type.
 */
export const ACCESS_KEYS: Logins = {
  azurerm_ai_services: [unlessWritten('account keys', 'local_authentication_enabled', false)],
  azurerm_api_management: [onlyIfWritten('keys of its management API', 'tenant_access.enabled', false)],
  azurerm_api_management_subscription: [
    always('subscription keys of an API', 'ask callers for a token of Entra ID in a validate-jwt policy'),
  ],
  azurerm_app_configuration: [unlessWritten('access keys', 'local_auth_enabled', false)],
  azurerm_application_insights: [
    unlessWritten('telemetry with an instrumentation key alone', 'local_authentication_disabled', true),
  ],
  azurerm_application_insights_api_key: [always('an API key', 'query the workspace with an Entra identity')],
  azurerm_automation_account: [unlessWritten('registration keys', 'local_authentication_enabled', false)],
  azurerm_automation_webhook: [
    always(
      'a secret in the address of a webhook',
      'start the runbook with an identity that has a role on it',
    ),
  ],
  azurerm_batch_account: [
    {
      what: 'account keys',
      closed: {
        by: 'elements',
        path: 'allowed_authentication_modes',
        allowed: ['AAD', 'TaskAuthenticationToken'],
        whenAbsent: ['SharedKey', 'AAD', 'TaskAuthenticationToken'],
      },
    },
  ],
  azurerm_bot_channel_directline: [always('site keys', 'take a channel that asks for a sign-in')],
  azurerm_bot_service_azure_bot: [unlessWritten('keys', 'local_authentication_enabled', false)],
  azurerm_bot_web_app: [unlessWritten('keys', 'local_authentication_enabled', false)],
  azurerm_cognitive_account: [unlessWritten('account keys', 'local_auth_enabled', false)],
  azurerm_communication_service: [
    always('access keys, which no switch of the provider takes away', ENTRA_INSTEAD),
  ],
  azurerm_container_registry: [onlyIfWritten('pulls without a sign-in', 'anonymous_pull_enabled', false)],
  azurerm_container_registry_token_password: [
    always('a password of a token', 'give an identity the role AcrPull or AcrPush'),
  ],
  azurerm_cosmosdb_account: [unlessWritten('account keys', 'local_authentication_disabled', true)],
  azurerm_dashboard_grafana: [onlyIfWritten('API keys', 'api_key_enabled', false)],
  azurerm_eventgrid_domain: [unlessWritten('access keys', 'local_auth_enabled', false)],
  azurerm_eventgrid_partner_namespace: [unlessWritten('access keys', 'local_authentication_enabled', false)],
  azurerm_eventgrid_topic: [unlessWritten('access keys', 'local_auth_enabled', false)],
  azurerm_eventhub_authorization_rule: [ofHolder(SERVICE_BUS_KEYS, EVENT_HUBS)],
  azurerm_eventhub_namespace: [unlessWritten('shared access keys', 'local_authentication_enabled', false)],
  azurerm_eventhub_namespace_authorization_rule: [ofHolder(SERVICE_BUS_KEYS, EVENT_HUBS)],
  azurerm_fluid_relay_server: [always('keys of the tenant', ENTRA_INSTEAD)],
  azurerm_iothub: [unlessWritten('shared access keys', 'local_authentication_enabled', false)],
  azurerm_iothub_dps: [
    always('shared access keys, which no switch of the provider takes away', ENTRA_INSTEAD),
  ],
  azurerm_iothub_dps_shared_access_policy: [always('a shared access key', 'give an identity a role')],
  azurerm_iothub_shared_access_policy: [
    ofHolder('shared access keys of a hub', { path: 'iothub_name', type: 'azurerm_iothub' }),
  ],
  azurerm_log_analytics_workspace: [unlessWritten('workspace keys', 'local_authentication_enabled', false)],
  azurerm_logic_app_trigger_custom: [
    always('a signature in the address of a trigger', 'start the workflow by a schedule or an event'),
  ],
  azurerm_logic_app_trigger_http_request: [
    always('a signature in the address of a trigger', 'start the workflow by a schedule or an event'),
  ],
  azurerm_machine_learning_compute_cluster: [unlessWritten('tokens of its own', 'local_auth_enabled', false)],
  azurerm_machine_learning_compute_instance: [
    unlessWritten('tokens of its own', 'local_auth_enabled', false),
  ],
  azurerm_machine_learning_synapse_spark: [unlessWritten('tokens of its own', 'local_auth_enabled', false)],
  azurerm_managed_redis: [
    onlyIfWritten('access keys', 'default_database.access_keys_authentication_enabled', false),
  ],
  azurerm_maps_account: [unlessWritten('account keys', 'local_authentication_enabled', false)],
  azurerm_nginx_api_key: [always('an API key', 'manage the deployment with an Entra identity')],
  azurerm_notification_hub_authorization_rule: [always('shared access keys', ENTRA_INSTEAD)],
  azurerm_redis_cache: [unlessWritten('access keys', 'access_keys_authentication_enabled', false)],
  azurerm_redis_enterprise_database: [always('access keys', 'take azurerm_managed_redis')],
  azurerm_relay_hybrid_connection_authorization_rule: [
    always('shared access keys', 'give an identity a role'),
  ],
  azurerm_relay_namespace: [
    always('shared access keys, which no switch of the provider takes away', ENTRA_INSTEAD),
  ],
  azurerm_relay_namespace_authorization_rule: [always('shared access keys', 'give an identity a role')],
  azurerm_search_service: [unlessWritten('API keys', 'local_authentication_enabled', false)],
  azurerm_servicebus_namespace: [unlessWritten('shared access keys', 'local_auth_enabled', false)],
  azurerm_servicebus_namespace_authorization_rule: [ofHolder(SERVICE_BUS_KEYS, SERVICE_BUS)],
  azurerm_servicebus_namespace_disaster_recovery_config: [
    ofHolder(SERVICE_BUS_KEYS, { path: 'primary_namespace_id', type: 'azurerm_servicebus_namespace' }),
  ],
  azurerm_servicebus_queue_authorization_rule: [
    ofHolder(SERVICE_BUS_KEYS, { path: 'queue_id', type: 'azurerm_servicebus_queue' }, SERVICE_BUS),
  ],
  azurerm_servicebus_topic_authorization_rule: [
    ofHolder(SERVICE_BUS_KEYS, { path: 'topic_id', type: 'azurerm_servicebus_topic' }, SERVICE_BUS),
  ],
  azurerm_signalr_service: [unlessWritten('access keys', 'local_auth_enabled', false)],
  azurerm_static_web_app: [
    always('a deployment token, which no switch of the provider takes away', ENTRA_INSTEAD),
    ifWritten('a password that all visitors share', 'basic_auth'),
  ],
  azurerm_web_pubsub: [unlessWritten('access keys', 'local_auth_enabled', false)],
  azurerm_web_pubsub_socketio: [unlessWritten('access keys', 'local_auth_enabled', false)],
};
