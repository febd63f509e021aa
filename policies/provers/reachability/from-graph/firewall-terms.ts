import { Block, Resource } from '../../../graph/graph';
import { pathIn, textsOf } from '../../../graph/views/read';
import { AddressTerm } from '../model';
import { ipGroupTerms } from './ip-groups';
import { notKnown } from './maybe';
import { Reading } from './reading';

/** A firewall's rule where it is written. */
export interface WrittenRule {
  readonly holder: Resource;
  readonly block: Block;
  readonly name: string;
  /** The rule in words: `rule "x"`. */
  readonly whose: string;
}

/** The sources of a firewall's rule of any kind. */
export function sourceTerms(reading: Reading, { holder, block, whose }: WrittenRule): readonly AddressTerm[] {
  return [
    ...addressTerms(reading, block, 'source_addresses', `the source of ${whose}`),
    ...ipGroupTerms(reading, holder, pathIn(block, 'source_ip_groups'), whose),
  ];
}

/** The addresses of a list. */
export function addressTerms(
  reading: Reading,
  block: Block,
  path: string,
  whose: string,
): readonly AddressTerm[] {
  return listedTerms(block, path, whose, (text) => reading.addressTerms.of(text, whose));
}

/** The hosts of a list. */
export function hostTerms(block: Block, path: string, whose: string): readonly AddressTerm[] {
  return listedTerms(block, path, whose, (text) => ({ kind: 'fqdn', fqdn: text.toLowerCase() }));
}

/** The FQDN tags of a list. */
export function fqdnTagTerms(
  { spelling }: Reading,
  block: Block,
  path: string,
  whose: string,
): readonly AddressTerm[] {
  return listedTerms(block, path, whose, (text) => ({ kind: 'fqdn-tag', tag: spelling.ofFqdnTag(text) }));
}

/** A term for each text of a list, and one for those that only a deployment tells. */
function listedTerms(
  block: Block,
  path: string,
  whose: string,
  toTerm: (text: string) => AddressTerm,
): readonly AddressTerm[] {
  const { texts, complete } = textsOf(block, path);
  return [...texts.map(toTerm), ...(complete ? [] : [unknownTerm(whose)])];
}

/** An end that only a deployment tells. */
export function unknownTerm(whose: string): AddressTerm {
  return { kind: 'unknown', why: notKnown(whose).unknown };
}
