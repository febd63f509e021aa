import { findFailureMode } from '../../constructs/model/tables/failure-modes';
import { Declaration, DeclaredPart, DeclaredService } from '../declaration/declaration';
import { Table } from '../exhibit';
import { EstateGraph } from '../graph/graph';

const MACHINES = /_virtual_machine(?:_scale_set)?$/;

/** What each service is made of, what it needs, and what is promised of it: platform services before machines (BB-4). */
export function servicesTable(graph: EstateGraph, { services, organisations }: Declaration): Table {
  const titles = new Map(services.map(({ name, title }) => [name, title]));
  const owners = new Map(organisations.map(({ id, title }) => [id, title]));
  return {
    kind: 'table',
    id: 'services',
    title: 'Services, and what they are made of',
    alternative:
      'One row for each service: its tier and hours, its parts as platform services, as machines, or still in a datacentre, and the services that it needs.',
    columns: [
      'Service',
      ...(owners.size > 1 ? ['Of'] : []),
      'Tier',
      'Hours',
      'Platform services',
      'Machines',
      'In a datacentre',
      'Needs',
    ],
    rows: services.map((service) => {
      const parts = service.parts.map((part) => ({ part, kind: kindOf(graph, part) }));
      const words = (kind: PartKind) =>
        parts.flatMap((one) => (one.kind === kind ? [partWords(graph, one.part)] : [])).join(', ');
      return [
        service.title,
        ...(owners.size > 1 ? [owners.get(service.organisation) ?? service.organisation] : []),
        service.tier.id,
        service.hours,
        words('platform'),
        words('machines'),
        words('hosted'),
        needs(service, titles),
      ];
    }),
  };
}

type PartKind = 'platform' | 'machines' | 'hosted';

function kindOf(graph: EstateGraph, part: DeclaredPart): PartKind {
  if (part.kind === 'hosted') return 'hosted';
  const types = typesOf(graph, part.resources);
  return types.length > 0 && types.every((type) => MACHINES.test(type)) ? 'machines' : 'platform';
}

function partWords(graph: EstateGraph, part: DeclaredPart): string {
  if (part.kind === 'hosted') return `${part.machines.join(' and ')} in ${part.site}, until ${part.movesBy}`;
  const kinds = new Set(typesOf(graph, part.resources).map((type) => findFailureMode(type)?.title ?? type));
  if (kinds.size === 0) return `${part.name} (not built)`;
  const isMachines = kinds.size === 1 && kinds.has('machine');
  return isMachines ? part.name : `${part.name} (${[...kinds].join(', ')})`;
}

function typesOf(graph: EstateGraph, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => graph.byId(id)?.type ?? []);
}

function needs(
  { dependsOn, degradedWithout, outside }: DeclaredService,
  titles: ReadonlyMap<string, string>,
): string {
  const named = (name: string) => titles.get(name) ?? name;
  return [
    ...dependsOn.map(named),
    ...degradedWithout.map((name) => `${named(name)} (degraded without)`),
    ...outside.map((name) => `${name} (somebody else's)`),
  ].join(', ');
}
