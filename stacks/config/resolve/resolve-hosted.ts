import { HostedMachines } from '../../../constructs/model/service';
import { pathText } from '../path-text';
import { DatacentreEntry } from '../estate-schema';
import { HostedEntry } from '../service-schema';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { resolveTier } from './resolve-flow-end';
import { SpokePlan } from './resolve-spokes';

/** Machines that still stand in datacentres, in the order of the file; those that come up nowhere are left out. */
export function resolveHosted(
  reader: EstateReader,
  spokes: ReadonlyMap<string, SpokePlan>,
): readonly Placed<HostedMachines>[] {
  const seen = new Map<string, string>();
  return Object.entries(reader.file.sites).flatMap(([site, entry]) =>
    entry.kind === 'office'
      ? []
      : Object.entries(entry.hosted).flatMap(([name, hosted]): readonly Placed<HostedMachines>[] => {
          const path = ['sites', site, 'hosted', name];
          checkHosted(reader, path, entry, hosted);
          checkMachines(reader, path, hosted, seen);
          const movesTo = resolveTier(
            reader,
            { text: hosted.movesTo, path: [...path, 'movesTo'] },
            { spokes },
          );
          return movesTo ? [{ ...hosted, name, site, movesTo, path }] : [];
        }),
  );
}

function checkHosted(
  reader: EstateReader,
  path: readonly string[],
  { closes }: DatacentreEntry,
  { hypervisor, protection, movesBy }: HostedEntry,
): void {
  const moved = reader.date([...path, 'movesBy'], movesBy);
  if (moved && movesBy > closes) {
    reader.report([...path, 'movesBy'], {
      message: `${pathText([...path, 'movesBy'])} is ${movesBy}, and the site closes on ${closes}`,
      allowed: 'it has moved before its site closes (VDC-5)',
      fix: `write ${closes} or an earlier date`,
    });
  }
  if (hypervisor === 'hyper-v' && protection === 'site-recovery') {
    reader.report([...path, 'protection'], {
      message: `${pathText(path)} runs on hyper-v and is protected by site-recovery`,
      allowed: 'azurerm replicates machines from VMware only',
      fix: 'write protection: backup',
    });
  }
}

/** A machine belongs to one list: two would each bring it up. */
function checkMachines(
  reader: EstateReader,
  path: readonly string[],
  { machines }: HostedEntry,
  seen: Map<string, string>,
): void {
  machines.forEach((machine, index) => {
    const key = machine.toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) {
      reader.report([...path, 'machines', index], {
        message: `${pathText([...path, 'machines', index])} is "${machine}", which ${other} has too`,
        allowed: 'each machine once',
        fix: 'remove it from one of the two',
      });
    }
    seen.set(key, other ?? pathText(path));
  });
}
