import { Testing } from 'cdktf';
import { Group } from '@cdktf/provider-azuread/lib/group';
import { Replacements } from '../../../constructs/identity/replacements';
import { EstateStack } from '../../../stacks/estate-stack';
import { testEstate, UKSOUTH } from '../../fixtures/estate';
import { stackJson } from '../../support/stack-json';

function stack(): EstateStack {
  const estate = testEstate();
  return new EstateStack(Testing.app(), 'sample', {
    estate,
    subscription: estate.platform.subscription,
    stateRegion: UKSOUTH,
    state: 'azurerm',
    source: 'regions',
  });
}

describe('what is replaced when a text changes', () => {
  it('watches its own text and no other', () => {
    const sample = stack();
    const replacements = new Replacements(sample, 'replacements');
    for (const name of ['a', 'b']) {
      replacements.replaceOnChange(
        new Group(sample, name, { displayName: name }),
        `text ${name}`,
        'old-first',
      );
    }
    const json = stackJson(sample);
    expect(json.resource('terraform_data.replacements-data')).toEqual({
      input: { a: 'text a', b: 'text b' },
    });
    expect(json.resource('azuread_group.b').lifecycle).toEqual({
      replace_triggered_by: ['terraform_data.replacements-data.input.b'],
    });
  });

  it('has no lifecycle of its own that would be lost', () => {
    const sample = stack();
    const replacements = new Replacements(sample, 'replacements');
    const group = new Group(sample, 'a', { displayName: 'a', lifecycle: { preventDestroy: true } });
    expect(() => replacements.replaceOnChange(group, 'text', 'new-first')).toThrow(
      'sample/a has a lifecycle: give it none of its own',
    );
  });
});
