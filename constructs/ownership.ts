import { IConstruct } from 'constructs';
import { Estate, Spoke } from './model/estate';
import { Organisation } from './model/organisation';
import { sourceOf } from './provenance';

/** Who answers for a resource, and the tags that go with that. */
export interface Ownership {
  readonly organisation: Organisation;
  /** E-mail address. */
  readonly owner: string;
  /** Tags of the estate and of the network the resource is part of. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * What comes from a spoke of the estate file belongs to that spoke's organisation and owner, what comes from a published
 * service to the organisation of its spoke and to its own owner, everything else to the platform.
 * @throws RangeError if a construct says that it comes from a spoke or service that the estate hasn't
 */
export function ownershipOf(estate: Estate, construct: IConstruct): Ownership {
  const [part, name = ''] = (sourceOf(construct) ?? '').split('.');
  if (part === 'spokes') {
    return ownedBySpoke(estate, findNamed(estate, construct, 'spoke', estate.spokes, name));
  }
  if (part === 'published') {
    const published = [
      ...estate.published.map((service) => ({ ...service, spoke: service.edge.spoke })),
      ...estate.publishedApps.map((service) => ({ ...service, spoke: service.app.spoke })),
    ];
    const service = findNamed(estate, construct, 'published service', published, name);
    const spoke = findNamed(estate, construct, 'spoke', estate.spokes, service.spoke);
    return { ...ownedBySpoke(estate, spoke), owner: service.owner };
  }
  return { organisation: estate.platform.organisation, owner: estate.platform.owner, tags: estate.tags };
}

function ownedBySpoke(estate: Estate, { organisation, owner, tags }: Spoke): Ownership {
  return { organisation, owner, tags: { ...estate.tags, ...tags } };
}

function findNamed<Part extends { readonly name: string }>(
  estate: Estate,
  construct: IConstruct,
  kind: 'spoke' | 'published service',
  parts: readonly Part[],
  name: string,
): Part {
  const found = parts.find((candidate) => candidate.name === name);
  if (!found) {
    throw new RangeError(
      `${construct.node.path} comes from ${kind} "${name}", but ${estate.name} has only ${parts
        .map((candidate) => candidate.name)
        .join(', ')}: record the ${kind}'s own name as its source`,
    );
  }
  return found;
}
