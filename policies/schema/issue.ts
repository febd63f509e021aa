/** Something in a resource that the provider's schema speaks against. */
export interface Issue {
  readonly kind: 'unknown-attribute' | 'missing' | 'not-allowed' | 'conflict';
  /** `unknown` where a plan shows what the table doesn't know: the provider that made it has accepted it. */
  readonly verdict: 'fail' | 'unknown';
  /** Dotted path from the resource, with indexes. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** What to write instead, where the schema tells. */
  readonly remedy?: string;
}
