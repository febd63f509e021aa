/** Stacks of the flagship that these mutations change. */
export const HUB = 'connectivity-uksouth';
export const HUB_WEST = 'connectivity-ukwest';
export const WEBSITE = 'workload-website-uksouth';
export const WEBSITE_WEST = 'workload-website-ukwest';
export const WEBSITE_BOTH = 'replication-website';
export const FRONT_DOOR = 'global-website';
export const SOCIAL_CARE = 'workload-social-care-uksouth';
export const SOCIAL_CARE_WEST = 'workload-social-care-ukwest';
export const SOCIAL_CARE_BOTH = 'replication-social-care';
export const FIRE = 'workload-fire-and-rescue-uksouth';
export const FIRE_BOTH = 'replication-fire-and-rescue';
export const EDUCATION = 'workload-education-uksouth';
export const ACCESS = 'workload-access-uksouth';
export const TELEPHONY = 'workload-telephony-uksouth';
export const FORMS = 'workload-forms-uksouth';
export const EDGE = 'edge-forms-uksouth';
export const PAYMENTS = 'workload-payments-uksouth';
export const LIBRARIES = 'workload-libraries-uksouth';
export const VAULTS = 'recovery-uksouth';
export const HOSTED = 'hosted-old-datacentre-land-parcels';

/** Firewalls by their private addresses. */
export const FIREWALL_ADDRESS = '10.64.0.68';

/** What its parts are called in the stacks of social care. */
export const WEB_SET = 'azurerm_windows_virtual_machine_scale_set.block-web-machines-set';
export const APP_SET = 'azurerm_windows_virtual_machine_scale_set.block-app-machines-set';
export const APP_SCALING = 'azurerm_monitor_autoscale_setting.block-app-machines-scaling';
export const WEB_RULE = 'azurerm_lb_rule.block-web-machines-balancer-port-443';
export const WEB_BALANCER = 'azurerm_lb.block-web-machines-balancer-balancer';
export const RECORDS = 'azurerm_mssql_database.block-records-database';
export const LETTERS = 'azurerm_storage_account.block-letters-store-account';

/** The gateway before the forms. */
export const GATEWAY = 'azurerm_application_gateway.gateway';

/** What its parts are called in the stacks of the website. */
export const PLAN = 'azurerm_service_plan.block-pages-web-workers-plan';
export const WORKERS = 'azurerm_monitor_autoscale_setting.block-pages-web-workers-autoscale';
export const SESSIONS = 'azurerm_managed_redis.block-sessions-redis-cache';
export const CONTENT = 'azurerm_mssql_database.block-content-database';
