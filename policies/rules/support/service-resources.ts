import { Declaration, DeclaredService } from '../../declaration/declaration';
import { EstateGraph, Resource } from '../../graph/graph';

/** A judged resource that services are made of. */
export interface ServiceResource {
  readonly resource: Resource;
  /** The services that have it, at least one. */
  readonly services: readonly DeclaredService[];
  /** Everything that stands in the same part, itself included. */
  readonly fellows: readonly Resource[];
}

/** What the declared services are built of, in their order; what isn't judged is for the survival rules to miss. */
export function serviceResources(
  graph: EstateGraph,
  { services }: Pick<Declaration, 'services'>,
): readonly ServiceResource[] {
  const found = new Map<Resource, { services: DeclaredService[]; fellows: readonly Resource[] }>();
  for (const service of services) {
    for (const part of service.parts) {
      if (part.kind !== 'built') continue;
      const fellows = part.resources.flatMap((id) => graph.byId(id) ?? []);
      for (const resource of fellows) {
        const known = found.get(resource) ?? { services: [], fellows };
        if (!known.services.includes(service)) known.services.push(service);
        found.set(resource, known);
      }
    }
  }
  return [...found].map(([resource, rest]) => ({ resource, ...rest }));
}

/** Whether something is a session host or its pool: nothing is kept on one, and its scaling plan stops and starts it. */
export function isOfDesktops({ fellows }: ServiceResource): boolean {
  return fellows.some(({ type }) => type === 'azurerm_virtual_desktop_host_pool');
}
