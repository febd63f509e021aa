import { closest, distance } from 'fastest-levenshtein';
import { Constraint, keeps } from './constraint';
import { Issue } from './issue';
import { relationIssues } from './relations';
import { AttributeSchema, BlockSchema, typeSchema } from './type-schema';
import { Block, Resource } from '../graph/graph';
import { SENSITIVE_VALUE } from '../redaction/redact';

/** What every resource has, whatever its type. */
const OF_EVERY_TYPE = new Set(['id', 'timeouts']);
const MOST_SHOWN = 12;
const NONE: readonly never[] = [];

/**
 * Holds a resource against the provider's schema: one walk finds all kinds of issues. Undefined if the tables don't know
 * the type. What isn't known before a deployment is not judged, since it breaks nothing that can be shown.
 * @param kind of the document that the resource stands in: a plan also shows what the provider filled in
 */
export function inspect(resource: Resource, kind: 'synthesized' | 'plan'): readonly Issue[] | undefined {
  const schema = typeSchema(resource.type);
  if (schema === undefined) return undefined;
  const issues: Issue[] = [];
  const walk = (block: Block, blockSchema: BlockSchema): void => {
    for (const name of block.keys()) {
      const attribute = blockSchema.attributes.get(name);
      if (attribute === undefined) {
        const isGeneral = block.path === '' && OF_EVERY_TYPE.has(name);
        if (!isGeneral && !isEmptyInPlan(block, name, kind))
          issues.push(unknownAttribute(block, name, blockSchema, kind));
      } else if (attribute.block !== undefined) {
        const blocks = block.blocks(name);
        issues.push(...countIssues(block, attribute, blocks.length));
        for (const child of blocks) walk(child, attribute.block);
      } else if (attribute.constraint !== undefined && !attribute.sensitive) {
        issues.push(...valueIssues(block, attribute, attribute.constraint, kind));
      }
    }
    for (const attribute of blockSchema.required) {
      if (isMissing(block, attribute)) issues.push(missing(block, attribute));
    }
    if (blockSchema.related.length > 0) {
      issues.push(...relationIssues(resource, schema, block, blockSchema, kind));
    }
  };
  walk(resource, schema);
  return issues;
}

function unknownAttribute(
  block: Block,
  name: string,
  schema: BlockSchema,
  kind: 'synthesized' | 'plan',
): Issue {
  const names = [...schema.attributes.keys()];
  const near = names.length === 0 ? undefined : closest(name, names);
  const isNear = near !== undefined && distance(name, near) <= Math.max(2, name.length / 3);
  return {
    kind: 'unknown-attribute',
    verdict: kind === 'plan' ? 'unknown' : 'fail',
    path: join(block.path, name),
    found: `"${name}"`,
    expected: isNear ? `did you mean "${near}"?` : `one of ${shorten(names)}`,
    remedy: isNear ? `Write "${near}", or leave it out.` : undefined,
  };
}

function isMissing(block: Block, attribute: AttributeSchema): boolean {
  const value = block.get(attribute.name);
  if (value.state !== 'known') return value.state === 'absent';
  return attribute.block !== undefined && Array.isArray(value.value) && value.value.length === 0;
}

function missing(block: Block, attribute: AttributeSchema): Issue {
  const path = join(block.path, attribute.name);
  const expected = attribute.block === undefined ? attribute.kind : 'a block';
  return { kind: 'missing', verdict: 'fail', path, found: 'nothing', expected, remedy: `Write ${path}.` };
}

function countIssues(block: Block, attribute: AttributeSchema, count: number): readonly Issue[] {
  const { least, most, name } = attribute;
  if (count === 0 || (least <= count && count <= most)) return [];
  const expected =
    least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  return [notAllowed(join(block.path, name), `${count} blocks`, expected)];
}

function valueIssues(
  block: Block,
  attribute: AttributeSchema,
  constraint: Constraint,
  kind: 'synthesized' | 'plan',
): readonly Issue[] {
  const { name, kind: type } = attribute;
  const written = block.get(name);
  if (written.state !== 'known') return NONE;
  const isRefused = (value: unknown): boolean =>
    isJudged(value) &&
    !keeps(constraint, value, type) &&
    !(kind === 'plan' && differsInCase(constraint, value));
  const refused = Array.isArray(written.value)
    ? written.value.filter(isRefused)
    : isRefused(written.value)
      ? [written.value]
      : NONE;
  return refused.map((value) =>
    notAllowed(join(block.path, name), JSON.stringify(value), said(constraint, type)),
  );
}

/** The provider reads a few values without regard to case: what stands in a plan has passed it. */
function differsInCase(constraint: Constraint, value: string | number): boolean {
  const text = String(value).toLowerCase();
  return (
    text === '' ||
    (constraint.kind === 'values' && constraint.values.some((allowed) => allowed.toLowerCase() === text))
  );
}

function isJudged(value: unknown): value is string | number {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && value !== SENSITIVE_VALUE && !/[$%]\{/.test(value);
}

function said(constraint: Constraint, kind: string): string {
  if (constraint.kind === 'values') return `one of ${shorten(constraint.values)}`;
  const { least, most } = constraint;
  const range = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  return kind.endsWith('string') ? `${range} characters` : range;
}

function notAllowed(path: string, found: string, expected: string): Issue {
  return {
    kind: 'not-allowed',
    verdict: 'fail',
    path,
    found,
    expected,
    remedy: `Write ${expected} at ${path}.`,
  };
}

/** A plan writes out every attribute that its provider knows, also those without a value. */
function isEmptyInPlan(block: Block, name: string, kind: 'synthesized' | 'plan'): boolean {
  if (kind !== 'plan') return false;
  const attribute = block.get(name);
  if (attribute.state === 'unknown') return true;
  const value = attribute.state === 'known' ? attribute.value : undefined;
  return value === '' || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
}

function shorten(names: readonly string[]): string {
  const rest = names.length - MOST_SHOWN;
  return rest > 0 ? `${names.slice(0, MOST_SHOWN).join(', ')} and ${rest} more` : names.join(', ');
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
