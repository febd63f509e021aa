import { booleanOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf, written } from '../../../graph/views/read';
import { Unit } from '../model';
import { Reading } from './reading';

/**
 * `asleep` of a machine that a schedule shuts down every day. One that may be switched on, or may be that of this machine,
 * counts as such.
 */
export function switchedOff({ graph }: Reading, machine: Resource): Pick<Unit, 'asleep'> {
  const { machines, someUnknown } = shutDown(graph);
  return someUnknown || machines.has(machine) ? { asleep: 'off-hours' } : {};
}

const shutDown = perGraph((graph) => {
  const schedules = graph.ofType('azurerm_dev_test_global_vm_shutdown_schedule').filter((schedule) => {
    const enabled = written(schedule, 'enabled');
    return enabled.state === 'absent' || booleanOf(enabled) !== false;
  });
  const machines = schedules.map((schedule) => follow(graph, schedule, 'virtual_machine_id'));
  return {
    machines: new Set(machines.map(targetOf)),
    someUnknown: machines.some(({ kind }) => kind === 'unknown'),
  };
});
