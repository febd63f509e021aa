import { Testing } from 'cdktf';
import { OuterWallStack } from '../../stacks/outer-wall-stack';
import { testEstate } from '../fixtures/estate';
import { resourcesOf } from '../fixtures/synthesize';

const stack = () => new OuterWallStack(Testing.app(), testEstate());

describe('the stack of the outer wall', () => {
  it('stands in the platform’s subscription, with its state in the primary region', () => {
    const json = JSON.parse(Testing.synth(stack()));
    expect(json.provider.azurerm.map((each: Record<string, string>) => each['subscription_id'])).toEqual([
      '00000000-0000-4000-8000-000000000001',
    ]);
    expect(json.terraform.backend.azurerm).toMatchObject({
      resource_group_name: 'rg-bootstrap-uks',
      key: 'outer-wall.tfstate',
    });
  });

  it('has its manager in a group of its own', () => {
    expect(resourcesOf(stack())['azurerm_resource_group.group']).toMatchObject({ name: 'rg-outer-wall-uks' });
    expect(resourcesOf(stack())).toHaveProperty(['azurerm_network_manager.wall-manager']);
  });
});
