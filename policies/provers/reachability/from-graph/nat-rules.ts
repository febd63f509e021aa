import { Cidr, parseAddress } from '../../../../constructs/model/cidr';
import { isPrivate } from '../../../../constructs/model/private-space';
import { listOf, numberOf, textOf } from '../../../graph/attribute';
import { follow, pathIn, textsOf, written } from '../../../graph/views/read';
import { AddressTerm, Maybe, NatRule } from '../model';
import { sourceTerms, unknownTerm, WrittenRule } from './firewall-terms';
import { placeOfBlock } from './identity';
import { notKnown } from './maybe';
import { ANY_PORT, portsOf, protocolsOf } from './protocols';
import { Reading } from './reading';
import { staticAddressAt } from './static-address';

/**
 * Reads a rule that translates destinations.
 * @param publicAddresses atoms of the public addresses of the firewall whose rule it is
 */
export function readNatRule(
  reading: Reading,
  rule: WrittenRule,
  publicAddresses: readonly number[],
): NatRule {
  const { holder, block, name, whose } = rule;
  const protocols = textsOf(block, 'protocols');
  const ports = textsOf(block, 'destination_ports');
  return {
    name,
    place: placeOfBlock(holder, block),
    match: {
      protocols: protocols.complete
        ? protocolsOf(protocols.texts, whose)
        : notKnown(`the protocols of ${whose}`),
      sources: sourceTerms(reading, rule),
      sourcePorts: ANY_PORT,
      destinations: destinationTerms(reading, rule, publicAddresses),
      destinationPorts: ports.complete ? portsOf(ports.texts, whose) : notKnown(`the ports of ${whose}`),
    },
    translatedAddress: translatedAddress(reading, rule),
    translatedPort: numberOf(block.get('translated_port')) ?? notKnown(`the translated port of ${whose}`),
  };
}

/** A rule's destination is one of the firewall's public addresses, which its atom names. That of something else never gets here. */
function destinationTerms(
  reading: Reading,
  rule: WrittenRule,
  publicAddresses: readonly number[],
): readonly AddressTerm[] {
  return destinationPaths(rule).flatMap((path): readonly AddressTerm[] => {
    const what = `the destination of ${rule.whose}`;
    const text = textOf(rule.block.get(path));
    const atom = atomOf(reading, rule, path, text);
    if (atom === undefined)
      return [text === undefined ? unknownTerm(what) : writtenTerm(reading, text, what)];
    if (!publicAddresses.includes(atom)) return [];
    return [{ kind: 'range', range: { first: atom, last: atom } }];
  });
}

function destinationPaths({ block }: WrittenRule): readonly string[] {
  const list = listOf(written(block, 'destination_addresses'));
  const paths = list?.map((_, index) => `destination_addresses.${index}`) ?? ['destination_addresses'];
  return ['destination_address', ...paths].filter((path) => written(block, path).state !== 'absent');
}

function atomOf(
  { graph, publicAddresses }: Reading,
  { holder, block }: WrittenRule,
  path: string,
  text: string | undefined,
): number | undefined {
  const address = text === undefined ? undefined : parseAddress(text);
  return address === undefined
    ? publicAddresses.atomAt(follow(graph, holder, pathIn(block, path)))
    : publicAddresses.reportedAs(address);
}

/** A public address in figures may be the firewall's own, whose figures only a deployment tells. */
function writtenTerm({ addressTerms }: Reading, text: string, what: string): AddressTerm {
  const term = addressTerms.of(text, what);
  const range = Cidr.tryParse(text.includes('/') ? text : `${text}/32`);
  return term.kind === 'range' && !(range && isPrivate(range))
    ? { kind: 'unknown', why: `${what} is ${text}, which may be its firewall's` }
    : term;
}

function translatedAddress({ graph }: Reading, { holder, block, whose }: WrittenRule): Maybe<number> {
  const what = `the translated address of ${whose}`;
  if (written(block, 'translated_fqdn').state !== 'absent') {
    return { unknown: `${what} is that of a host name` };
  }
  const text = textOf(block.get('translated_address'));
  const address =
    text === undefined
      ? staticAddressAt(graph, follow(graph, holder, pathIn(block, 'translated_address')))
      : parseAddress(text);
  return address ?? notKnown(what);
}
