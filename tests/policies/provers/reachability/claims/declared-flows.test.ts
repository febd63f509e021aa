import { declaredFlows } from '../../../../../policies/provers/reachability/claims/declared-flows';
import { Atom, FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import { card, firewall, ip, packet, range, smallNetwork } from '../small-network';
import { flow, intent, outside, tier } from './intent';

const webToApp = flow(tier('a', 'web'), tier('b', 'app'));

function onlyPair(model: NetworkModel, declared = webToApp, more = {}) {
  const { pairs, missing } = declaredFlows(model, intent([declared], more));
  expect(missing).toEqual([]);
  expect(pairs).toHaveLength(1);
  return pairs[0]!;
}

test('a flow between tiers is all packets from the usable addresses of one to every address of the other', () => {
  const { origin, target, packets } = onlyPair(smallNetwork());
  expect([origin, target]).toEqual([
    { kind: 'subnet', id: 'web' },
    { kind: 'subnet', id: 'app' },
  ]);
  expect(packets.extent('source')).toEqual({ first: ip('10.1.1.4'), last: ip('10.1.1.254') });
  expect(packets.extent('destination')).toEqual(range('10.2.1.0/24'));
  expect(packets.contains(packet('10.1.1.9', '10.2.1.9', 443))).toBe(true);
  expect(packets.contains(packet('10.1.1.9', '10.2.1.9', 444))).toBe(false);
  expect(packets.contains(packet('10.1.1.9', '10.2.1.9', 443, 17))).toBe(false);
});

test('what answers and starts nothing is no source of a flow', () => {
  const endpoint = card('pe', 'web', '10.1.1.9', { kind: 'private-endpoint' });
  const { packets } = onlyPair(smallNetwork({ interfaces: [endpoint] }));
  expect(packets.contains(packet('10.1.1.9', '10.2.1.9'))).toBe(false);
  expect(packets.contains(packet('10.1.1.8', '10.2.1.9'))).toBe(true);
});

test('ICMP has port 0', () => {
  const { packets } = onlyPair(smallNetwork(), { ...webToApp, ports: [{ protocol: 'icmp' }] });
  const echo = { ...packet('10.1.1.9', '10.2.1.9', 0, 1), sourcePort: 0 };
  expect(packets.contains(echo)).toBe(true);
  expect(packets.contains({ ...echo, destinationPort: 8 })).toBe(false);
});

test('ports that overlap are counted once', () => {
  const ports = [
    { protocol: 'tcp', first: 400, last: 500 },
    { protocol: 'tcp', first: 443, last: 443 },
  ] as const;
  const { packets } = onlyPair(smallNetwork(), { ...webToApp, ports });
  expect(packets.volume).toBe(251n * 256n * 65536n * 101n);
});

test('a name below a star, a region of a tag and a range are all the outside that they name', () => {
  const atoms: readonly Atom[] = [
    { kind: 'fqdn', name: '*.example.org' },
    { kind: 'fqdn', name: 'a.b.example.org' },
    { kind: 'fqdn', name: 'notexample.org' },
    { kind: 'service-tag', name: 'Storage.UKSouth' },
    { kind: 'service-tag', name: 'StorageSync' },
    { kind: 'fqdn-tag', name: 'WindowsUpdate' },
    { kind: 'other-public' },
  ];
  const named = outside({
    fqdns: ['*.example.org'],
    serviceTags: ['Storage'],
    fqdnTags: ['WindowsUpdate'],
    ranges: ['192.0.2.0/24'],
  });
  const { packets, target } = onlyPair(smallNetwork({ atoms }), flow(tier('a', 'web'), named));
  const isMeant = atoms.map((_, n) => packets.contains(packet('10.1.1.9', FIRST_ATOM + n)));
  expect(target).toEqual({ kind: 'internet' });
  expect(isMeant).toEqual([true, true, false, true, false, true, false]);
  expect(packets.contains(packet('10.1.1.9', '192.0.2.77'))).toBe(true);
});

test('a carrier may come by any of the public addresses of the firewalls', () => {
  const model = smallNetwork({
    firewalls: [{ ...firewall(), publicAddresses: [FIRST_ATOM + 1, FIRST_ATOM + 2] }],
  });
  const pair = onlyPair(
    model,
    flow(outside({ ranges: ['192.0.2.0/24'] }), tier('a', 'web'), 5061, { kind: 'carrier' }),
  );
  expect(pair.origin).toEqual({ kind: 'internet' });
  expect(pair.ways.map((way) => way.extent('destination').first)).toEqual([FIRST_ATOM + 1, FIRST_ATOM + 2]);
});

test('ends that are not judged are missing, by the names that they are declared by', () => {
  const gone = flow(tier('a', 'cache'), { kind: 'site', site: 'old' });
  const { pairs, missing } = declaredFlows(smallNetwork(), intent([gone]));
  expect(pairs).toEqual([]);
  expect(missing.map(({ end }) => end)).toEqual(['"cache" of a', 'site "old"']);
});

test('a site is meant with the ranges that are declared of it', () => {
  const site = {
    id: 'old',
    label: 'Old',
    place: { at: 'x', stack: 's' },
    ranges: [range('172.16.0.0/24')],
    routing: 'configured',
    via: [],
  } as const;
  const declared = {
    id: 'old',
    kind: 'datacentre',
    title: 'Old',
    ranges: ['172.16.0.0/16'],
    peers: [],
    expressRoute: false,
  } as const;
  const { packets } = onlyPair(
    smallNetwork({ sites: [site] }),
    flow({ kind: 'site', site: 'old' }, tier('a', 'web')),
    { sites: [declared] },
  );
  expect(packets.extent('source')).toEqual(range('172.16.0.0/16'));
});

test("a tier's load balancer has to answer only at the ports of its rules", () => {
  const model = smallNetwork({
    interfaces: [card('frontend', 'app', '10.2.1.9', { kind: 'load-balancer-frontend' })],
    loadBalancers: [
      {
        id: 'lb',
        label: 'lb',
        place: { at: 'x', stack: 's' },
        frontends: [{ name: 'front', address: ip('10.2.1.9') }],
        rules: [
          {
            name: 'https',
            place: { at: 'x', stack: 's' },
            frontend: 'front',
            protocols: [{ first: 6, last: 6 }],
            frontendPorts: [{ first: 443, last: 443 }],
            backends: [],
          },
        ],
      },
    ],
  });
  const [https] = onlyPair(model, webToApp).ways;
  const [other] = onlyPair(model, flow(tier('a', 'web'), tier('b', 'app'), 8443)).ways;
  expect(https?.contains(packet('10.1.1.9', '10.2.1.9', 443))).toBe(true);
  expect(other?.contains(packet('10.1.1.9', '10.2.1.9', 8443))).toBe(false);
  expect(other?.contains(packet('10.1.1.9', '10.2.1.8', 8443))).toBe(true);
});
