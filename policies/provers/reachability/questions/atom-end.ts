import { Cidr } from '../../../../constructs/model/cidr';
import { Declaration } from '../../../declaration/declaration';
import { FIRST_ATOM, NetworkModel } from '../model';
import { PUBLIC } from '../decide/public-space';

/** What an estate calls an address outside, as an end of a flow to it: its declared name, else one to declare. */
export function atomEnd(
  { atoms }: NetworkModel,
  { flows }: Declaration,
  address: number,
): string | undefined {
  const atom = atoms[address - FIRST_ATOM];
  if (atom ? atom.kind === 'public-address' : !PUBLIC.contains(address)) return undefined;
  const names = flows
    .flatMap(({ pairs }) => pairs.flatMap(({ from, to }) => [from, to]))
    .filter((end) => end.kind === 'outside')
    .filter(({ fqdns, fqdnTags, serviceTags, ranges }) =>
      atom && 'name' in atom
        ? [...fqdns, ...fqdnTags, ...serviceTags].some(
            (name) => name.toLowerCase() === atom.name.toLowerCase(),
          )
        : ranges.some((text) => holds(text, address)),
    )
    .map(({ name }) => name);
  return names[0] ?? 'outside:<name>';
}

function holds(text: string, address: number): boolean {
  const range = Cidr.tryParse(text);
  return range !== undefined && range.first <= address && address <= range.last;
}
