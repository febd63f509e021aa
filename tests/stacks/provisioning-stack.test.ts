import { Testing } from 'cdktf';
import { joiningsOf } from '../../constructs/model/joining';
import { ProvisioningStack } from '../../stacks/provisioning-stack';
import { joiningEstate, testJoining } from '../fixtures/joining';
import { resourcesOf } from '../fixtures/synthesize';

describe('the stack of joiners and leavers', () => {
  const estate = joiningEstate();
  const stack = new ProvisioningStack(Testing.app(), estate, testJoining(estate));

  it('is of one directory, in the first region of its spoke', () => {
    expect(stack.node.id).toBe('provisioning-corporate-uksouth');
    expect(joiningsOf(estate).map(({ network }) => network.region.name)).toEqual(['uksouth']);
  });

  it('signs in to the tenant of the directory, and is in the subscription of the spoke', () => {
    const { provider } = JSON.parse(Testing.synth(stack)) as {
      readonly provider: Readonly<Record<string, readonly object[]>>;
    };
    expect(provider['azuread']).toEqual([{ tenant_id: '00000000-0000-4000-8000-000000000010' }]);
    expect(provider['azurerm']).toMatchObject([{ subscription_id: estate.spokes[0]!.subscription.id }]);
  });

  it('has a group of its own', () => {
    expect(resourcesOf(stack)['azurerm_resource_group.group']).toMatchObject({
      name: 'rg-provisioning-corporate-uks',
    });
  });

  it('is refused where its spoke is not there', () => {
    expect(() => joiningsOf({ ...estate, spokes: [] })).toThrow(
      'joiners of corp.example.org come in by spoke "website"',
    );
  });
});
