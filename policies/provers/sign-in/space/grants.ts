import { Control, Grant, Policy, SignInModel } from '../model';
import { Strictness } from '../sign-in';
import { allowedBy } from './combinations';

/** One part of a grant, with what it takes to meet it. */
export type Part =
  | { readonly kind: 'control'; readonly control: Control }
  /** One of these combinations. */
  | { readonly kind: 'strength'; readonly combinations: readonly string[] }
  /** Terms of use and custom controls. */
  | { readonly kind: 'accepted'; readonly id: string };

/** What has to be met: all parts, or one of them; `any` of none can't be met, `all` of none asks for nothing. */
export interface Demand {
  readonly join: 'all' | 'any';
  readonly parts: readonly Part[];
}

const NOTHING: Demand = { join: 'all', parts: [] };
const IMPOSSIBLE: Demand = { join: 'any', parts: [] };

/** What a policy asks for. What isn't known of it can't be met, or is met by anything. [5, 6] */
export function demandOf({ grant }: Policy, model: SignInModel, strictness: Strictness): Demand {
  if (!grant) return NOTHING;
  const { parts, isOpen } = partsOf(grant, model, strictness);
  if (strictness === 'strict') {
    const isUnclear = isOpen || (grant.operator === 'unknown' && parts.length > 1);
    return isUnclear ? IMPOSSIBLE : joined(grant, parts);
  }
  if (grant.operator === 'AND') return { join: 'all', parts };
  const isAnything = isOpen || (grant.operator === 'unknown' && parts.length > 1);
  return isAnything ? NOTHING : joined(grant, parts);
}

function joined({ operator }: Grant, parts: readonly Part[]): Demand {
  return parts.length === 0 ? NOTHING : { join: operator === 'OR' ? 'any' : 'all', parts };
}

/** Parts that are known, and whether there may be others. A strength of which little is known asks for no more than that. */
function partsOf(
  { controls, strength, terms, custom }: Grant,
  model: SignInModel,
  strictness: Strictness,
): { readonly parts: readonly Part[]; readonly isOpen: boolean } {
  const allowed = strength === undefined ? undefined : allowedBy(model, strength);
  const isVague = strength !== undefined && (!allowed || (allowed.open && strictness === 'lenient'));
  return {
    parts: [
      ...controls.values.map((control) => ({ kind: 'control' as const, control })),
      ...(allowed && !isVague ? [{ kind: 'strength' as const, combinations: allowed.values }] : []),
      ...[...terms.values, ...custom.values].map((id) => ({ kind: 'accepted' as const, id })),
    ],
    isOpen: isVague || controls.open || terms.open || custom.open,
  };
}
