import { Issue } from './issue';
import { Relation } from './relation';
import { AttributeSchema, BlockSchema } from './type-schema';
import { Block, Resource } from '../graph/graph';

/** Whether somebody wrote an attribute. A plan also shows what the provider filled in: that is `maybe`. */
type Written = 'yes' | 'no' | 'maybe';

/** A relation of a block's attributes with all that it is about, worked out once for each type. */
interface Group {
  readonly kind: Relation['kind'];
  readonly own: string;
  readonly paths: readonly string[];
  /** `own` and `paths`, each once, in order. */
  readonly members: readonly string[];
  readonly names: string;
}

/**
 * Issues of one block with the relations of its attributes. An expression may turn out to be null, so it counts neither
 * as written nor as left out. The provider itself looks only at the first block of a kind, and so does this.
 */
export function relationIssues(
  resource: Resource,
  root: BlockSchema,
  block: Block,
  schema: BlockSchema,
  kind: 'synthesized' | 'plan',
): readonly Issue[] {
  if (/\.[1-9]\d*(?:\.|$)/.test(block.path)) return [];
  const written = (path: string): Written => writtenState(resource, root, path, kind);
  return groupsOf(schema, block.path).flatMap((group) => issuesOf(group, written));
}

const groupsBySchema = new WeakMap<BlockSchema, readonly Group[]>();

/** Members of a group name one another, so each group is found several times and kept once. */
function groupsOf(schema: BlockSchema, path: string): readonly Group[] {
  let groups = groupsBySchema.get(schema);
  if (groups === undefined) {
    const found = new Map<string, Group>();
    for (const { name, relations } of schema.related) {
      const own = path === '' ? name : `${path}.${name}`;
      for (const { kind, paths } of relations.flatMap(inPairs)) {
        const members = [...new Set([own, ...paths])].sort();
        const names = members.join(', ');
        const key = kind === 'needs' ? `needs ${own}` : `${kind} ${names}`;
        if (!found.has(key)) found.set(key, { kind, own, paths, members, names });
      }
    }
    groups = [...found.values()];
    groupsBySchema.set(schema, groups);
  }
  return groups;
}

/** An attribute that excludes several excludes each: in pairs, both sides say the same. */
function inPairs(relation: Relation): readonly Relation[] {
  return relation.kind === 'conflicts'
    ? relation.paths.map((path) => ({ kind: relation.kind, paths: [path] }))
    : [relation];
}

function issuesOf(
  { kind, own, paths, members, names }: Group,
  written: (path: string) => Written,
): readonly Issue[] {
  const issue = (path: string, found: string, expected: string, remedy: string): readonly Issue[] => [
    { kind: 'conflict', verdict: 'fail', path, found, expected, remedy },
  ];
  const given = members.filter((path) => written(path) === 'yes');
  switch (kind) {
    case 'conflicts': {
      const others = given.filter((path) => path !== own);
      return !given.includes(own) || others.length === 0
        ? []
        : issue(
            own,
            `written with ${others.join(', ')}`,
            `not with ${others.join(', ')}`,
            `Leave out ${own}, or ${others.join(' and ')}.`,
          );
    }
    case 'exactly-one':
      if (given.length > 1) {
        return issue(
          own,
          `${given.join(', ')} are written`,
          `exactly one of ${names}`,
          `Write one of ${names}.`,
        );
      }
      return given.length === 0 && members.every((path) => written(path) === 'no')
        ? issue(own, 'none is written', `exactly one of ${names}`, `Write one of ${names}.`)
        : [];
    case 'at-least-one':
      return members.every((path) => written(path) === 'no')
        ? issue(own, 'none is written', `at least one of ${names}`, `Write at least one of ${names}.`)
        : [];
    case 'needs': {
      const missing = paths.filter((path) => written(path) === 'no');
      return written(own) === 'yes' && missing.length > 0
        ? issue(
            own,
            `written without ${missing.join(', ')}`,
            `only with ${paths.join(', ')}`,
            `Write ${missing.join(', ')} too, or leave out ${own}.`,
          )
        : [];
    }
  }
}

const schemasByPath = new WeakMap<BlockSchema, Map<string, AttributeSchema | undefined>>();

function writtenState(
  resource: Resource,
  root: BlockSchema,
  path: string,
  kind: 'synthesized' | 'plan',
): Written {
  const attribute = resource.get(path);
  const schema = schemaAt(root, path);
  const mayBeFilledIn = schema?.defaultValue !== undefined || (kind === 'plan' && schema?.computed === true);
  if (attribute.state === 'absent') return mayBeFilledIn ? 'maybe' : 'no';
  if (attribute.state === 'unknown') return 'maybe';
  const { value } = attribute;
  if (Array.isArray(value) && value.length === 0) return schema?.block === undefined ? 'maybe' : 'no';
  if (kind === 'synthesized') return 'yes';
  const isEmpty = value === '' || value === false || value === 0;
  return mayBeFilledIn || isEmpty ? 'maybe' : 'yes';
}

function schemaAt(root: BlockSchema, path: string): AttributeSchema | undefined {
  const known = schemasByPath.get(root) ?? new Map<string, AttributeSchema | undefined>();
  schemasByPath.set(root, known);
  if (!known.has(path)) known.set(path, findSchema(root, path));
  return known.get(path);
}

function findSchema(root: BlockSchema, path: string): AttributeSchema | undefined {
  let block: BlockSchema | undefined = root;
  let attribute: AttributeSchema | undefined;
  for (const name of path.split('.').filter((segment) => !/^\d+$/.test(segment))) {
    attribute = block?.attributes.get(name);
    block = attribute?.block;
  }
  return attribute;
}
