import { NodeId } from '../model';
import { Meant } from './meant';
import { Reading } from './reading';

/** The node of a service that another one needs. One that needs itself, by way of others, can't be decided. */
export function dependency(
  reading: Reading,
  service: Meant,
  name: string,
  services: ReadonlyMap<string, Meant>,
): NodeId {
  const needed = services.get(name);
  if (needed === undefined) {
    const reason = `${service.title} depends on ${name}, which is not declared`;
    reading.gap(service.address, reason);
    return reading.missing(`service:${name}`, name, reason);
  }
  if (!leadsBack(services, needed, service.name)) return needed.address;
  const reason = `${service.title} and ${needed.title} depend on one another`;
  reading.gap(service.address, reason);
  return reading.unit({
    id: `circle:${service.name} ${name}`,
    title: `${needed.title}, which depends on ${service.title}`,
    opaque: reason,
  });
}

function leadsBack(services: ReadonlyMap<string, Meant>, from: Meant, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from.name];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    const service = services.get(name);
    waiting.push(...(service?.dependsOn ?? []), ...(service?.degradedWithout ?? []));
  }
  return false;
}

/** Something that a service is only degraded without. */
export function softly(reading: Reading, node: NodeId, name: string): NodeId {
  return reading.gate({
    kind: 'soft',
    id: `without:${name}`,
    title: `what is degraded without ${name}`,
    of: [node],
  });
}
