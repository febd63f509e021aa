import { Testing } from 'cdktf';
import { ConnectivityStack } from '../../stacks/connectivity-stack';
import { estateWithDatacentre, testEstate } from '../fixtures/estate';
import { resourcesOf } from '../fixtures/synthesize';

const stackFor = (index: 0 | 1, estate = testEstate()) =>
  new ConnectivityStack(Testing.app(), estate, estate.hubs[index]);

describe('the connectivity stack', () => {
  it.each([
    [0, 'connectivity-uksouth', 'rg-connectivity-uks', 'rg-bootstrap-uks'],
    [1, 'connectivity-ukwest', 'rg-connectivity-ukw', 'rg-bootstrap-ukw'],
  ] as const)('of region %i is %s, with group and state there', (index, id, group, stateGroup) => {
    const stack = stackFor(index);
    expect(stack.node.id).toBe(id);
    expect(resourcesOf(stack)['azurerm_resource_group.group']).toMatchObject({ name: group });
    expect(JSON.parse(Testing.synth(stackFor(index)))).toMatchObject({
      terraform: { backend: { azurerm: { resource_group_name: stateGroup, key: `${id}.tfstate` } } },
    });
  });

  it('mentions the other region only as ranges that routes and rules lead to', () => {
    const text = JSON.stringify(resourcesOf(stackFor(0, estateWithDatacentre())));
    expect(text).not.toMatch(/ukw"|-ukw\//);
    expect(text).toContain('10.72.0.0/22');
  });

  it('looks nothing up, so that it plans before anything it names is there', () => {
    expect(JSON.parse(Testing.synth(stackFor(0, estateWithDatacentre())))).not.toHaveProperty('data');
  });

  it('is the same text when it is made again', () => {
    expect(Testing.synth(stackFor(1))).toBe(Testing.synth(stackFor(1)));
  });
});
