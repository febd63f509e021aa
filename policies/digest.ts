import { createHash } from 'node:crypto';
import { compareText } from '../constructs/model/compare-text';
import { Declaration } from './declaration/declaration';

/**
 * `sha256:` and the digest of what was judged: every stack's JSON by name, and the declaration without the positions,
 * since a comment added to the estate moves lines and changes nothing that was judged. Keys are sorted, so the digest
 * doesn't depend on who wrote the file.
 */
export function digestOf(
  documents: readonly { readonly name: string; readonly json: unknown }[],
  declaration: Declaration | undefined,
): string {
  const hash = createHash('sha256');
  for (const { name, json } of [...documents].sort((a, b) => compareText(a.name, b.name))) {
    hash.update(`${JSON.stringify(name)}:${canonical(json)}\n`);
  }
  if (declaration) {
    const { positions: _, ...meant } = declaration;
    hash.update(`declaration:${canonical(meant)}\n`);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** JSON text with sorted keys. A replacer that sorts would copy every object first, and take three times as long. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareText(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
