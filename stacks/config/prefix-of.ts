/** Prefix length of a size such as `/24`. */
export function prefixOf(size: string): number {
  return Number(size.slice(1));
}
