import { Gate, SurvivalModel, Unit } from '../../../../../policies/provers/survival/model';
import { proveSurvival } from '../../../../../policies/provers/survival/prove-survival';
import { all, byHand, modelOf, soft, spread, step, switching, unit } from '../oracle/small-model';

const one = unit('one', ['zone:south-1']);
const two = unit('two', ['zone:south-2']);

function model(nodes: readonly (Unit | Gate)[], more: Partial<SurvivalModel> = {}): SurvivalModel {
  return { ...modelOf('one', [one, two, ...nodes]), ...more };
}

const fix = step('fix', 5, 0);

describe('a model is refused', () => {
  it.each<[string, SurvivalModel, RegExp]>([
    ['two nodes of one id', model([all('two')]), /node "two" is there twice/],
    [
      'two events of one id',
      model([], { events: [...model([]).events, ...model([]).events] }),
      /event "zone:south-1" is/,
    ],
    ['two steps of one id', model([], { steps: [fix, fix] }), /step "fix" is there twice/],
    [
      'a gate over a node that is not there',
      model([all('gate', 'three')]),
      /gate "gate" names the node "three"/,
    ],
    [
      'a unit of an event that is not there',
      model([], { events: [] }),
      /unit "one" names the event "zone:south-1"/,
    ],
    [
      'a gate of a step that is not there',
      model([byHand('gate', fix, 'one', 'two')]),
      /names the step "fix"/,
    ],
    [
      'a step that needs what is not there',
      model([], { steps: [step('fix', 5, 0, ['x'])] }),
      /names the node "x"/,
    ],
    [
      'a means that is not there',
      model([], { means: [{ id: 'state', title: 'State', node: 'x' }] }),
      /means "state" names the node "x"/,
    ],
    [
      'a quota for an event that is not there',
      model([], {
        quotas: [{ subscription: 's', region: 'south', arriving: [{ with: 'region:x', title: 'x' }] }],
      }),
      /quota of s in south names the event "region:x"/,
    ],
    [
      'a service that depends on none',
      modelOf('one', [one], [], { dependsOn: ['x'] }),
      /service "service" names the service "x"/,
    ],
    ['a circle of gates', model([all('a', 'b'), all('b', 'a')]), /in a circle: a -> b -> a/],
    [
      'a circle through what a step needs',
      model([byHand('gate', step('fix', 5, 0, ['up']), 'one', 'two'), all('up', 'gate')], {
        steps: [step('fix', 5, 0, ['up'])],
      }),
      /in a circle: gate -> up -> gate/,
    ],
    [
      'a step of two gates',
      model([byHand('a', fix, 'one'), byHand('b', fix, 'two')], { steps: [fix] }),
      /of one/,
    ],
    ['a soft gate over nothing', model([{ ...soft('gate', 'one'), of: [] }]), /soft and has 0 nodes/],
    ['a spread that needs none', model([spread('gate', 0, ['one'])]), /need 0: at least 1/],
    ['a spread of which none may be left', model([{ ...spread('gate', 1, ['one']), least: 0 }]), /least 0/],
    ['a node twice in a spread', model([spread('gate', 1, ['one', 'one'])]), /node "one" twice/],
    ['seconds below nothing', model([switching('gate', -1, 0, 'one', 'two')]), /seconds -1: 0 or more/],
    ['more than always', model([unit('x', [], { availability: 99.9 })]), /availability 99.9/],
  ])('%s', (_, wrong, message) => {
    expect(() => proveSurvival(wrong)).toThrow(message);
  });
});

it('an id that the model does not have is refused when it is asked about', () => {
  const proven = proveSurvival(model([]));
  expect(() => proven.after(['zone:north-1'])).toThrow(RangeError);
  expect(() => proven.cutSets('other')).toThrow('no service "other"');
});
