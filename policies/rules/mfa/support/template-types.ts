import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { isObject } from '../../../graph/json-node';

/** Types of what a template makes, in lower case; undefined where its text doesn't tell all of them. */
export function templateTypes(deployment: Resource): readonly string[] | undefined {
  const content = textOf(deployment.get('template_content'));
  const template = content === undefined ? undefined : jsonOf(content);
  const resources = isObject(template) ? template['resources'] : undefined;
  if (!Array.isArray(resources) || resources.length === 0) return undefined;
  const types = resources.map(typeOf);
  return types.includes(undefined) ? undefined : types.filter((type) => type !== undefined);
}

/** What holds further resources isn't read. */
function typeOf(resource: unknown): string | undefined {
  if (!isObject(resource) || 'resources' in resource) return undefined;
  return typeof resource['type'] === 'string' ? resource['type'].toLowerCase() : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
