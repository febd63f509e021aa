import { Estate } from '../constructs/model/estate';
import { platformGroupName, workspaceName } from '../constructs/model/platform-ids';
import { RegionFacts } from '../constructs/model/tables/regions';
import { Step, Steps } from '../policies/exhibit';
import { applicationSteps } from './steps/application-steps';
import { databaseSteps } from './steps/database-steps';
import { deployCommand, deployedFile, inEach } from './steps/deploy-command';
import { beforeDesktopsSteps, desktopSteps } from './steps/desktop-steps';
import { frontDoorSteps } from './steps/front-door-steps';
import { gatewaySteps } from './steps/gateway-steps';
import { identitySteps } from './steps/identity-steps';
import { joiningSteps } from './steps/joining-steps';
import { beforeMachinesSteps, machineSteps } from './steps/machine-steps';
import { availabilityGroupSteps, recoverySteps, vaultLockSteps } from './steps/recovery-steps';
import { siteSteps } from './steps/site-steps';
import { stateSteps } from './steps/state-steps';
import { joinedRegions } from './replication-stack';

/**
 * The way of an estate from nothing to live: stacks in the order in which each finds what it needs, what a person has to do
 * by hand with what shows that it is done, and the values to write back into `deployed.yaml`. What that file already
 * has counts as done. Pure; runs nothing.
 */
export function deploymentSteps(estate: Estate): Steps {
  const regions = estate.hubs.map((hub) => hub.region);
  return {
    kind: 'steps',
    id: 'steps',
    title: 'From nothing to live',
    alternative:
      'The stacks in the order to deploy them, with what to do by hand, how to see that it is done, and the values to write back.',
    steps: [
      signIn(estate),
      ...regions.flatMap((region) => confirmResolver(estate, region)),
      ...stateSteps(estate, regions),
      management(estate, regions),
      ...regions.map((region) => writeWorkspace(estate, region)),
      ...identitySteps(estate),
      ...beforeDesktopsSteps(estate),
      shared(estate),
      hubs(estate, regions),
      ...siteSteps(estate),
      peering(estate),
      ...beforeMachinesSteps(estate),
      ...regions.flatMap((region) => spokes(estate, region)),
      ...machineSteps(estate),
      ...desktopSteps(estate),
      ...availabilityGroupSteps(estate),
      ...recoverySteps(estate, regions),
      ...replications(estate),
      ...databaseSteps(estate),
      ...applicationSteps(estate),
      ...frontDoorSteps(estate),
      ...gatewaySteps(estate),
      ...joiningSteps(estate),
      ...outerWall(estate),
      ...vaultLockSteps(estate),
      goLive(estate),
    ],
  };
}

function signIn(estate: Estate): Step {
  const subscriptions = estate.subscriptions.map(({ name, id }) => `${name} (${id})`);
  return {
    text: `Sign in as somebody who is Owner of each subscription: ${subscriptions.join(', ')}.`,
    commands: ['az login', `az account set --subscription ${estate.platform.subscription.id}`],
    verification:
      '"az role assignment list --assignee <you> --role Owner --all --output table" lists every one of them.',
  };
}

function confirmResolver(estate: Estate, region: RegionFacts): Step[] {
  if (region.dnsPrivateResolver !== 'confirm') return [];
  const confirmed = estate.deployed.dnsPrivateResolver[region.name];
  return [
    {
      text: `See whether ${region.displayName} offers DNS Private Resolver, which public lists leave open, before anything is built on it; then write the date into ${deployedFile(estate)} as dnsPrivateResolver.${region.name}. From then on name resolution there counts as decided.`,
      commands: [
        `az provider show --namespace Microsoft.Network --query "resourceTypes[?resourceType=='dnsResolvers'].locations[]" --output tsv`,
      ],
      verification:
        confirmed === undefined ? `The list has "${region.displayName}".` : `Confirmed on ${confirmed}.`,
      done: confirmed !== undefined,
    },
  ];
}

function management(estate: Estate, regions: readonly RegionFacts[]): Step {
  return {
    text: "Deploy each region's workspace and flow log account, which everything later reports to.",
    commands: [deployCommand(estate, inEach('management', regions), 'deployed')],
    verification: 'cdktf reports both stacks as deployed.',
    done: regions.every((region) => estate.deployed.workspaces[region.name] !== undefined),
  };
}

function writeWorkspace(estate: Estate, region: RegionFacts): Step {
  return {
    text: `Write the GUID of the workspace of ${region.displayName} into ${deployedFile(estate)} as workspaces.${region.name}. It unlocks traffic analytics of the region's flow logs.`,
    commands: [
      `az monitor log-analytics workspace show --resource-group ${platformGroupName('management', region)} --workspace-name ${workspaceName(estate, region)} --query customerId --output tsv`,
    ],
    verification: `"npx ridgeway check ${estate.name}" no longer lists it as still to come.`,
    done: estate.deployed.workspaces[region.name] !== undefined,
  };
}

function shared(estate: Estate): Step {
  return {
    text: 'Deploy what both regions share: private DNS zones, DDoS protection where it is wanted, and the policies on every subscription. They come before the hubs, which name them.',
    commands: [deployCommand(estate, ['shared-network', 'governance'], 'deployed')],
    verification: 'cdktf reports both stacks as deployed.',
  };
}

function hubs(estate: Estate, regions: readonly RegionFacts[]): Step {
  const gateways = estate.hubs.some((hub) => hub.vpn || hub.expressRoute);
  return {
    text: `Deploy the hubs.${gateways ? ' Their gateways take up to 45 minutes.' : ''}`,
    commands: [deployCommand(estate, inEach('connectivity', regions), 'deployed')],
    verification:
      '"az network firewall list --query [].provisioningState" says Succeeded for both firewalls.',
  };
}

function peering(estate: Estate): Step {
  return {
    text: 'Join the two hubs, now that both are there.',
    commands: [deployCommand(estate, ['hub-peering'], 'deployed')],
    verification: '"az network vnet peering list" of either hub says Connected.',
  };
}

function spokes(estate: Estate, region: RegionFacts): Step[] {
  const stacks = estate.spokes
    .filter((spoke) => spoke.networks.some((network) => network.region.name === region.name))
    .map((spoke) => `workload-${spoke.name}-${region.name}`);
  if (stacks.length === 0) return [];
  return [
    {
      text: `Deploy the spokes of ${region.displayName}, each with both halves of its peering and its zone links.`,
      commands: [deployCommand(estate, stacks, 'deployed')],
      verification: 'cdktf reports every stack as deployed.',
    },
  ];
}

function replications(estate: Estate): Step[] {
  const stacks = estate.spokes
    .filter((spoke) => joinedRegions(estate, spoke) !== undefined)
    .map(({ name }) => `replication-${name}`);
  if (stacks.length === 0) return [];
  return [
    {
      text: 'Join the two regions of each workload that has data to copy: it copies, and can be switched, from then on.',
      commands: [deployCommand(estate, stacks, 'deployed')],
      verification: 'cdktf reports every stack as deployed.',
    },
  ];
}

function outerWall(estate: Estate): Step[] {
  if (!estate.platform.outerWall) return [];
  return [
    {
      text: 'Deploy the outer wall, now that the networks which it names are there. It acts in each region once its deployment there is done.',
      commands: [deployCommand(estate, ['outer-wall'], 'deployed')],
      verification:
        '"az network manager list-active-security-admin-rule" of each region lists what it denies.',
    },
  ];
}

function goLive(estate: Estate): Step {
  return {
    text: `Set "stage: live" in estates/${estate.name}/estate.yaml and take asOf out: from now on what is still outstanding stops a deployment.`,
    verification: `"npx ridgeway check ${estate.name}" exits 0.`,
    done: estate.stage === 'live',
  };
}
