import { Cidr } from './cidr';

/** The same addresses without ranges that lie in another one, in address order: Azure refuses rules whose ranges overlap. */
export function outermost(ranges: readonly Cidr[]): readonly Cidr[] {
  const result: Cidr[] = [];
  for (const range of [...ranges].sort(Cidr.compare)) {
    if (!result.at(-1)?.contains(range)) result.push(range);
  }
  return result;
}
