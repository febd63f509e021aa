import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { NodeId, StepId } from '../model';
import { entriesOf } from './entries';
import { displayName } from './events';
import { Meant } from './meant';
import { PartNodes } from './parts';
import { commandsFor, namesOf, Pointed, turned } from './pointed';
import { Reading } from './reading';
import { stepOf } from './recovery-step';

/** The step that points a service's name at its other region. */
export function pointName(
  reading: Reading,
  { name, title }: Meant,
  regions: readonly string[],
  { serving }: PartNodes,
): StepId {
  const [first = '', second = ''] = regions;
  const [from, to] = [first, second].map((region) => entriesOf(reading, serving.get(region) ?? []));
  const names = namesOf(reading, from ?? [], to ?? [], [first, second]);
  const back = names.map(turned);
  const zones = names.map(({ record }) => record && zoneOfRecord(reading, record));
  return stepOf(reading, 'dns-step', {
    id: `step:point-name/${name}`,
    title: `Point the name of ${title} at ${displayName(second)}`,
    commands: names.flatMap(commandsFor),
    check: checkOf(title, names),
    needs: [...new Set(zones.filter((zone) => zone !== undefined))],
    back: {
      title: `Point the name of ${title} at ${displayName(first)} again`,
      commands: back.flatMap(commandsFor),
      check: checkOf(title, back),
    },
  });
}

function checkOf(title: string, names: readonly Pointed[]): string {
  return `nslookup of its name gives ${names.map(({ to }) => to.words).join(', ')}, and ${title} answers`;
}

function zoneOfRecord(reading: Reading, record: Resource): NodeId | undefined {
  const name = textOf(record.get('zone_name'));
  const zone = reading.graph
    .ofType('azurerm_private_dns_zone')
    .find((candidate) => textOf(candidate.get('name')) === name);
  return zone && reading.nodeOf(zone);
}
