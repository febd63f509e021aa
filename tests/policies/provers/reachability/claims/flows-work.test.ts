import { declaredFlows } from '../../../../../policies/provers/reachability/claims/declared-flows';
import { flowsWork } from '../../../../../policies/provers/reachability/claims/flows-work';
import { DeclaredFlow } from '../../../../../policies/declaration/declaration';
import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { reachability } from '../../../../../policies/provers/reachability/reachability';
import {
  collection,
  firewall,
  FIREWALL_HOP,
  group,
  ip,
  match,
  route,
  rule,
  smallNetwork,
  smallSubnets,
  table,
} from '../small-network';
import { flow, intent, outside, tier } from './intent';

const webToApp = flow(tier('a', 'web'), tier('b', 'app'));

function outcomeOf(model: NetworkModel, declared: DeclaredFlow = webToApp) {
  const [outcome] = flowsWork(reachability(model), [declared], declaredFlows(model, intent([declared])));
  return outcome!;
}

test('a flow works if all of its packets arrive and all answers come back', () => {
  expect(outcomeOf(smallNetwork())).toMatchObject({ verdict: 'pass', places: 1, problems: [] });
});

test('one address that is stopped is enough for a flow not to work', () => {
  const subnets = smallSubnets({
    app: {
      securityGroup: group(
        rule('Inbound', 100, 'Deny', match('10.1.1.77/32', '*')),
        rule('Inbound', 200, 'Allow', match('*', '*')),
      ),
    },
  });
  const { verdict, problems } = outcomeOf(smallNetwork({ subnets }));
  expect(verdict).toBe('fail');
  expect(problems).toMatchObject([{ kind: 'stopped', packet: { source: ip('10.1.1.77') } }]);
});

test('a firewall that denies one port of the flow is found', () => {
  const firewalls = [
    firewall([
      collection('network', 100, 'Deny', match('*', '*', 8443)),
      collection('network', 200, 'Allow', match('*', '*')),
    ]),
  ];
  expect(outcomeOf(smallNetwork({ firewalls })).verdict).toBe('pass');
  const { verdict, problems } = outcomeOf(
    smallNetwork({ firewalls }),
    flow(tier('a', 'web'), tier('b', 'app'), 8443),
  );
  expect(verdict).toBe('fail');
  expect(problems[0]).toMatchObject({
    kind: 'stopped',
    hops: expect.arrayContaining([expect.objectContaining({ outcome: 'stops' })]) as unknown,
  });
});

test('an answer that goes another way is found, even from a part of the source only', () => {
  const subnets = smallSubnets({
    app: { routeTable: table(route('0.0.0.0/0', FIREWALL_HOP), route('10.1.1.128/25', { kind: 'none' })) },
  });
  const { verdict, problems } = outcomeOf(smallNetwork({ subnets }));
  expect(verdict).toBe('fail');
  expect(problems).toMatchObject([{ kind: 'answer' }]);
  const [problem] = problems;
  expect(problem?.kind === 'answer' && problem.packet.source).toBeGreaterThanOrEqual(ip('10.1.1.128'));
});

test('packets that arrive somewhere else have not arrived', () => {
  const declared = flow(tier('a', 'web'), outside({ ranges: ['10.2.1.0/24'] }));
  expect(outcomeOf(smallNetwork(), declared).verdict).toBe('fail');
});

test('what is not known of a firewall leaves it open', () => {
  const firewalls = [{ ...firewall(), policies: { unknown: 'its policy is not judged' } }];
  const { verdict, problems } = outcomeOf(smallNetwork({ firewalls }));
  expect(verdict).toBe('unknown');
  expect(problems[0]).toMatchObject({ kind: 'stopped', reasons: [expect.stringContaining('not judged')] });
});

test('of the ways that a carrier may come by, one has to work', () => {
  const calls = flow(outside({ ranges: ['192.0.2.0/24'] }), tier('a', 'web'), 5061, { kind: 'carrier' });
  const atom = 2 ** 32 + 2;
  const translated = (address: number): NetworkModel => {
    const base = firewall([
      {
        kind: 'nat',
        name: 'nat',
        priority: 100,
        rules: [
          {
            name: 'calls',
            place: { at: 'x', stack: 's' },
            match: {
              ...match('192.0.2.0/24', '*', 5061, 6),
              destinations: [{ kind: 'range', range: { first: address, last: address } }],
            },
            translatedAddress: ip('10.1.1.9'),
          },
        ],
      },
    ]);
    return smallNetwork({
      firewalls: [{ ...base, publicAddresses: [atom] }],
      publicAddresses: [
        {
          id: 'pip',
          label: 'pip',
          place: { at: 'x', stack: 's' },
          address: atom,
          sku: 'Standard',
          on: { kind: 'firewall', firewall: 'firewall' },
        },
      ],
    });
  };
  expect(outcomeOf(translated(atom), calls).verdict).toBe('pass');
  expect(outcomeOf(translated(atom + 1), calls).verdict).toBe('fail');
});

test('a flow that joins nothing does not work by saying so', () => {
  expect(outcomeOf(smallNetwork(), { ...webToApp, pairs: [] })).toMatchObject({
    verdict: 'fail',
    problems: [{ kind: 'nowhere' }],
  });
  expect(outcomeOf(smallNetwork(), flow(tier('a', 'web'), outside({})))).toMatchObject({
    verdict: 'fail',
    problems: [{ kind: 'nowhere' }],
  });
});

test('a flow with one missing end and one that works fails', () => {
  const declared: DeclaredFlow = {
    ...webToApp,
    pairs: [...webToApp.pairs, { from: tier('a', 'web'), to: tier('b', 'cache') }],
  };
  expect(outcomeOf(smallNetwork(), declared)).toMatchObject({
    verdict: 'fail',
    places: 2,
    problems: [{ kind: 'missing', end: '"cache" of b' }],
  });
});
