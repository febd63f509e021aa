import { DeclaredService } from '../../declaration/declaration';
import { booleanOf, numberOf } from '../../graph/attribute';
import { EstateGraph, Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { SINGLE_MACHINES, UNIFORM_SETS } from '../support/machines';
import { Pointers, pointersBy } from '../support/pointers';
import { fail, labelOf, listed, pass, show, step, unknown } from '../support/results';
import { isOfDesktops, serviceResources } from '../support/service-resources';

const MACHINES: readonly string[] = SINGLE_MACHINES;
const SETS: readonly string[] = UNIFORM_SETS;

export const offOutsideHours: Rule = {
  id: 'saving/off-outside-hours',
  title: 'Machines that only office hours need are off outside them, and no others are',
  clauses: ['CO2-1', 'COST-1'],
  decides: ['CO2-1'],
  severity: 'medium',
  gates: true,
  protects:
    'A machine that nobody needs at night burns money and carbon for two hours out of three; one that somebody needs must never be switched off.',
  remedy:
    'Give the machine a shutdown schedule (a scale set a recurring profile of 0), or take it away; or correct the hours of the service.',
  sources: ["the county's strategy of 2022, 3.7 and 2.5"],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    if (!declaration) return;
    const stops = stopsOf(graph);
    for (const part of serviceResources(graph, declaration)) {
      if (isOfDesktops(part)) continue;
      const { resource, services } = part;
      if (MACHINES.includes(resource.type)) yield judge(resource, services, stops.machines, isOn);
      if (SETS.includes(resource.type)) yield judge(resource, services, stops.sets, hasNight);
    }
  },
};

function stopsOf(graph: EstateGraph) {
  return {
    machines: pointersBy(graph, 'virtual_machine_id', 'azurerm_dev_test_global_vm_shutdown_schedule'),
    sets: pointersBy(graph, 'target_resource_id', 'azurerm_monitor_autoscale_setting'),
  };
}

type Answer = boolean | undefined;

function judge(
  resource: Resource,
  services: readonly DeclaredService[],
  stops: Pointers,
  switchesOff: (stop: Resource) => Answer,
): Result {
  const needed = services.filter(({ hours, tier }) => hours !== 'office' || tier.rank === 1);
  const names = listed(services.map(({ name }) => name));
  const answers = stops.to(resource).map((stop) => ({ stop, answer: switchesOff(stop) }));
  const off = answers.find(({ answer }) => answer === true);
  const open = answers.find(({ answer }) => answer === undefined);
  if (!off && (open || stops.doubtful)) {
    return unknown(resource, 'whether anything switches it off is not known before deployment', [
      open
        ? step(open.stop, '', 'a schedule that is not known')
        : step(resource, '', 'a schedule whose target is not known'),
    ]);
  }
  if (needed.length > 0) {
    const who = listed(needed.map(({ name, hours }) => `${name} (${hours})`));
    return off
      ? fail(resource, `is switched off outside office hours, and serves ${who}`, [
          step(off.stop, '', 'a schedule', 'none'),
        ])
      : pass(resource, `is never switched off: it serves ${who}`);
  }
  return off
    ? pass(resource, `is switched off outside the hours of ${names} by ${labelOf(off.stop)}`)
    : fail(resource, `runs day and night, and serves only the office hours of ${names}`, [
        step(resource, '', 'no schedule', 'a schedule that switches it off'),
      ]);
}

function isOn(schedule: Resource): Answer {
  const enabled = schedule.get('enabled');
  return enabled.state === 'absent' ? true : booleanOf(enabled);
}

/** Whether one of its profiles leaves no machine at all. */
function hasNight(setting: Resource): Answer {
  const most = setting
    .blocks('profile')
    .flatMap((profile) => profile.blocks('capacity'))
    .map((capacity) => capacity.get('maximum'));
  if (most.some((maximum) => numberOf(maximum) === 0)) return true;
  return most.length === 0 || most.some((maximum) => show(maximum).startsWith('a value')) ? undefined : false;
}
