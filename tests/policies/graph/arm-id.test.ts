import { armId, namedParentId, subscriptionOfId, withAncestors } from '../../../policies/graph/arm-id';
import { typeSchema } from '../../../policies/schema/type-schema';
import { ARM_ID_TEMPLATES } from '../../../policies/tables/arm-types';

const SUBNET: Readonly<Record<string, string>> = {
  subscription: 's',
  resource_group_name: 'rg',
  virtual_network_name: 'vnet',
  name: 'web',
};

test('an id is made of its attributes, and there is none if one is not known', () => {
  expect(armId('azurerm_subnet', (attribute) => SUBNET[attribute])).toBe(
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web',
  );
  expect(
    armId('azurerm_subnet', (attribute) => (attribute === 'subscription' ? undefined : 'x')),
  ).toBeUndefined();
  expect(armId('azurerm_subnet_route_table_association', () => 'x')).toBeUndefined();
});

test('an attribute that names a parent gives its id, and the own name does not', () => {
  const parent = (attribute: string) => namedParentId('azurerm_subnet', attribute, (name) => SUBNET[name]);
  expect(parent('virtual_network_name')).toBe(
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet',
  );
  expect(parent('resource_group_name')).toBe('/subscriptions/s/resourceGroups/rg');
  expect(parent('name')).toBeUndefined();
  expect(parent('sharing_scope')).toBeUndefined();
});

test.each([
  ['/subscriptions/s/resourcegroups/rg', ['/subscriptions/s/resourcegroups/rg']],
  [
    '/subscriptions/s/resourcegroups/rg/providers/n/a/1/b/2/',
    [
      '/subscriptions/s/resourcegroups/rg/providers/n/a/1/b/2',
      '/subscriptions/s/resourcegroups/rg/providers/n/a/1',
    ],
  ],
  [
    '/subscriptions/s/resourcegroups/rg/providers/n/a/1/providers/m/x/2',
    [
      '/subscriptions/s/resourcegroups/rg/providers/n/a/1/providers/m/x/2',
      '/subscriptions/s/resourcegroups/rg/providers/n/a/1',
    ],
  ],
  ['/', ['']],
])('%s is a child of its ancestors, not of its group', (id, ancestors) => {
  expect([...withAncestors(id)]).toEqual(ancestors);
});

test('the subscription of an id is read without regard to case', () => {
  expect(subscriptionOfId('/SUBSCRIPTIONS/Ab/resourceGroups/x')).toBe('ab');
  expect(subscriptionOfId('/providers/Microsoft.Management/managementGroups/x')).toBeUndefined();
});

test.each(Object.entries(ARM_ID_TEMPLATES))(
  '%s has the attributes that its id is made of',
  (type, template) => {
    const schema = typeSchema(type);
    const names = [...template.replace('{group}', '{resource_group_name}').matchAll(/\{(\w+)\}/g)].map(
      (match) => match[1] ?? '',
    );
    const lacking = names.filter((name) => name !== 'subscription' && schema?.attributes.has(name) === false);
    expect(lacking).toEqual([]);
    expect(template).toMatch(/^(?:\{\w+\}|\/subscriptions|\/providers)(?:\/[\w.]+|\/\{\w+\})+$/);
  },
);
