import { Estate } from '../../constructs/model/estate';
import {
  availabilityGroupAct,
  hostedAct,
  vaultLockAct,
  vaultsOf,
} from '../../constructs/model/recovery-acts';
import { hostedVaultName } from '../../constructs/model/recovery-ids';
import { hasRecovery, PlacedHosted, placedHosted } from '../../constructs/model/recovery-needs';
import { availabilityGroupName, LISTENER_PROBE_PORT } from '../../constructs/model/sql-machines-ids';
import { RegionFacts } from '../../constructs/model/tables/regions';
import { Step } from '../../policies/exhibit';
import { deployCommand, inEach } from './deploy-command';
import { handStep } from './hand-step';

/** Availability groups, which come before their listeners. */
export function availabilityGroupSteps(estate: Estate): Step[] {
  return estate.blocks.flatMap((block) =>
    block.kind !== 'sql-machines'
      ? []
      : [
          handStep(estate, availabilityGroupAct(block), {
            text: `Join the machines of ${block.spoke}/${block.name} to ${block.domain}; in each region join them to the failover cluster of their region ("az sql vm add-to-group"), and make the availability group ${availabilityGroupName({ block })} in it: synchronous, with automatic failover, its listener's address answering at port ${LISTENER_PROBE_PORT}. Then join the two by a distributed availability group: asynchronous, switched by hand.`,
            verification:
              '"SELECT synchronization_health_desc FROM sys.dm_hadr_availability_group_states" says HEALTHY in both regions.',
          }),
        ],
  );
}

/** Vaults and what is copied into them, then machines of datacentres that come up here. */
export function recoverySteps(estate: Estate, regions: readonly RegionFacts[]): Step[] {
  if (!hasRecovery(estate)) return [];
  return [
    {
      text: 'Deploy the vaults of both regions: machines and stores are copied into them from then on, and the first copies take a night.',
      commands: [deployCommand(estate, inEach('recovery', regions), 'deployed')],
      verification:
        '"az backup job list" of each vault shows a completed job for every machine after the first night.',
    },
    ...placedHosted(estate).flatMap((placed) => hosted(estate, placed)),
  ];
}

function hosted(estate: Estate, placed: PlacedHosted): Step[] {
  const { hosted: machines, target } = placed;
  const { site, name, protection } = machines;
  const vault = hostedVaultName(machines, target.region);
  if (protection === 'backup') {
    return [
      handStep(estate, hostedAct(machines), {
        text: `Install Azure Backup Server in ${site}, register it with the vault ${vault}, and protect the machines ${machines.machines.join(', ')}: no resource declares what a server in a datacentre copies.`,
        verification: `"az backup job list --vault-name ${vault}" shows a completed job of the last day for each of them, and one was restored.`,
      }),
    ];
  }
  return [
    handStep(estate, hostedAct(machines), {
      text: `Deploy the replication appliance in ${site} and register it with the vault ${vault} as "replication-appliance", with an account "replication-account" that may install the agent on the machines ${machines.machines.join(', ')}.`,
      verification: `The vault ${vault} shows the appliance as healthy.`,
    }),
    {
      text: `Start copying the machines of ${site}/${name}. The first copy takes as long as the line does.`,
      commands: [deployCommand(estate, [`hosted-${site}-${name}`], 'deployed')],
      verification: 'The vault shows every machine as protected, and a test failover of one has worked.',
    },
  ];
}

/** Whether nobody at all may shorten what copies last, once restores have been seen to work. */
export function vaultLockSteps(estate: Estate): Step[] {
  return vaultsOf(estate).map((vaults) => {
    const { subscription, region } = vaults;
    return handStep(estate, vaultLockAct(vaults), {
      text: `Restore a machine and a store of ${subscription.name} in ${region.displayName} from their copies, and the machine in the other region too. If all came up, decide together with the owner of the data whether their vaults are locked: no one, Microsoft included, can take that back or delete a copy before its time. The next deployment of recovery-${region.name} locks them.`,
      verification:
        '"az backup vault show --query properties.securitySettings.immutabilitySettings" says Locked after it.',
    });
  });
}
