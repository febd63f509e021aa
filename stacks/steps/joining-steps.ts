import { Estate } from '../../constructs/model/estate';
import { directoryActs, extractActId } from '../../constructs/model/identity-acts/directory-acts';
import { Joining, joiningsOf } from '../../constructs/model/joining';
import { azureName } from '../../constructs/model/names';
import { EXTRACTS, extractAccountId, provisioningGroupName } from '../../constructs/model/provisioning-ids';
import { BUILT_IN_ROLES } from '../../constructs/model/tables/built-in-roles';
import { Step } from '../../policies/exhibit';
import { actStep } from './act-step';
import { deployCommand } from './deploy-command';

/** How AD DS, its synchronisation, and the way in for joiners come to work, once the machines are there. */
export function joiningSteps(estate: Estate): Step[] {
  const joinings = joiningsOf(estate);
  const stacks = joinings.map(stackOf);
  const further = Object.fromEntries(
    joinings.map((joining) => [
      extractActId(joining.tenant, joining.directory),
      [mayDeliver(estate, joining)],
    ]),
  );
  const acts = estate.identity.tenants.flatMap(directoryActs);
  return [
    ...deploy(estate, stacks),
    ...acts.map((act) => actStep(estate, act, further)),
    ...joinings.map((joining) => firstRun(estate, joining)),
  ];
}

function stackOf({ directory, network }: Joining): string {
  return `provisioning-${directory.name}-${network.region.name}`;
}

function deploy(estate: Estate, stacks: readonly string[]): Step[] {
  if (stacks.length === 0) return [];
  return [
    {
      text: 'Deploy how joiners and leavers come in, now that the machines are there that it runs on.',
      commands: [deployCommand(estate, stacks, 'deployed')],
      verification: 'cdktf reports every stack as deployed.',
    },
  ];
}

/** HR's identity may write to the container of extracts, and nowhere else. */
function mayDeliver(estate: Estate, { directory, spoke, network }: Joining): string {
  const account = extractAccountId(estate, spoke, directory, network);
  return `az role assignment create --role "${BUILT_IN_ROLES.storageBlobDataContributor.name}" --assignee-object-id "$HR_SYSTEM" --assignee-principal-type ServicePrincipal --scope ${account}/blobServices/default/containers/${EXTRACTS}`;
}

function firstRun(estate: Estate, joining: Joining): Step {
  const { directory, spoke, network } = joining;
  const account = azureName('automationAccount', network.region, 'joiners', directory.name);
  const place = `--subscription ${spoke.subscription.id} --resource-group ${provisioningGroupName(directory, network)} --automation-account-name ${account}`;
  return {
    text: `Deploy again, which starts the provisioning job of ${directory.domain}, and look at the first run: it remembers who is there and asks for nothing. Before the second, see that accounts in ${directory.domain} have their employee number as employeeID, or people would be made twice. That Microsoft's agent runs this image's Python is for this run to show.`,
    commands: [
      deployCommand(estate, [stackOf(joining)], 'deployed'),
      `az automation runbook start ${place} --name joiners-and-leavers --run-on uploaders`,
    ],
    verification: `"az automation job list ${place} --query [0].status --output tsv" says Completed, and its output how many people the extract has.`,
  };
}
