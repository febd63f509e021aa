import { Directory, JoinersAndLeavers, Tenant } from '../identity';
import { provisioningName, synchronisationName } from '../provisioning-names';
import { MINIMUM_PASSWORD_LENGTH } from '../tables/password-policy';
import { enterpriseOf } from './application-acts';
import { IdentityAct } from './identity-act';
import { attributeMapping } from './attribute-mapping';

type Joining = Directory & { readonly joiners: JoinersAndLeavers };

/** What AD DS, its synchronisation, and the way in for joiners take besides their resources. */
export function directoryActs(tenant: Tenant): readonly IdentityAct[] {
  const joining = joiningDirectories(tenant);
  return [
    ...tenant.directories.flatMap((directory) => [
      passwordPolicy(tenant, directory),
      synchronisation(tenant, directory),
    ]),
    ...joining.flatMap((directory) => [
      agents(tenant, directory),
      binding(tenant, directory),
      attributeMapping(tenant, directory),
      serviceDesk(tenant, directory),
      extract(tenant, directory),
    ]),
    ...(joining.length > 0 ? lifecycle(tenant) : []),
  ];
}

/** Directories whose joiners and leavers come from HR. */
export function joiningDirectories(tenant: Pick<Tenant, 'directories'>): readonly Joining[] {
  return tenant.directories.filter((directory): directory is Joining => directory.joiners !== undefined);
}

/** The act without which the provisioning job of a directory isn't started. */
export function bindingActId(tenant: Pick<Tenant, 'name'>, { name }: Pick<Directory, 'name'>): string {
  return `provisioning/${tenant.name}/${name}`;
}

/** The act that lets HR deliver its extract. */
export function extractActId(tenant: Pick<Tenant, 'name'>, { name }: Pick<Directory, 'name'>): string {
  return `hr-extract/${tenant.name}/${name}`;
}

function passwordPolicy(tenant: Tenant, { name, domain, organisation }: Directory): IdentityAct {
  return {
    id: `password-policy/${tenant.name}/${name}`,
    tenant: tenant.name,
    title: `Password policy of ${domain}`,
    text: `Set the default password policy of ${domain}, from which every account of ${organisation.title} has its own (PW-1): on a domain controller, Set-ADDefaultDomainPasswordPolicy -Identity ${domain} -MinPasswordLength ${MINIMUM_PASSWORD_LENGTH} -ComplexityEnabled $true -MaxPasswordAge 0. Machine configuration shows what each controller and server keeps.`,
    permission: `Domain Admins of ${domain}`,
    finds: [],
    requests: [],
    unlocks: `passwords of ${MINIMUM_PASSWORD_LENGTH} characters, with complexity and without an end, in ${domain}`,
    verification: {
      says: `Get-ADDefaultDomainPasswordPolicy says ${MINIMUM_PASSWORD_LENGTH}, True and 00:00:00.`,
    },
  };
}

function synchronisation(tenant: Tenant, directory: Directory): IdentityAct {
  const { name, domain, synchronisesFrom } = directory;
  const application = synchronisationName(directory);
  return {
    id: `synchronisation/${tenant.name}/${name}`,
    tenant: tenant.name,
    title: `Synchronisation of ${domain} to ${tenant.title}`,
    text: `Install Entra Connect Sync on two Windows servers, one of them staging, that call out from ${synchronisesFrom.join(', ')}; make a certificate in the security chip of each, add its public half to the application ${application} (az ad app credential reset --append --cert), and let Connect sign in as that application, so that no account with a password synchronises. Switch on password hash synchronisation, so that people sign in when no controller is in reach, and password writeback.`,
    permission: 'Hybrid Identity Administrator, and Application Administrator',
    finds: [],
    requests: [],
    unlocks: `accounts of ${domain} in ${tenant.title}`,
    verification: {
      says: `The Entra admin centre shows a synchronisation of the last 30 minutes under Connect Sync, and a new account of ${domain} appears.`,
    },
  };
}

function agents(tenant: Tenant, directory: Joining): IdentityAct {
  const { name, domain } = directory;
  return {
    id: `provisioning-agent/${tenant.name}/${name}`,
    tenant: tenant.name,
    title: `Provisioning agents of ${domain}`,
    text: `Install the Entra provisioning agent on two Windows servers of ${domain}, and register both: the agent makes the accounts of joiners in AD DS. Registering asks a person to sign in.`,
    permission: 'Hybrid Identity Administrator',
    finds: [],
    requests: [],
    unlocks: `accounts of joiners in ${domain}`,
    verification: { says: 'The Entra admin centre shows two active agents under Cloud Sync, Agents.' },
  };
}

function binding(tenant: Tenant, directory: Joining): IdentityAct {
  const { domain } = directory;
  const path = 'v1.0/servicePrincipals/$ENTERPRISE/synchronization/secrets';
  const stopsAt = { Enabled: true, DeleteThresholdEnabled: true, DeleteThresholdValue: 50 };
  return {
    id: bindingActId(tenant, directory),
    tenant: tenant.name,
    title: `Domain of the provisioning job of ${domain}`,
    text: `Bind the provisioning job to ${domain}, and let it stop by itself when it is about to take away more accounts than ${stopsAt.DeleteThresholdValue}. The next deployment starts it.`,
    permission: 'Synchronization.ReadWrite.All',
    finds: [enterpriseOf(provisioningName(directory))],
    requests: [
      {
        method: 'put',
        path,
        body: {
          value: [
            { key: 'Domain', value: JSON.stringify({ domain }) },
            { key: 'SyncNotificationSettings', value: JSON.stringify(stopsAt) },
          ],
        },
      },
    ],
    unlocks: `the start of provisioning to ${domain}`,
    verification: { path, query: 'value[].key', says: 'Domain and SyncNotificationSettings' },
  };
}

function serviceDesk(tenant: Tenant, { name, joiners }: Joining): IdentityAct {
  const { host } = splitUrl(joiners.serviceDesk.url);
  return {
    id: `service-desk/${tenant.name}/${name}`,
    tenant: tenant.name,
    title: `Approval of joiners and tickets for leavers at ${host}`,
    text: `Let the service desk at ${joiners.serviceDesk.url} take the requests that the page on joiners and leavers describes, from the identity of the uploader alone: it comes with a token of this tenant for https://${host}, and with no key. A joiner's request waits for approval by a person.`,
    permission: "Administrator of the service desk's API",
    finds: [],
    requests: [],
    unlocks: 'approval of joiners, and a ticket for each leaver',
    verification: { says: 'A joiner that is made up waits for approval, and a leaver has a ticket.' },
  };
}

function extract(tenant: Tenant, directory: Joining): IdentityAct {
  return {
    id: extractActId(tenant, directory),
    tenant: tenant.name,
    title: `Delivery of the HR extract of ${directory.organisation.title}`,
    text: `Let the HR system of ${directory.organisation.title} deliver its extract: its identity may write to the container of extracts and do nothing else, and reaches it through the private endpoint by a declared flow. Each extract is a whole one, its name begins with the day, and whoever is in it no longer has left.`,
    permission: 'Owner of the storage account',
    finds: [],
    requests: [],
    unlocks: 'joiners and leavers from HR',
    verification: { says: 'The next run of the runbook says how many people the extract has.' },
  };
}

/** Microsoft Entra documentation, "Lifecycle workflow tasks and definitions". */
const LEAVER_TASKS = [
  ['Revoke all refresh tokens', '509589a4-0466-4471-829e-49c5e502bdee'],
  ['Remove all access package assignments', '4a0b64f2-c7ec-46ba-b117-18f262946c50'],
] as const;

/** Lifecycle workflows need Entra ID Governance; without it the service desk's ticket is all there is. */
function lifecycle(tenant: Tenant): readonly IdentityAct[] {
  if (!tenant.personas.some(({ licences }) => licences.includes('governance'))) return [];
  const path = 'v1.0/identityGovernance/lifecycleWorkflows/workflows';
  const displayName = 'Leavers';
  return [
    {
      id: `lifecycle/${tenant.name}`,
      tenant: tenant.name,
      title: `Lifecycle workflow for leavers of ${tenant.title}`,
      text: `On somebody's last day, end their sessions and take their access packages away. The day is employeeLeaveDateTime, which synchronisation takes from msDS-cloudExtensionAttribute2, to which the provisioning job maps the leave date of the extract.`,
      permission: 'LifecycleWorkflows.ReadWrite.All',
      finds: [],
      requests: [
        {
          method: 'post',
          path,
          body: {
            category: 'leaver',
            displayName,
            description: 'What ends on the last day',
            isEnabled: true,
            isSchedulingEnabled: true,
            executionConditions: {
              '@odata.type': '#microsoft.graph.identityGovernance.triggerAndScopeBasedConditions',
              scope: {
                '@odata.type': '#microsoft.graph.identityGovernance.ruleBasedSubjectSet',
                rule: "(userType eq 'Member')",
              },
              trigger: {
                '@odata.type': '#microsoft.graph.identityGovernance.timeBasedAttributeTrigger',
                timeBasedAttribute: 'employeeLeaveDateTime',
                offsetInDays: 0,
              },
            },
            tasks: LEAVER_TASKS.map(([title, taskDefinitionId]) => ({
              displayName: title,
              taskDefinitionId,
              isEnabled: true,
              continueOnError: true,
              arguments: [],
            })),
          },
        },
      ],
      unlocks: 'the end of sessions and access packages on the last day',
      verification: {
        path,
        query: `value[?displayName=='${displayName}'].[isEnabled, isSchedulingEnabled]`,
        says: 'true and true',
      },
    },
  ];
}

/** Host and path of an https address. */
function splitUrl(url: string): { readonly host: string } {
  return { host: url.replace(/^https:\/\//, '').replace(/\/.*$/, '') };
}
