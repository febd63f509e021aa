import { assignedByName, desktopsAct } from '../../constructs/model/desktop-acts';
import { DESKTOP_SERVICE } from '../../constructs/model/desktop-ids';
import { Estate } from '../../constructs/model/estate';

import { Step } from '../../policies/exhibit';
import { deployedFile } from './deploy-command';
import { handStep } from './hand-step';

/** Client id of Azure Virtual Desktop, the same in every tenant. Source: Microsoft Learn, "Azure Virtual Desktop service principals". */
const CLIENT_ID = '9cdead84-a844-4324-93f2-b2e6bb768d07';

/** What desktops need to be known before the policies of subscriptions are deployed. */
export function beforeDesktopsSteps(estate: Estate): Step[] {
  if (!estate.blocks.some(({ kind }) => kind === 'desktops')) return [];
  const principal = estate.deployed.servicePrincipals[DESKTOP_SERVICE];
  return [
    {
      text: `Write the object id of Azure Virtual Desktop's service principal into ${deployedFile(estate)} as servicePrincipals.${DESKTOP_SERVICE}. It unlocks the starting and stopping of session hosts.`,
      commands: [
        'az provider register --namespace Microsoft.DesktopVirtualization',
        `az ad sp show --id ${CLIENT_ID} --query id --output tsv`,
      ],
      verification: `"npx ridgeway check ${estate.name}" no longer lists it as still to come.`,
      done: principal !== undefined,
    },
  ];
}

/** Who gets which desktops, where the estate knows a group by name only. */
export function desktopSteps(estate: Estate): Step[] {
  return assignedByName(estate.blocks).map((pool) =>
    handStep(estate, desktopsAct(pool), {
      text: `Give the groups ${pool.groups.join(', ')} the role Desktop Virtualization User on the application groups of ${pool.spoke}/${pool.name} in every region, and Virtual Machine User Login on its session hosts.`,
      verification:
        'Somebody of each group sees the desktops of both regions in the feed, and signs in to one.',
    }),
  );
}
