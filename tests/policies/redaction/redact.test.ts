import { inspect as show } from 'node:util';
import { buildGraph } from '../../../policies/graph/build-graph';
import { Block, EstateGraph } from '../../../policies/graph/graph';
import { SENSITIVE_VALUE } from '../../../policies/redaction/redact';
import { sensitiveMask } from '../../../policies/redaction/sensitive-paths';
import { typeSchema } from '../../../policies/schema/type-schema';
import { readTable } from '../../../policies/tables/read-table';
import { UNMARKED_SECRETS } from '../../../policies/redaction/unmarked-secrets';
import { graphOf, plan } from '../graph/graph-fixtures';

const CANARY = 'kan4rie-9f2c';
const MARKER = { state: 'known', value: SENSITIVE_VALUE };

/** All that a graph gives away: every attribute by every way, links, and the objects themselves. */
function dump(graph: EstateGraph): string {
  const seen: unknown[] = [graph, show(graph, { depth: 20, showHidden: true }), graph.stacks];
  const visit = (block: Block): void => {
    for (const name of block.keys()) {
      seen.push(name, block.get(name));
      for (const child of block.blocks(name)) visit(child);
    }
  };
  for (const resource of graph.resources) {
    visit(resource);
    seen.push(resource.id, resource);
    for (const name of resource.keys()) seen.push({ ...graph.follow(resource, name), resource: undefined });
  }
  return JSON.stringify(seen);
}

/** An object in which the secret stands at a dotted path, each step a block of one. */
function plant(path: string): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  return { [name]: rest.length === 0 ? CANARY : [plant(rest.join('.'))] };
}

const KNOWN_SECRETS = [
  ...readTable('sensitive-attributes')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
  ...Object.entries(UNMARKED_SECRETS).flatMap(([type, paths]) =>
    paths.map((path): [string, string] => [type, path]),
  ),
];

test('no sensitive attribute of any type is shown, in a stack or a plan', () => {
  expect(KNOWN_SECRETS.length).toBeGreaterThan(833);
  const shown = KNOWN_SECRETS.filter(([type, path]) => {
    const values = plant(path);
    const graphs = [graphOf({ [type]: { x: values } }), buildGraph([plan([{ type, name: 'x', values }])])];
    return graphs.some((graph) => dump(graph).includes(CANARY));
  });
  expect(shown).toEqual([]);
});

test('a sensitive attribute can be seen to be set', () => {
  const [machine] = graphOf({
    azurerm_windows_virtual_machine: { x: { admin_password: CANARY, name: 'x' } },
  }).resources;
  expect(machine?.get('admin_password')).toEqual(MARKER);
  expect(machine?.get('custom_data').state).toBe('absent');
  expect(machine?.get('name')).toEqual({ state: 'known', value: 'x' });
});

test('a secret stays hidden where another resource refers to it', () => {
  const graph = graphOf({
    azurerm_windows_virtual_machine: { x: { admin_password: CANARY } },
    azurerm_resource_group: {
      y: {
        name: 'p-${azurerm_windows_virtual_machine.x.admin_password}',
        location: '${azurerm_windows_virtual_machine.x.admin_password}',
      },
    },
  });
  const group = graph.ofType('azurerm_resource_group')[0];
  expect(group?.get('name')).toEqual({ state: 'known', value: `p-${SENSITIVE_VALUE}` });
  expect(dump(graph)).not.toContain(CANARY);
});

test('an expression with a secret in it is unknown and not shown', () => {
  const graph = graphOf({
    azurerm_windows_virtual_machine: { x: { admin_password: `\${upper("${CANARY}")}` } },
  });
  expect(graph.resources[0]?.get('admin_password').state).toBe('unknown');
  expect(dump(graph)).not.toContain(CANARY);
});

test('masks of a plan count at any depth', () => {
  const values = {
    name: 'x',
    tags: { a: CANARY, b: 'open' },
    whole: [{ p: CANARY }],
    list: [{ p: 'open' }, { p: CANARY }],
  };
  const graph = buildGraph([
    plan([
      {
        type: 'azurerm_resource_group',
        name: 'x',
        values,
        sensitive: { tags: { a: true }, whole: true, list: [{}, { p: true }] },
      },
    ]),
  ]);
  const [group] = graph.resources;
  expect(group?.get('tags')).toEqual({ state: 'known', value: { a: SENSITIVE_VALUE, b: 'open' } });
  expect(group?.get('whole.0.p')).toEqual(MARKER);
  expect(group?.get('list.0.p')).toEqual({ state: 'known', value: 'open' });
  expect(group?.get('list.1.p')).toEqual(MARKER);
  expect(group?.keys()).toContain('whole');
  expect(dump(graph)).not.toContain(CANARY);
});

test('after_sensitive counts like sensitive_values', () => {
  const document = plan([{ type: 'azurerm_resource_group', name: 'x', values: { name: CANARY } }]);
  const changes = [{ address: 'azurerm_resource_group.x', change: { after_sensitive: { name: true } } }];
  const graph = buildGraph([{ ...document, json: { ...document.json, resource_changes: changes } }]);
  expect(graph.resources[0]?.get('name')).toEqual(MARKER);
});

test('variables, outputs, prior state, constants and provider secrets are not read', () => {
  const document = plan([{ type: 'azurerm_resource_group', name: 'x', values: { name: 'x' } }]);
  const secret = { value: CANARY, constant_value: CANARY, expression: { constant_value: CANARY } };
  const json = {
    ...document.json,
    variables: { p: secret },
    prior_state: { values: { root_module: { resources: [{ values: { p: CANARY } }] } } },
    output_changes: { p: { after: CANARY } },
    configuration: {
      provider_config: { azurerm: { name: 'azurerm', expressions: { client_secret: secret } } },
      root_module: {
        variables: { p: { default: CANARY } },
        outputs: { p: secret },
        resources: [{ address: 'azurerm_resource_group.x', expressions: { location: secret } }],
      },
    },
  };
  expect(dump(buildGraph([{ ...document, json }]))).not.toContain(CANARY);
});

test('every secret that the provider leaves unmarked is an attribute of its type', () => {
  for (const [type, paths] of Object.entries(UNMARKED_SECRETS)) {
    for (const path of paths) {
      const names = path.split('.');
      let block = typeSchema(type);
      for (const name of names.slice(0, -1)) block = block?.attributes.get(name)?.block;
      expect([type, path, block?.attributes.has(names.at(-1) ?? '')]).toEqual([type, path, true]);
    }
  }
});

test('a type without secrets has no mask', () => {
  expect(sensitiveMask('azurerm_resource_group')).toBeUndefined();
});
