import { readFileSync } from 'node:fs';
import { BlockSchema, SCHEMA_VERSIONS, typeSchema } from '../../../policies/schema/type-schema';
import { readTable } from '../../../policies/tables/read-table';

const TYPES = (['azurerm-attributes', 'azuread-attributes'] as const).flatMap((table) =>
  [...readTable(table).matchAll(/^\[(\w+)\]$/gm)].map((match) => match[1] ?? ''),
);

function count(block: BlockSchema | undefined): number {
  return [...(block?.attributes.values() ?? [])].reduce((sum, { block: below }) => sum + 1 + count(below), 0);
}

test('a type has its attributes, blocks and what they ask for', () => {
  const group = typeSchema('azurerm_network_security_group');
  expect(group?.required.map(({ name }) => name)).toEqual(['location', 'name', 'resource_group_name']);
  const rule = group?.attributes.get('security_rule')?.block;
  expect(rule?.attributes.get('priority')).toMatchObject({
    kind: 'int',
    required: true,
    constraint: { kind: 'range', least: 100, most: 4096 },
  });
});

test('a type that the tables do not have is undefined', () => {
  expect(typeSchema('random_id')).toBeUndefined();
  expect(typeSchema('constructor')).toBeUndefined();
});

test('every row of the tables is in the schema of its type', () => {
  const rows = (['azurerm-attributes', 'azuread-attributes'] as const)
    .map((table) => readTable(table).trim().split('\n').length)
    .reduce((a, b) => a + b);
  expect(TYPES.length).toBeGreaterThan(750);
  expect(TYPES.reduce((sum, type) => sum + count(typeSchema(type)), 0)).toBe(rows - TYPES.length);
});

test.each(Object.entries(SCHEMA_VERSIONS))(
  'the table of %s says the version that the code names',
  (name, version) => {
    const head = readFileSync(`policies/tables/${name}-attributes.tsv`, 'utf8').split('\n')[0];
    expect(head).toContain(`${name} ${version}`);
  },
);

test('every relation leads to attributes of its type', () => {
  const lost: string[] = [];
  const visit = (type: string, root: BlockSchema, block: BlockSchema): void => {
    for (const { relations, block: below } of block.attributes.values()) {
      for (const path of relations.flatMap((relation) => relation.paths)) {
        let here: BlockSchema | undefined = root;
        const names = path.split('.').filter((name) => !/^\d+$/.test(name));
        const last = names.pop() ?? '';
        for (const name of names) here = here?.attributes.get(name)?.block;
        if (here?.attributes.has(last) !== true) lost.push(`${type} ${path}`);
      }
      if (below !== undefined) visit(type, root, below);
    }
  };
  for (const type of TYPES) {
    const schema = typeSchema(type);
    if (schema !== undefined) visit(type, schema, schema);
  }
  expect(lost).toEqual([]);
});
