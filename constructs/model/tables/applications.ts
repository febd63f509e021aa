/**
 * Applications of Microsoft that policies target, by client id: the same in every tenant. Names are those of azuread's list of
 * published applications where it has them. Origin: azuread's list; azure-docs, "Set up multifactor authentication" of Azure
 * Virtual Desktop, for the three that desktops take.
 */
export const APPLICATIONS_AS_OF = '2026-11-23';

/** An application of Microsoft. */
export interface KnownApplication {
  /** One word, as estates write it. */
  readonly name: string;
  /** As people see it. */
  readonly title: string;
  /** Client id. */
  readonly id: string;
  /** The word of Conditional Access that covers it too. */
  readonly suite?: ApplicationSuite;
  /** Clients are signed in with and never signed in to: no policy can target them. */
  readonly client?: true;
}

/** Words of Conditional Access that stand for several applications. */
export const APPLICATION_SUITES = ['Office365', 'MicrosoftAdminPortals'] as const;
export type ApplicationSuite = (typeof APPLICATION_SUITES)[number];

/** The rows, in order of name. */
export const KNOWN_APPLICATIONS: readonly KnownApplication[] = [
  {
    name: 'AzureActiveDirectoryGraph',
    title: 'Windows Azure Active Directory',
    id: '00000002-0000-0000-c000-000000000000',
  },
  { name: 'AzureDevOps', title: 'Azure DevOps', id: '499b84ac-1321-427f-aa17-267ca6975798' },
  {
    name: 'AzurePortal',
    title: 'Azure portal',
    id: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
    suite: 'MicrosoftAdminPortals',
  },
  {
    name: 'AzureServiceManagement',
    title: 'Azure Resource Manager',
    id: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  },
  { name: 'AzureVPN', title: 'Azure VPN', id: '41b23e61-6c1e-4545-b367-cd054e0ed4b4' },
  {
    name: 'AzureWindowsVirtualMachineSignIn',
    title: 'Azure Windows VM sign-in',
    id: '372140e0-b3b7-4226-8ef9-d57986796201',
  },
  {
    name: 'MicrosoftAzureCli',
    title: 'Azure CLI',
    id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    client: true,
  },
  { name: 'MicrosoftGraph', title: 'Microsoft Graph', id: '00000003-0000-0000-c000-000000000000' },
  { name: 'MicrosoftIntune', title: 'Microsoft Intune', id: '0000000a-0000-0000-c000-000000000000' },
  {
    name: 'MicrosoftIntuneEnrollment',
    title: 'Microsoft Intune Enrollment',
    id: 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
  },
  {
    name: 'MicrosoftRemoteDesktop',
    title: 'Microsoft Remote Desktop',
    id: 'a4a365df-50f1-4397-bc59-1a1564b8bb9c',
  },
  {
    name: 'Office365ExchangeOnline',
    title: 'Exchange Online',
    id: '00000002-0000-0ff1-ce00-000000000000',
    suite: 'Office365',
  },
  {
    name: 'Office365SharePointOnline',
    title: 'SharePoint Online',
    id: '00000003-0000-0ff1-ce00-000000000000',
    suite: 'Office365',
  },
  {
    name: 'TeamsServices',
    title: 'Microsoft Teams',
    id: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
    suite: 'Office365',
  },
  {
    name: 'WindowsCloudLogin',
    title: 'Windows Cloud Login',
    id: '270efc09-cd0d-444b-a71f-39af4910ec45',
  },
  {
    name: 'WindowsVirtualDesktop',
    title: 'Azure Virtual Desktop',
    id: '9cdead84-a844-4324-93f2-b2e6bb768d07',
  },
];

/** The application of a name, of this table, or of a client id. */
export function findKnownApplication(nameOrId: string): KnownApplication | undefined {
  return KNOWN_APPLICATIONS.find(({ name, id }) => name === nameOrId || id === nameOrId.toLowerCase());
}

/** Client ids that a word of Conditional Access stands for, as far as they are known one by one. */
export function applicationsOf(suite: ApplicationSuite): readonly KnownApplication[] {
  return KNOWN_APPLICATIONS.filter((application) => application.suite === suite);
}
