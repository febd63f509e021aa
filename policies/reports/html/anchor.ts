/** What an anchor in the report leads to. */
export type AnchorKind = 'finding' | 'clause' | 'rule' | 'exemption' | 'exhibit' | 'section';

/**
 * The `id` of a part of the page, such as `rule-network.firewall-zones`. Letters, digits and hyphens stay, `/` becomes
 * `.`, and everything else its code between underscores, so that different names never meet in one id.
 */
export function anchor(kind: AnchorKind, name: string): string {
  const safe = Array.from(name)
    .map((char) =>
      /[A-Za-z0-9-]/.test(char) ? char : char === '/' ? '.' : `_${(char.codePointAt(0) ?? 0).toString(16)}_`,
    )
    .join('');
  return `${kind}-${safe}`;
}
