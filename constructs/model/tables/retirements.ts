/** Something that its maker stops supporting, or Azure stops running. */
export interface Retirement {
  readonly what: string;
  /** Terraform's types that it can stand in. */
  readonly types: readonly string[];
  /** Dotted path without indexes of the attribute that tells; empty where the type itself retires. */
  readonly path: string;
  /** Values of the attribute; without regard to case. */
  readonly values?: RegExp;
  /** The last day of support, `YYYY-MM-DD`. */
  readonly ends: string;
  readonly instead: string;
  readonly source: string;
}

/** When the dates were last looked up. */
export const RETIREMENTS_AS_OF = '2026-12-01';

/** How long before the end a warning begins: our choice, a budget year. */
export const WARNING_MONTHS = 12;

const MACHINES = [
  'azurerm_linux_virtual_machine',
  'azurerm_windows_virtual_machine',
  'azurerm_linux_virtual_machine_scale_set',
  'azurerm_windows_virtual_machine_scale_set',
  'azurerm_orchestrated_virtual_machine_scale_set',
];
const LINUX_APPS = ['azurerm_linux_web_app', 'azurerm_linux_web_app_slot'];
const APPS = [...LINUX_APPS, 'azurerm_windows_web_app', 'azurerm_windows_web_app_slot'];

const LIFECYCLE = 'Microsoft Learn, product lifecycle';

function image(
  path: 'sku' | 'offer',
  values: RegExp,
  what: string,
  ends: string,
  source = LIFECYCLE,
): Retirement {
  return {
    what,
    types: MACHINES,
    path: `source_image_reference.${path}`,
    values,
    ends,
    instead: 'an image that is in support',
    source,
  };
}

function size(values: RegExp, what: string, ends: string): Retirement[] {
  const rest = {
    what,
    values,
    ends,
    instead: 'a size of a current series, such as Dsv5 or NVads A10 v5',
    source: 'Microsoft Learn, "Previous generation Azure VM sizes" and the announcements that it links to',
  };
  return [
    { ...rest, types: MACHINES.slice(0, 2), path: 'size' },
    { ...rest, types: MACHINES.slice(2, 4), path: 'sku' },
    { ...rest, types: MACHINES.slice(4), path: 'sku_name' },
  ];
}

function runtime(language: string, values: RegExp, what: string, ends: string): Retirement {
  return {
    what,
    types: language === 'python' ? LINUX_APPS : APPS,
    path: `site_config.application_stack.${language}_version`,
    values,
    ends,
    instead: 'a version that is in support',
    source:
      'Language support policy of App Service (Microsoft Learn), which follows the dates of the language',
  };
}

function database(type: string, values: RegExp, what: string, ends: string): Retirement {
  return {
    what,
    types: [type],
    path: 'version',
    values,
    ends,
    instead: 'a newer major version',
    source: `Version policy of ${what.split(' ')[0]} (its community's end of life; Azure may sell longer support)`,
  };
}

function sku(
  type: string,
  path: string,
  values: RegExp,
  what: string,
  ends: string,
  instead: string,
): Retirement {
  return { what, types: [type], path, values, ends, instead, source: 'Azure updates, retirement notice' };
}

const OPERATING_SYSTEMS = [
  image('sku', /^2008/, 'Windows Server 2008', '2020-01-14'),
  image('sku', /^2012/, 'Windows Server 2012', '2023-10-10'),
  image('sku', /^2016/, 'Windows Server 2016', '2027-01-12'),
  image('sku', /^2019/, 'Windows Server 2019', '2029-01-09'),
  image('sku', /^2022/, 'Windows Server 2022', '2031-10-14'),
  image('sku', /^2025/, 'Windows Server 2025', '2034-10-10'),
  image('sku', /^win10-/, 'Windows 10', '2025-10-14'),
  image('sku', /^win11-22h2/, 'Windows 11 22H2', '2025-10-14'),
  image('sku', /^win11-23h2/, 'Windows 11 23H2', '2026-11-10'),
  image('sku', /^win11-24h2/, 'Windows 11 24H2', '2027-10-12'),
  image('sku', /^win11-25h2/, 'Windows 11 25H2', '2028-10-10'),
  image('offer', /^sql2014/, 'SQL Server 2014', '2024-07-09'),
  image('offer', /^sql2016/, 'SQL Server 2016', '2026-07-14'),
  image('offer', /^sql2017/, 'SQL Server 2017', '2027-10-12'),
  image('offer', /^sql2019/, 'SQL Server 2019', '2030-01-08'),
  image('offer', /^sql2022/, 'SQL Server 2022', '2033-01-11'),
  image('offer', /bionic/, 'Ubuntu 18.04', '2023-05-31', 'Ubuntu release cycle'),
  image('offer', /focal/, 'Ubuntu 20.04', '2025-05-31', 'Ubuntu release cycle'),
  image('offer', /jammy/, 'Ubuntu 22.04', '2027-04-30', 'Ubuntu release cycle'),
  image('offer', /^ubuntu-24_04/, 'Ubuntu 24.04', '2029-04-30', 'Ubuntu release cycle'),
  image('offer', /^centos/, 'CentOS Linux', '2024-06-30', 'CentOS project, end of life'),
  image('offer', /^debian-10/, 'Debian 10', '2024-06-30', 'Debian LTS'),
  image('offer', /^debian-11/, 'Debian 11', '2026-08-31', 'Debian LTS'),
];

const RUNTIMES = [
  runtime('php', /^7\./, 'PHP 7', '2022-11-28'),
  runtime('php', /^8\.0/, 'PHP 8.0', '2023-11-26'),
  runtime('php', /^8\.1/, 'PHP 8.1', '2025-12-31'),
  runtime('php', /^8\.2/, 'PHP 8.2', '2026-12-31'),
  runtime('php', /^8\.3/, 'PHP 8.3', '2027-12-31'),
  runtime('php', /^8\.4/, 'PHP 8.4', '2028-12-31'),
  runtime('node', /^~?(?:1[0-7])\b/, 'Node.js 16 and older', '2023-09-11'),
  runtime('node', /^~?18\b/, 'Node.js 18', '2025-04-30'),
  runtime('node', /^~?20\b/, 'Node.js 20', '2026-04-30'),
  runtime('node', /^~?22\b/, 'Node.js 22', '2027-04-30'),
  runtime('python', /^3\.[78]$/, 'Python 3.8 and older', '2024-10-07'),
  runtime('python', /^3\.9$/, 'Python 3.9', '2025-10-31'),
  runtime('python', /^3\.10$/, 'Python 3.10', '2026-10-31'),
  runtime('python', /^3\.11$/, 'Python 3.11', '2027-10-31'),
  runtime('python', /^3\.12$/, 'Python 3.12', '2028-10-31'),
  runtime('python', /^3\.13$/, 'Python 3.13', '2029-10-31'),
  runtime('dotnet', /^v?(?:3\.1|5\.0|7\.0)$/, '.NET 7 and older', '2024-05-14'),
  runtime('dotnet', /^v?6\.0$/, '.NET 6', '2024-11-12'),
  runtime('dotnet', /^v?8\.0$/, '.NET 8', '2026-11-10'),
  runtime('dotnet', /^v?9\.0$/, '.NET 9', '2026-11-10'),
  runtime('dotnet', /^v?10\.0$/, '.NET 10', '2028-11-14'),
];

const MYSQL = 'azurerm_mysql_flexible_server';
const POSTGRESQL = 'azurerm_postgresql_flexible_server';

const DATABASES = [
  database(MYSQL, /^5\.7/, 'MySQL 5.7', '2023-10-31'),
  database(MYSQL, /^8\.0/, 'MySQL 8.0', '2026-04-30'),
  database(MYSQL, /^8\.4/, 'MySQL 8.4', '2032-04-30'),
  database(POSTGRESQL, /^1[12]$/, 'PostgreSQL 12 and older', '2024-11-21'),
  database(POSTGRESQL, /^13$/, 'PostgreSQL 13', '2025-11-13'),
  database(POSTGRESQL, /^14$/, 'PostgreSQL 14', '2026-11-12'),
  database(POSTGRESQL, /^15$/, 'PostgreSQL 15', '2027-11-11'),
  database(POSTGRESQL, /^16$/, 'PostgreSQL 16', '2028-11-09'),
  database(POSTGRESQL, /^17$/, 'PostgreSQL 17', '2029-11-08'),
];

const V1_GATEWAY = /^(?:Standard_(?:Small|Medium|Large)|WAF_(?:Medium|Large))$/;

const SERVICES: readonly Retirement[] = [
  sku('azurerm_public_ip', 'sku', /^Basic$/, 'Basic public addresses', '2025-09-30', 'sku = "Standard"'),
  sku('azurerm_lb', 'sku', /^Basic$/, 'The Basic load balancer', '2025-09-30', 'sku = "Standard"'),
  sku(
    'azurerm_application_gateway',
    'sku.name',
    V1_GATEWAY,
    'Application Gateway v1',
    '2026-04-28',
    'WAF_v2',
  ),
  sku(
    'azurerm_virtual_network_gateway',
    'sku',
    /^(?:Standard|HighPerformance)$/,
    'VPN gateways of the first SKUs',
    '2025-09-30',
    'an AZ SKU',
  ),
  sku(
    'azurerm_virtual_network_gateway',
    'sku',
    /^VpnGw[1-5]$/,
    'VPN gateways without zones',
    '2026-09-30',
    'the same SKU with AZ',
  ),
  ...size(/^Standard_A\d+$/, 'A series, first version', '2024-08-31'),
  ...size(/^Standard_NC\d+rs?_v3$|^Standard_NC\d+s_v3$/, 'NCv3 series', '2025-09-30'),
  ...size(/^Standard_NV\d+(?:s_v3|as_v4)$/, 'NVv3 and NVv4 series', '2026-09-30'),
  ...size(/^Standard_DS?\d+(?:-\d+)?(?:_v2)?$/, 'D, Ds, Dv2 and Dsv2 series', '2028-05-01'),
  ...size(
    /^Standard_(?:A\d+m?_v2|B\d+m?l?s|F\d+s?(?:_v2)?|GS?\d|L\d+s_v2)$/,
    'Av2, B, F, Fsv2, G and Lsv2 series',
    '2028-11-15',
  ),
  {
    what: 'Azure Cache for Redis',
    types: ['azurerm_redis_cache'],
    path: '',
    ends: '2026-09-30',
    instead: 'azurerm_managed_redis: Azure takes no new caches of the old kind',
    source: 'Azure updates, retirement notice: no new caches from October 2026, retired in September 2028',
  },
  {
    what: 'Front Door and CDN of the classic kind',
    types: ['azurerm_frontdoor', 'azurerm_cdn_profile'],
    path: '',
    ends: '2027-03-31',
    instead: 'azurerm_cdn_frontdoor_profile',
    source: 'Azure updates, retirement notice',
  },
];

const OLD_TLS = /^(?:(?:TLSv?)?1[._][01]|TLS1[01]|Tls(?:11)?|TLS10)$/;
const TLS: readonly (readonly [path: string, types: readonly string[]])[] = [
  ['min_tls_version', ['azurerm_storage_account']],
  [
    'minimum_tls_version',
    [
      'azurerm_eventhub_namespace',
      'azurerm_mssql_managed_instance',
      'azurerm_mssql_server',
      'azurerm_servicebus_namespace',
    ],
  ],
  ['minimal_tls_version', ['azurerm_cosmosdb_account']],
  [
    'site_config.minimum_tls_version',
    [...APPS, 'azurerm_linux_function_app', 'azurerm_windows_function_app'],
  ],
  ['site_config.scm_minimum_tls_version', APPS],
  ['tls.minimum_tls_version', ['azurerm_cdn_frontdoor_custom_domain']],
  ['ssl_policy.min_protocol_version', ['azurerm_application_gateway']],
];

/** Sources were read by their names at the date above; rows of one attribute never match the same value. */
export const RETIREMENTS: readonly Retirement[] = [
  ...OPERATING_SYSTEMS,
  ...RUNTIMES,
  ...DATABASES,
  ...SERVICES,
  ...TLS.map(([path, types]) => ({
    what: 'TLS 1.0 and 1.1',
    types,
    path,
    values: OLD_TLS,
    ends: '2025-08-31',
    instead: 'TLS 1.2 or newer',
    source: 'Microsoft, "TLS 1.0 and 1.1 support will be removed" of Azure services',
  })),
];
