import { formatAddress } from '../../../../constructs/model/cidr';
import { FIRST_ATOM, Interval, NetworkModel } from '../model';

/** An address as people write it: dotted, or the name that stands for it. */
export function addressText(model: NetworkModel, address: number): string {
  if (address < FIRST_ATOM) return formatAddress(address);
  const atom = model.atoms[address - FIRST_ATOM];
  if (!atom) return `address ${address}`;
  return atom.kind === 'other-public' ? 'any other public address' : atom.name;
}

/** A range as people write it: with a prefix where it is one. */
export function rangeText({ first, last }: Interval): string {
  const prefix = 32 - Math.log2(last - first + 1);
  return Number.isInteger(prefix)
    ? `${formatAddress(first)}/${prefix}`
    : `${formatAddress(first)}-${formatAddress(last)}`;
}
