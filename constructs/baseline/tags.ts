import { TerraformResource } from 'cdktf';
import { compareText } from '../model/compare-text';
import { Estate } from '../model/estate';
import { ownershipOf } from '../ownership';

interface Taggable {
  tags: Record<string, string>;
  readonly tagsInput?: Readonly<Record<string, string>>;
}

/**
 * Tags a resource: the estate's and its network's tags, who answers for it, and what manages it. A tag that the
 * resource's construct wrote itself stays as it is.
 * @throws TypeError if the type has no tags
 */
export function addTags(resource: TerraformResource, estate: Estate): void {
  if (!isTaggable(resource)) {
    throw new TypeError(`${resource.node.path} (${resource.terraformResourceType}) has no tags`);
  }
  const { organisation, owner, tags } = ownershipOf(estate, resource);
  const wanted = {
    ...tags,
    estate: estate.name,
    'managed-by': 'ridgeway',
    organisation: organisation.id,
    owner,
    ...resource.tagsInput,
  };
  resource.tags = Object.fromEntries(Object.entries(wanted).sort(([a], [b]) => compareText(a, b)));
}

function isTaggable(resource: TerraformResource): resource is TerraformResource & Taggable {
  return 'tags' in resource && 'tagsInput' in resource;
}
