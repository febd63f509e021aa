import { FlowPorts } from '../flow';

/** A service that machines need of the platform or its makers, by the names under which it is published. */
export interface PlatformEndpoint {
  /** What flows call it. */
  readonly id: string;
  readonly title: string;
  /** Hosts, or `*.` and a domain. */
  readonly fqdns: readonly string[];
  /** Azure Firewall's FQDN tags, as rules spell them: hosts that Microsoft keeps up to date. */
  readonly fqdnTags: readonly string[];
  /** Service tags, for what is published by addresses only. */
  readonly serviceTags: readonly string[];
  /** What it listens at; a flow to it names some of these. */
  readonly ports: readonly FlowPorts[];
  readonly source: string;
}

/** When the sources were read. */
export const PLATFORM_ENDPOINTS_AS_OF = '2026-11-25';

const HTTP: FlowPorts = { protocol: 'tcp', first: 80, last: 80 };
const HTTPS: FlowPorts = { protocol: 'tcp', first: 443, last: 443 };

/** Where revocation lists and certificates of Microsoft's and DigiCert's authorities are fetched: plain HTTP by design. */
const REVOCATION = [
  'crl.microsoft.com',
  'crl3.digicert.com',
  'crl4.digicert.com',
  'ctldl.windowsupdate.com',
  'ocsp.digicert.com',
  'ocsp.msocsp.com',
  'oneocsp.microsoft.com',
  'www.microsoft.com',
] as const;

const FQDN_TAGS = 'Microsoft Learn, "FQDN tags overview" of Azure Firewall';

/** Sorted by id. Name resolution is not among them: every tier asks the firewall, and no flow has to say so. */
export const PLATFORM_ENDPOINTS: readonly PlatformEndpoint[] = [
  {
    id: 'app-proxy',
    title: 'Entra application proxy',
    fqdns: [
      '*.microsoftonline-p.com',
      '*.microsoftonline.com',
      '*.msappproxy.net',
      '*.msauth.net',
      '*.msauthimages.net',
      '*.msecnd.net',
      '*.msftauth.net',
      '*.msftauthimages.net',
      '*.phonefactor.net',
      '*.servicebus.windows.net',
      ...REVOCATION,
      'enterpriseregistration.windows.net',
      'login.windows.net',
      'management.azure.com',
    ],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTP, HTTPS],
    source:
      'Microsoft Learn, "How to configure private network connectors for Microsoft Entra Private Access and Microsoft Entra ' +
      'application proxy", "Allow access to URLs" (2026-02-04)',
  },
  {
    id: 'azure-monitor',
    title: 'Azure Monitor',
    fqdns: [
      '*.handler.control.monitor.azure.com',
      '*.ingest.monitor.azure.com',
      '*.monitoring.azure.com',
      '*.ods.opinsights.azure.com',
      'management.azure.com',
    ],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTPS],
    source: 'Microsoft Learn, "Azure Monitor Agent network configuration", "Firewall endpoints"',
  },
  {
    id: 'backup',
    title: 'Azure Backup',
    fqdns: [],
    fqdnTags: ['AzureBackup'],
    serviceTags: [],
    ports: [HTTPS],
    source: FQDN_TAGS,
  },
  {
    id: 'certificate-revocation',
    title: 'Certificate revocation lists',
    fqdns: REVOCATION,
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTP],
    source:
      'Microsoft Learn, "How to configure private network connectors ...", "Allow access to URLs", and "Microsoft Defender for ' +
      'Endpoint standard device connectivity URLs", rows of category CRL',
  },
  {
    id: 'database-servers',
    title: "Storage and Entra ID of Azure's database servers",
    fqdns: [],
    fqdnTags: [],
    serviceTags: ['AzureActiveDirectory', 'Storage'],
    ports: [HTTPS],
    source:
      'Microsoft Learn, "Network with private access (virtual network integration) for Azure Database for PostgreSQL", ' +
      '"Virtual network concepts"; the accounts of the log archive have no published names',
  },
  {
    id: 'defender',
    title: 'Microsoft Defender for Endpoint',
    fqdns: ['*.endpoint.security.microsoft.com', 'events.data.microsoft.com'],
    fqdnTags: ['MicrosoftActiveProtectionService'],
    serviceTags: [],
    ports: [HTTPS],
    source: `Microsoft Learn, "Microsoft Defender for Endpoint streamlined connectivity URLs - commercial"; ${FQDN_TAGS}`,
  },
  {
    id: 'directory-synchronisation',
    title: 'Entra directory synchronisation and its agents',
    fqdns: [
      '*.microsoftonline.com',
      '*.msappproxy.net',
      '*.servicebus.windows.net',
      ...REVOCATION,
      'login.windows.net',
      'mscrl.microsoft.com',
    ],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTP, HTTPS],
    source:
      'Microsoft Learn, "Hybrid identity required ports and protocols" and "Prerequisites for Microsoft Entra Cloud Sync", ' +
      '"Firewall and proxy requirements"',
  },
  {
    id: 'entra',
    title: 'Microsoft Entra ID',
    fqdns: [
      'device.login.microsoftonline.com',
      'enterpriseregistration.windows.net',
      'login.microsoftonline.com',
      'pas.windows.net',
    ],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTPS],
    source:
      'Microsoft Learn, "Sign in to a Windows virtual machine in Azure by using Microsoft Entra ID" and its twin for Linux, ' +
      '"Network requirements"',
  },
  {
    id: 'graph',
    title: 'Microsoft Graph',
    fqdns: ['graph.microsoft.com'],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTPS],
    source: 'Microsoft Learn, "Microsoft Graph and Graph Explorer service root endpoints"',
  },
  {
    id: 'guest-configuration',
    title: 'Azure machine configuration',
    fqdns: [
      '*.guestconfiguration.azure.com',
      'oaasguestconfignes1.blob.core.windows.net',
      'oaasguestconfigukss1.blob.core.windows.net',
      'oaasguestconfigukws1.blob.core.windows.net',
      'oaasguestconfigwes1.blob.core.windows.net',
    ],
    fqdnTags: [],
    serviceTags: ['AzureArcInfrastructure'],
    ports: [HTTPS],
    source:
      'Microsoft Learn, "Understand Azure machine configuration", "Network requirements": the content of the regions of the ' +
      'region table by host, since the tag Storage would open every account',
  },
  {
    id: 'kms',
    title: 'Windows activation',
    fqdns: ['azkms.core.windows.net', 'kms.core.windows.net'],
    fqdnTags: [],
    serviceTags: [],
    ports: [{ protocol: 'tcp', first: 1688, last: 1688 }],
    source: 'Microsoft Learn, "Troubleshoot Azure Windows virtual machine activation problems"',
  },
  {
    id: 'microsoft-packages',
    title: "Microsoft's Linux packages",
    fqdns: ['packages.microsoft.com'],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTPS],
    source: 'Microsoft Learn, "Linux software repository for Microsoft products"',
  },
  {
    id: 'site-recovery',
    title: 'Azure Site Recovery',
    fqdns: [
      '*.automation.ext.azure.com',
      '*.hypervrecoverymanager.windowsazure.com',
      '*.servicebus.windows.net',
      'login.microsoftonline.com',
    ],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTPS],
    source:
      'Microsoft Learn, "About networking in Azure VM disaster recovery", "Outbound connectivity for URLs"',
  },
  {
    id: 'time',
    title: 'Time servers',
    fqdns: ['ntp.ubuntu.com', 'time.windows.com'],
    fqdnTags: [],
    serviceTags: [],
    ports: [{ protocol: 'udp', first: 123, last: 123 }],
    source:
      'Microsoft Learn, "Windows Time service tools and settings", NtpServer; Ubuntu Server documentation, "Time synchronisation"',
  },
  {
    id: 'ubuntu-packages',
    title: 'Ubuntu packages',
    fqdns: [
      'archive.ubuntu.com',
      'azure.archive.ubuntu.com',
      'changelogs.ubuntu.com',
      'esm.ubuntu.com',
      'security.ubuntu.com',
    ],
    fqdnTags: [],
    serviceTags: [],
    ports: [HTTP, HTTPS],
    source:
      'Microsoft Learn, "Outbound network and FQDN rules for Azure Kubernetes Service clusters", optional rules for Linux nodes; ' +
      'Ubuntu Pro documentation, "Network requirements"',
  },
  {
    id: 'virtual-desktop',
    title: 'Azure Virtual Desktop',
    fqdns: [],
    fqdnTags: ['WindowsVirtualDesktop'],
    serviceTags: [],
    ports: [HTTPS],
    source: FQDN_TAGS,
  },
  {
    id: 'windows-update',
    title: 'Windows Update',
    fqdns: [],
    fqdnTags: ['WindowsUpdate'],
    serviceTags: [],
    ports: [HTTP, HTTPS],
    source: FQDN_TAGS,
  },
];
