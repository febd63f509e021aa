import { IConstruct } from 'constructs';
import { Estate, Organisation } from './model/estate';
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
 * What comes from a spoke of the estate file belongs to that spoke's organisation and owner, everything else to the
 * platform.
 * @throws RangeError if a construct says that it comes from a spoke that the estate hasn't
 */
export function ownershipOf(estate: Estate, construct: IConstruct): Ownership {
  const [part, name] = (sourceOf(construct) ?? '').split('.');
  if (part !== 'spokes') {
    return { organisation: estate.platform.organisation, owner: estate.platform.owner, tags: estate.tags };
  }
  const spoke = estate.spokes.find((candidate) => candidate.name === name);
  if (!spoke) {
    throw new RangeError(
      `${construct.node.path} comes from spoke "${name}", but ${estate.name} has only ${estate.spokes
        .map((candidate) => candidate.name)
        .join(', ')}: record the spoke's own name as its source`,
    );
  }
  return {
    organisation: spoke.organisation,
    owner: spoke.owner,
    tags: { ...estate.tags, ...spoke.tags },
  };
}
