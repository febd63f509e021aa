import { Resource } from '../../../graph/graph';
import { NodeId, Switch } from '../model';
import { Backup, backupOf, Restored, restoredHere, restoredInPair } from './backups';
import { distinct, Reading, titleOf } from './reading';
import { MINUTE, nameIn, stepOf, whereIn } from './recovery-step';

/** One of the ways in which machines that belong together are brought up again. */
export interface Way {
  /** Unique among the ways of one node. */
  readonly name: string;
  readonly title: string;
  /** What each machine that is protected comes back as. */
  readonly machines: readonly NodeId[];
  readonly switch: Switch;
}

/** Machines that belong together. */
export interface Together {
  readonly id: NodeId;
  readonly title: string;
  readonly machines: readonly Resource[];
}

/** What backups make of machines: restored in their own region, and in the pair from those copies that may be restored there. */
export function restoresOf(reading: Reading, together: Together): readonly Way[] {
  const backups = together.machines
    .map((machine) => backupOf(reading, machine))
    .filter((backup) => backup !== undefined);
  const inPair = backups
    .map((backup) => restoredInPair(reading, backup))
    .filter((restored) => restored !== undefined);
  return [
    way(
      reading,
      together,
      { place: 'in its region', option: '' },
      backups.map((b) => restoredHere(reading, b)),
    ),
    way(reading, together, { place: 'in the pair', option: ' --use-secondary-region' }, inPair),
  ].filter(({ machines }) => machines.length > 0);
}

interface Where {
  readonly place: 'in its region' | 'in the pair';
  readonly option: string;
}

function way(reading: Reading, together: Together, where: Where, restored: readonly Restored[]): Way {
  const { place } = where;
  const [unknown] = restored.filter(({ age }) => age === undefined);
  return {
    name: `restored ${place}`,
    title: `a restore ${place}`,
    machines: restored.map(({ node }) => node),
    switch:
      unknown === undefined
        ? { by: 'hand', step: restore(reading, together, where, restored) }
        : { by: 'unknown', reason: `how often ${titleOf(unknown.backup.machine)} is backed up isn't known` },
  };
}

function restore(
  reading: Reading,
  { id, title }: Together,
  { place, option }: Where,
  restored: readonly Restored[],
): string {
  const backups = restored.map(({ backup }) => backup);
  const vaults = distinct(backups.map(({ vault }) => vault)).map(vaultArguments);
  return stepOf(reading, 'restore-backup', {
    id: `step:${id} restored ${place}`,
    title: `Restore ${title} ${place}`,
    commands: backups.flatMap((backup) => commandsFor(backup, place, option)),
    check: `${vaults.map((vault) => `az backup job list ${vault}${option}`).join('; ')} says Completed, and each machine answers`,
    rpoSeconds: Math.max(0, ...restored.map(({ age = 0 }) => age * MINUTE)),
    needs: distinct(restored.map(({ from }) => from)),
    back: {
      title: `Move or restore ${title} to where it was, protect it again, and take away what was restored`,
      commands: backups.map(
        ({ machine, vault }) =>
          `az backup protection enable-for-vm ${vaultArguments(vault)} --vm <id of the new ${nameIn(machine)}> --policy-name <its policy>`,
      ),
      check: `${vaults.map((vault) => `az backup item list ${vault}`).join('; ')} names each machine as protected`,
    },
  });
}

function vaultArguments(vault: Resource): string {
  return `--vault-name ${nameIn(vault)} ${whereIn(vault)}`;
}

function commandsFor({ machine, vault }: Backup, place: string, option: string): readonly string[] {
  const name = nameIn(machine);
  const what = `${vaultArguments(vault)} --container-name ${name} --item-name ${name}`;
  return [
    `az backup recoverypoint list ${what} --backup-management-type AzureIaasVM --workload-type VM --query '[0].name' --output tsv${option}`,
    `az backup restore restore-disks ${what} --rp-name <that recovery point> --restore-mode AlternateLocation --target-vm-name ${name} --target-resource-group <group ${place}> --target-vnet-resource-group <group of its network> --target-vnet-name <network> --target-subnet-name <subnet> --storage-account <account ${place}>${option}`,
  ];
}
