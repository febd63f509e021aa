import { forbiddenIn, isPrivate } from '../../../constructs/model/private-space';
import { Rule } from '../rule';
import { networksOf } from '../../graph/views/networks';
import { fail, listed, pass, step, unknown } from '../support/results';

export const privateRangesOnly: Rule = {
  id: 'network/private-ranges-only',
  title: 'Every network uses private addresses only',
  clauses: ['ZT-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    "A network on somebody else's public range can't reach those addresses, and a firewall treats what goes there as internal.",
  remedy: 'Take a range from 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.',
  sources: [
    'RFC 1918 and RFC 6598',
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const { resource, ranges, complete } of networksOf(graph)) {
      const foreign = ranges.filter((range) => !isPrivate(range) || forbiddenIn(range).length > 0);
      if (foreign.length > 0) {
        yield fail(
          resource,
          `${listed(foreign.map(String))} is not private space`,
          foreign.map((range) =>
            step(resource, 'address_space', range.toString(), 'RFC 1918 or RFC 6598 space'),
          ),
        );
      } else {
        yield complete
          ? pass(resource, `${listed(ranges.map(String))} is private`)
          : unknown(resource, 'the address space is not known before deployment');
      }
    }
  },
};
