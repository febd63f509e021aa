/**
 * A short text that is the same on every machine for the same input: FNV-1a over UTF-16 code units, 32 bits, as eight
 * hexadecimal digits. Makes globally unique names; it is no protection of anything.
 */
export function stableHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
