import { packetText, serviceWords } from '../../../../../policies/provers/reachability/claims/packet-words';
import { FIRST_ATOM } from '../../../../../policies/provers/reachability/model';
import { Box, PacketSet } from '../../../../../policies/provers/reachability/sets/packet-set';
import { packet, smallNetwork } from '../small-network';

const only = (number: number) => ({ first: number, last: number });

test('a packet is a line', () => {
  expect(packetText(smallNetwork(), packet('10.1.1.9', '10.2.1.9', 1433))).toBe(
    'tcp 10.1.1.9 -> 10.2.1.9:1433',
  );
  expect(packetText(smallNetwork(), packet('10.1.1.9', FIRST_ATOM, 0, 1))).toBe(
    'icmp 10.1.1.9 -> www.example.org',
  );
  expect(packetText(smallNetwork(), packet('10.1.1.9', '10.2.1.9', 0, 99))).toBe(
    'protocol 99 10.1.1.9 -> 10.2.1.9',
  );
});

test.each<[readonly Partial<Box>[], readonly string[]]>([
  [[{}], ['anything']],
  [[{ protocol: only(6), destinationPort: only(443) }], ['tcp 443']],
  [
    [
      { protocol: only(6), destinationPort: only(443) },
      { protocol: only(6), destinationPort: { first: 80, last: 81 } },
      { protocol: only(17) },
      { protocol: only(1), destinationPort: only(0) },
    ],
    ['icmp', 'tcp 80-81, 443', 'udp any'],
  ],
  [[{ protocol: { first: 100, last: 200 } }], ['protocols 100-200']],
  [[], []],
])('what packets ask for is said protocol by protocol', (boxes, expected) => {
  expect(serviceWords(PacketSet.fromBoxes(boxes))).toEqual(expected);
});
