import { Claims } from '../../../../../policies/provers/reachability/claims/claims';
import { counterexampleOf } from '../../../../../policies/provers/reachability/claims/counterexample';
import { keyOf } from '../../../../../policies/provers/reachability/decide/place-key';
import { originsOf } from '../../../../../policies/provers/reachability/claims/reached';
import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { reachability } from '../../../../../policies/provers/reachability/reachability';
import { Dice } from '../oracle/dice';
import { randomModel } from '../oracle/random-model';
import { landmarksOf, randomQuestion } from '../oracle/random-packet';
import { collection, firewall, match, smallNetwork } from '../small-network';
import { flow, intent, tier } from './intent';

/** Nothing but the firewall stands between the spokes: it lets one port through from web to app. */
const onePort: NetworkModel = smallNetwork({
  firewalls: [firewall([collection('network', 100, 'Allow', match('10.1.1.0/24', '10.2.1.0/24', 443, 6))])],
});

function ways(claims: Claims): readonly string[] {
  return claims.undeclared
    .map(({ origin, target }) => `${keyOf(origin)} > ${keyOf(target)}`)
    .filter((way) => /subnet (web|app) > subnet (web|app)/.test(way));
}

test('what is declared is subtracted exactly', () => {
  const exact = new Claims(reachability(onePort), intent([flow(tier('a', 'web'), tier('b', 'app'))]));
  const narrow = new Claims(reachability(onePort), intent([flow(tier('a', 'web'), tier('b', 'app'), 8443)]));
  expect(ways(exact)).not.toContain('subnet web > subnet app');
  expect(ways(narrow)).toContain('subnet web > subnet app');
});

test('the other way round, and inside one subnet, is declared for itself', () => {
  const claims = new Claims(reachability(smallNetwork()), intent([flow(tier('a', 'web'), tier('b', 'app'))]));
  expect(ways(claims)).toEqual(
    expect.arrayContaining(['subnet app > subnet web', 'subnet web > subnet web']),
  );
});

test('without a declaration nothing is undeclared, and only what is plainly wrong is said', () => {
  const claims = new Claims(reachability(smallNetwork()));
  expect(claims.undeclared).toEqual([]);
  const wrong = claims.plainlyWrong.map(({ origin, target }) => `${keyOf(origin)} > ${keyOf(target)}`);
  expect(wrong.sort()).toEqual([
    'subnet app > subnet shared',
    'subnet data > subnet shared',
    'subnet shared > subnet app',
    'subnet shared > subnet data',
    'subnet shared > subnet web',
    'subnet web > subnet shared',
  ]);
});

test('a packet that surely gets through is preferred to one that may', () => {
  const model = smallNetwork({
    firewalls: [
      firewall([
        collection('network', 100, 'Allow', match('10.1.1.0/24', '10.2.1.0/24', 443, 6), {
          ...match('10.1.1.0/24', '10.2.1.0/24', undefined, 17),
          destinationPorts: { unknown: 'the ports are not known' },
        }),
      ]),
    ],
  });
  const claims = new Claims(reachability(model), intent([]));
  const way = claims.undeclared.find(
    ({ origin, target }) => keyOf(origin) === 'subnet web' && keyOf(target) === 'subnet app',
  )!;
  const both = counterexampleOf(claims.reachability, way.origin, way.target, way.packets);
  expect(both).toMatchObject({ verdict: 'fail', packet: { protocol: 6, destinationPort: 443 } });
});

test('on random models, every packet that surely gets to a place is among what is reached there', () => {
  let allowed = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const model = randomModel(7_000 + seed);
    const claims = new Claims(reachability(model), intent([]));
    const origins = new Set(originsOf(claims.reachability).map(keyOf));
    const dice = new Dice(seed);
    const landmarks = landmarksOf(model);
    for (let n = 0; n < 60; n++) {
      const { origin, packet } = randomQuestion(dice, model, landmarks);
      const isPorted = packet.protocol === 6 || packet.protocol === 17;
      if (!origins.has(keyOf(origin)) || (!isPorted && packet.sourcePort + packet.destinationPort > 0))
        continue;
      if (!isUsable(model, keyOf(origin), packet.source)) continue;
      if (claims.reachability.ask(origin, packet).verdict !== 'allowed') continue;
      const own = claims.reached.filter((way) => keyOf(way.origin) === keyOf(origin));
      expect(own.some(({ packets }) => packets.contains(packet))).toBe(true);
      allowed++;
    }
  }
  expect(allowed).toBeGreaterThan(100);
});

/** The first four addresses and the last of a subnet are Azure's. */
function isUsable({ subnets }: NetworkModel, origin: string, source: number): boolean {
  const subnet = subnets.find(({ id }) => origin === `subnet ${id}`);
  return !subnet || subnet.ranges.some(({ first, last }) => first + 4 <= source && source < last);
}
