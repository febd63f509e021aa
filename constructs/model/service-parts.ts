import { Block } from './block';
import { Estate } from './estate';
import { ServerGroup } from './flow';
import { Service, ServicePart, ServiceTier } from './service';

/** Something of a spoke that services are made of: never what is still hosted elsewhere. */
export type BuiltPart = Exclude<ServicePart, { kind: 'hosted' }>;

/** A group of machines as services name it. */
export function groupPart({ spoke, name }: Pick<ServerGroup, 'spoke' | 'name'>): BuiltPart {
  return { kind: 'servers', spoke, group: name };
}

/** A block as services name it. */
export function blockPart({ spoke, name }: Pick<Block, 'spoke' | 'name'>): BuiltPart {
  return { kind: 'block', spoke, block: name };
}

/** A part as files write it: the spoke or site, and the name there. */
export function partText(part: ServicePart): string {
  switch (part.kind) {
    case 'servers':
      return `${part.spoke}/${part.group}`;
    case 'block':
      return `${part.spoke}/${part.block}`;
    case 'hosted':
      return `${part.site}/${part.name}`;
  }
}

/** Where the estate file says what a part is. */
export function partSource(part: BuiltPart): string {
  return part.kind === 'servers'
    ? `spokes.${part.spoke}.servers.${part.group}`
    : `spokes.${part.spoke}.blocks.${part.block}`;
}

/** Whether two names are of one part. */
export function samePart(a: ServicePart, b: ServicePart): boolean {
  return a.kind === b.kind && partText(a) === partText(b);
}

/** The services that have a part, in the estate's order; several may share one. */
export function servicesOf({ services }: Pick<Estate, 'services'>, part: ServicePart): readonly Service[] {
  return services.filter(({ parts }) => parts.some((other) => samePart(other, part)));
}

/** The tier that promises the most among the services that have a part; undefined if none has it. */
export function tierOfPart(estate: Pick<Estate, 'services'>, part: ServicePart): ServiceTier | undefined {
  return servicesOf(estate, part)
    .map(({ tier }) => tier)
    .reduce<ServiceTier | undefined>(
      (first, tier) => (first && first.rank <= tier.rank ? first : tier),
      undefined,
    );
}

/** Whether a part may be switched off outside office hours: all services that have it keep them, and none is of the first tier (CO2-1). */
export function isOffOutsideHours(estate: Pick<Estate, 'services'>, part: ServicePart): boolean {
  const services = servicesOf(estate, part);
  return services.length > 0 && services.every(({ hours, tier }) => hours === 'office' && tier.rank > 1);
}

/** @throws RangeError if the estate has no such group */
export function findGroup(
  { name, servers }: Pick<Estate, 'name' | 'servers'>,
  part: Extract<BuiltPart, { kind: 'servers' }>,
): ServerGroup {
  const group = servers.find((one) => samePart(groupPart(one), part));
  if (!group) throw new RangeError(`estate ${name} has no group of machines ${partText(part)}`);
  return group;
}

/** @throws RangeError if the estate has no such block */
export function findBlock(
  { name, blocks }: Pick<Estate, 'name' | 'blocks'>,
  part: Extract<BuiltPart, { kind: 'block' }>,
): Block {
  const block = blocks.find((one) => samePart(blockPart(one), part));
  if (!block) throw new RangeError(`estate ${name} has no block ${partText(part)}`);
  return block;
}
