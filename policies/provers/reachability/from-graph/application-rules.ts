import { numberOf } from '../../../graph/attribute';
import { Block } from '../../../graph/graph';
import { written } from '../../../graph/views/read';
import { AddressTerm, Interval, Match, Maybe } from '../model';
import { addressTerms, fqdnTagTerms, hostTerms, sourceTerms, WrittenRule } from './firewall-terms';
import { notKnown } from './maybe';
import { ANY_PORT, TCP } from './protocols';
import { Reading } from './reading';

/** Conditions that narrow a rule in a way that no packet's addresses and ports show. */
const NARROWING = ['destination_urls', 'web_categories'] as const;

/** What a firewall's application rule matches. Policies and classic rules have different words for hosts and protocols. */
export function applicationMatch(reading: Reading, rule: WrittenRule): Match {
  const { block, whose } = rule;
  const destination = `the destination of ${whose}`;
  const tags = [
    ...fqdnTagTerms(reading, block, 'destination_fqdn_tags', destination),
    ...fqdnTagTerms(reading, block, 'fqdn_tags', destination),
  ];
  return {
    protocols: TCP,
    sources: sourceTerms(reading, rule),
    sourcePorts: ANY_PORT,
    destinations: [
      ...addressTerms(reading, block, 'destination_addresses', destination),
      ...hostTerms(block, 'destination_fqdns', destination),
      ...hostTerms(block, 'target_fqdns', destination),
      ...tags,
      ...NARROWING.filter((path) => written(block, path).state !== 'absent').map((path): AddressTerm => ({
        kind: 'unknown',
        why: `${whose} looks at ${path}, which isn't modelled`,
      })),
    ],
    destinationPorts: portsAt(block, tags.length > 0 ? TAG_PORTS : undefined, whose),
  };
}

/** An FQDN tag stands for HTTP and HTTPS at their usual ports where a rule has no protocols. */
const TAG_PORTS: readonly Interval[] = [
  { first: 80, last: 80 },
  { first: 443, last: 443 },
];

function portsAt(
  block: Block,
  otherwise: readonly Interval[] | undefined,
  whose: string,
): Maybe<readonly Interval[]> {
  const blocks = [...block.blocks('protocols'), ...block.blocks('protocol')];
  if (blocks.length === 0) return otherwise ?? notKnown(`the protocols of ${whose}`);
  const ports = blocks.map((protocol) => numberOf(protocol.get('port')));
  return ports.includes(undefined)
    ? notKnown(`a port of ${whose}`)
    : ports.filter((port) => port !== undefined).map((port) => ({ first: port, last: port }));
}
