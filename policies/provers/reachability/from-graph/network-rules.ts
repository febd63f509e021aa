import { pathIn, textsOf } from '../../../graph/views/read';
import { Match } from '../model';
import { addressTerms, hostTerms, sourceTerms, WrittenRule } from './firewall-terms';
import { ipGroupTerms } from './ip-groups';
import { notKnown } from './maybe';
import { ANY_PORT, portsOf, protocolsOf } from './protocols';
import { Reading } from './reading';

/** What a firewall's network rule matches. */
export function networkMatch(reading: Reading, rule: WrittenRule): Match {
  const { holder, block, whose } = rule;
  const protocols = textsOf(block, 'protocols');
  const ports = textsOf(block, 'destination_ports');
  const destination = `the destination of ${whose}`;
  return {
    protocols: protocols.complete
      ? protocolsOf(protocols.texts, whose)
      : notKnown(`the protocols of ${whose}`),
    sources: sourceTerms(reading, rule),
    sourcePorts: ANY_PORT,
    destinations: [
      ...addressTerms(reading, block, 'destination_addresses', destination),
      ...ipGroupTerms(reading, holder, pathIn(block, 'destination_ip_groups'), whose),
      ...hostTerms(block, 'destination_fqdns', destination),
    ],
    destinationPorts: ports.complete ? portsOf(ports.texts, whose) : notKnown(`the ports of ${whose}`),
  };
}
