import { booleanOf, textOf } from '../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../graph/graph';
import { perGraph } from '../../graph/views/per-graph';
import { follow, targetOf } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { FLEXIBLE_SET, lacks, OLD_MACHINE, SINGLE_MACHINES } from '../support/machines';
import { fail, pass, show, step, unknown } from '../support/results';

const MODE = { path: 'patch_mode', allowed: ['AutomaticByPlatform'] } as const;
const OWN_SCHEDULE = 'bypass_platform_safety_checks_on_user_schedule_enabled';

export const patchedByPlatform: Rule = {
  id: 'compute/patched-by-platform',
  title: 'The platform patches every server, on a schedule where it waits for one; desktops patch themselves',
  clauses: ['AUT-1', 'SEC-3'],
  decides: ['SEC-3'],
  severity: 'high',
  gates: true,
  protects:
    'A machine that patches itself, or waits for a schedule that nobody made, falls behind and nobody sees it.',
  remedy:
    'Write patch_mode = "AutomaticByPlatform", and give a machine that waits for a schedule a maintenance assignment.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching',
    'https://learn.microsoft.com/azure/update-manager/prerequsite-for-schedule-patching',
    'https://learn.microsoft.com/azure/update-manager/support-matrix-updates',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const machine of graph.ofType(...SINGLE_MACHINES)) {
      if (isDesktop(machine)) {
        yield judgeDesktop(machine);
        continue;
      }
      const mode = expectValue(machine, machine, { ...MODE, whenAbsent: defaultMode(machine.type) });
      yield mode.verdict === 'pass' ? judgeSchedule(graph, machine, mode) : mode;
    }
    for (const set of graph.ofType(FLEXIBLE_SET)) {
      for (const system of systemsOf(set)) {
        yield expectValue(set, system, { ...MODE, whenAbsent: defaultMode(system.path) });
      }
    }
    for (const machine of graph.ofType(OLD_MACHINE)) yield lacks(machine, 'patching by the platform');
  },
};

/** Windows for people: the platform patches none of its editions. */
function isDesktop(machine: Resource): boolean {
  return machine
    .blocks('source_image_reference')
    .some((image) => textOf(image.get('publisher'))?.toLowerCase() === 'microsoftwindowsdesktop');
}

/** One patcher a machine, so Windows Update has to be on where the platform isn't. */
function judgeDesktop(machine: Resource): Result {
  const mode = expectValue(machine, machine, {
    path: 'patch_mode',
    allowed: ['AutomaticByOS'],
    whenAbsent: 'AutomaticByOS',
  });
  return mode.verdict === 'pass'
    ? expectValue(machine, machine, { path: 'automatic_updates_enabled', allowed: [true], whenAbsent: true })
    : mode;
}

function defaultMode(typeOrPath: string): string {
  return typeOrPath.includes('windows') ? 'AutomaticByOS' : 'ImageDefault';
}

function systemsOf(set: Resource): readonly Block[] {
  return set
    .blocks('os_profile')
    .flatMap((profile) => [
      ...profile.blocks('linux_configuration'),
      ...profile.blocks('windows_configuration'),
    ]);
}

/** A machine that waits for a schedule is patched by nothing else. */
function judgeSchedule(graph: EstateGraph, machine: Resource, mode: Result): Result {
  const waits = machine.get(OWN_SCHEDULE);
  if (waits.state === 'absent' || booleanOf(waits) === false) return mode;
  if (assignedMachines(graph).has(machine)) return pass(machine, 'is patched on the schedule assigned to it');
  const evidence = [step(machine, OWN_SCHEDULE, show(waits), 'false, or a maintenance assignment')];
  if (booleanOf(waits) === undefined) {
    return unknown(machine, 'whether it waits for a schedule is not known before deployment', evidence);
  }
  return graph.ofType('azurerm_maintenance_assignment_dynamic_scope').length > 0
    ? unknown(machine, 'waits for a schedule, which a dynamic scope may or may not give it', evidence)
    : fail(machine, 'waits for a schedule, and nothing judged gives it one', evidence);
}

const assignedMachines = perGraph(
  (graph: EstateGraph): ReadonlySet<Resource | undefined> =>
    new Set(
      graph
        .ofType('azurerm_maintenance_assignment_virtual_machine')
        .map((assignment) => targetOf(follow(graph, assignment, 'virtual_machine_id'))),
    ),
);
