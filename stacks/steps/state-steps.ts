import { DEPLOYMENT_ROLES, deploymentEnvironment } from '../../constructs/automation/deployment-role';
import { Estate } from '../../constructs/model/estate';
import { azureName } from '../../constructs/model/names';
import {
  localStateFile,
  platformGroupName,
  STATE_CONTAINER,
  stateAccountId,
  stateAccountName,
} from '../../constructs/model/platform-ids';
import { RegionFacts } from '../../constructs/model/tables/regions';
import { Step } from '../../policies/exhibit';
import { deployCommand, deployedFile, inEach } from './deploy-command';

/** How state and deployment identities come to be: all that has to be there before any other stack. */
export function stateSteps(estate: Estate, regions: readonly RegionFacts[]): Step[] {
  return [
    bootstrap(estate, regions),
    readState(estate, regions),
    keepBootstrapState(estate, regions),
    ...regions.map((region) => writeIdentities(estate, region)),
    ...environments(estate, regions),
  ];
}

function bootstrap(estate: Estate, regions: readonly RegionFacts[]): Step {
  return {
    text: "Deploy what everything else needs first: each region's state account and deployment identities. The state of these stacks is a local file, for the account isn't there yet.",
    commands: [deployCommand(estate, inEach('bootstrap', regions), 'in the list')],
    verification: 'cdktf reports both stacks as deployed.',
    done: regions.every((region) => hasIdentities(estate, region)),
  };
}

function readState(estate: Estate, regions: readonly RegionFacts[]): Step {
  return {
    text: "Give yourself the right to read and write Terraform's state: being Owner is none, and the accounts take no keys. It may take some minutes to count.",
    commands: regions.map(
      (region) =>
        `az role assignment create --role "Storage Blob Data Contributor" --assignee "$(az ad signed-in-user show --query id --output tsv)" --scope ${stateAccountId(estate, region)}`,
    ),
    verification: `"az storage blob list --auth-mode login --container-name ${STATE_CONTAINER} --account-name <account>" is refused for neither account.`,
  };
}

function keepBootstrapState(estate: Estate, regions: readonly RegionFacts[]): Step {
  return {
    text: 'Keep the state of these two stacks in the accounts that they made: the local files go when this folder goes. To change such a stack on another machine, fetch its state first with "az storage blob download", and upload it again afterwards.',
    commands: regions.map((region) => {
      const stack = `bootstrap-${region.name}`;
      return [
        'az storage blob upload --auth-mode login --overwrite',
        `--account-name ${stateAccountName(estate, region)}`,
        `--container-name ${STATE_CONTAINER}`,
        `--name ${stack}.tfstate`,
        `--file ${localStateFile(estate, stack)}`,
      ].join(' ');
    }),
    verification: '"az storage blob list" shows a blob of the name of the stack in each account.',
  };
}

function hasIdentities(estate: Estate, region: RegionFacts): boolean {
  const identities = estate.deployed.identities[region.name];
  return identities?.plan !== undefined && identities.apply !== undefined;
}

function writeIdentities(estate: Estate, region: RegionFacts): Step {
  const group = platformGroupName('bootstrap', region);
  return {
    text: `Write the principal ids of the deployment identities of ${region.displayName} into ${deployedFile(estate)} as identities.${region.name}.plan and .apply. They record who may deploy, and that state is there.`,
    commands: DEPLOYMENT_ROLES.map(
      (role) =>
        `az identity show --resource-group ${group} --name ${azureName('identity', region, 'deploy', role)} --query principalId --output tsv`,
    ),
    verification: `"npx ridgeway steps ${estate.name}" shows this step as done.`,
    done: hasIdentities(estate, region),
  };
}

function environments(estate: Estate, regions: readonly RegionFacts[]): Step[] {
  const { repository } = estate.platform;
  if (repository === undefined) return [];
  const names = regions.flatMap((region) =>
    DEPLOYMENT_ROLES.map((role) => deploymentEnvironment(role, region)),
  );
  return [
    {
      text: `Make the environments ${names.join(', ')} in ${repository}, each with the client id of its identity as ARM_CLIENT_ID. Require a reviewer for those that apply: whose job runs in an environment signs in as its identity.`,
      commands: names.map((name) => `gh api --method PUT repos/${repository}/environments/${name}`),
      verification: `A job that runs in ${names[0] ?? ''} signs in without a secret.`,
    },
  ];
}
