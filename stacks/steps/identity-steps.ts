import { Estate } from '../../constructs/model/estate';
import {
  galleryApplications,
  writtenBackId,
  writtenBackKey,
} from '../../constructs/model/gallery-applications';
import { Tenant } from '../../constructs/model/identity';
import { IdentityAct } from '../../constructs/model/identity-acts/identity-act';
import { actsOfTenant } from '../../constructs/model/identity-acts/identity-acts';
import { applicationName, personaGroupName } from '../../constructs/model/identity-names';
import { policyState } from '../../constructs/model/policy-settings';
import { Step } from '../../policies/exhibit';
import { actStep } from './act-step';
import { deployCommand, deployedFile } from './deploy-command';

/** What has to be done before a tenant's policies are there, since they would have no effect, or shut everybody out. */
const BEFORE = ['break-glass', 'security-defaults'];

/** How the tenants of an estate come to be as it declares them. */
export function identitySteps(estate: Estate): Step[] {
  return estate.identity.tenants.flatMap((tenant) => {
    const acts = actsOfTenant(tenant);
    const isEarly = ({ id }: IdentityAct) => BEFORE.some((kind) => id.startsWith(`${kind}/`));
    return [
      signIn(tenant),
      ...acts.filter(isEarly).map((act) => actStep(estate, act)),
      ...gallery(estate, tenant),
      deploy(estate, tenant),
      ...fill(tenant),
      ...acts.filter((act) => !isEarly(act)).map((act) => actStep(estate, act)),
      ...deployAgain(estate, tenant),
    ];
  });
}

function signIn(tenant: Tenant): Step {
  const access = tenant.access.length > 0 ? ', User Access Administrator wherever it gives access,' : '';
  return {
    text: `Sign in to ${tenant.title} as a person who is Privileged Role Administrator, Conditional Access Administrator, Application Administrator, Groups Administrator, Identity Governance Administrator${access} and Security Administrator there: no pipeline holds these rights. Requests to Graph below name the permission that each takes; the Azure CLI itself holds few of them, so send those as an application that was given them for this, by a federated token and without a secret.`,
    commands: [`az login --tenant ${tenant.id}`],
    verification: `"az account show --query tenantId --output tsv" says ${tenant.id}.`,
  };
}

function gallery(estate: Estate, tenant: Tenant): Step[] {
  const applications = galleryApplications(tenant);
  if (applications.length === 0) return [];
  const done = applications.every((application) => writtenBackId(estate.deployed, tenant, application));
  return [
    {
      text: `Deploy what ${tenant.title} takes from the gallery.`,
      commands: [deployCommand(estate, [`gallery-${tenant.name}`], 'deployed')],
      verification: 'cdktf reports the stack as deployed.',
      done,
    },
    ...applications.map((application) => ({
      text: `Write the object id of the service principal of ${applicationName(tenant, application)} into ${deployedFile(estate)} as servicePrincipals.${writtenBackKey(tenant, application)}. It unlocks who may use it.`,
      commands: [
        `az ad sp list --display-name "${applicationName(tenant, application)}" --query "[0].id" --output tsv`,
      ],
      verification: `"npx ridgeway check ${estate.name}" no longer lists it as still to come.`,
      done: writtenBackId(estate.deployed, tenant, application) !== undefined,
    })),
  ];
}

function deploy(estate: Estate, tenant: Tenant): Step {
  return {
    text: `Deploy who there is in ${tenant.title}, what signing in takes, and who may take on which role. If it says that it expected one role management policy and got none, Entra had not made it for a new group yet: deploy again.`,
    commands: [deployCommand(estate, [`identity-${tenant.name}`], 'deployed')],
    verification: 'cdktf reports the stack as deployed, and a break-glass account still signs in.',
  };
}

/** A policy that lets in none but the personas must not act while their groups are still filling. */
function fill(tenant: Tenant): Step[] {
  if (policyState(tenant, 'CA001') === 'off') return [];
  const people = tenant.personas.filter(({ kind }) => kind !== 'workload');
  return [
    {
      text: `See that everybody in ${tenant.title} is in the group of a persona: groups with rules fill over minutes, and CA001 blocks whoever is in none. In a tenant that people use already, deploy the first time with CA001 set to report-only (and its exemption), look in the sign-in logs for whom it would have blocked, and take the setting back only then.`,
      commands: people.map(
        ({ membership, ...persona }) =>
          `az rest --method get --url "https://graph.microsoft.com/v1.0/groups/${
            membership.kind === 'given'
              ? membership.objectId
              : `$(az ad group show --group ${personaGroupName(tenant, persona)} --query id --output tsv)`
          }/members/\\$count" --headers ConsistencyLevel=eventual`,
      ),
      verification:
        'No number is 0 that should not be, and for a day the sign-in logs show nobody whom CA001 would have blocked without cause.',
    },
  ];
}

/** People are assigned, and jobs started, once ids are written back and tokens entered. */
function deployAgain(estate: Estate, tenant: Tenant): Step[] {
  if (galleryApplications(tenant).length === 0) return [];
  return [
    {
      text: `Deploy ${tenant.title} again, now that ids are written back and tokens entered: people are assigned to what comes from the gallery, and its provisioning starts.`,
      commands: [deployCommand(estate, [`gallery-${tenant.name}`, `identity-${tenant.name}`], 'deployed')],
      verification:
        'Somebody who is assigned gets in to each of them, and their provisioning logs have entries of the last hour.',
    },
  ];
}
