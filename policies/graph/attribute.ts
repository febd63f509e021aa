/**
 * A value as it stands in judged JSON: known, unknown until apply (an expression, or `after_unknown`), or absent.
 * Absent is what nobody wrote, and `null`.
 */
export type Attribute =
  | { readonly state: 'known'; readonly value: unknown }
  | {
      readonly state: 'unknown';
      readonly expression?: string;
      /**
       * `provider`: a plan's configuration doesn't write it, so that only what Azure makes of it isn't known. `terraform`: a
       * secret that nobody chose, since Terraform itself makes it up when it applies.
       */
      readonly by?: 'provider' | 'terraform';
    }
  | { readonly state: 'absent' };

export const ABSENT: Attribute = { state: 'absent' };

/**
 * Whether somebody may have written something at an attribute that can't be read. A plan's configuration leaves dynamic
 * blocks out: blocks that come only from values not known yet count as written by nobody.
 */
export function hidesSomething(attribute: Attribute): boolean {
  return attribute.state === 'unknown' && attribute.by !== 'provider';
}

/** The known text, or undefined if it is absent, unknown or no text. */
export function textOf(attribute: Attribute): string | undefined {
  return attribute.state === 'known' && typeof attribute.value === 'string' ? attribute.value : undefined;
}

/** The known number, also one written as text (`"24"`), or undefined. */
export function numberOf(attribute: Attribute): number | undefined {
  if (attribute.state !== 'known') return undefined;
  if (typeof attribute.value === 'number') return attribute.value;
  return typeof attribute.value === 'string' && /^-?\d+$/.test(attribute.value)
    ? Number(attribute.value)
    : undefined;
}

/** The known boolean, also one written as text (`"true"`), or undefined. */
export function booleanOf(attribute: Attribute): boolean | undefined {
  if (attribute.state !== 'known') return undefined;
  if (typeof attribute.value === 'boolean') return attribute.value;
  return attribute.value === 'true' ? true : attribute.value === 'false' ? false : undefined;
}

/** The known list, or undefined. Elements may be expressions: read each with the block's own `get`. */
export function listOf(attribute: Attribute): readonly unknown[] | undefined {
  return attribute.state === 'known' && Array.isArray(attribute.value) ? attribute.value : undefined;
}
