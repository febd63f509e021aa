import { UNSCHEMATIC_SIZES } from './tables/unschematic-sizes';

/**
 * `Standard_`, family and subfamilies in capitals, vCPUs, constrained vCPUs, features in small letters, accelerator, version.
 * Source: Microsoft Learn, "Virtual machine sizes naming conventions".
 */
const SCHEME = /^(?:standard|basic)_([a-z]+?)(\d+)(?:-(\d+))?[a-z]*(?:_[a-z0-9]+)*?(?:_v(\d+))?$/;

/** Families that name their vCPUs, and the version from which they do: before it, the number is only a place in a row. */
const SCHEMATIC_SINCE: Readonly<Record<string, number>> = {
  a: 2,
  b: 1,
  d: 3,
  dc: 1,
  e: 1,
  ec: 1,
  f: 1,
  fx: 1,
  h: 1,
  hb: 1,
  hc: 1,
  hx: 1,
  l: 1,
  m: 1,
  nc: 1,
  nd: 1,
  ng: 1,
  np: 1,
  nv: 1,
};

/**
 * vCPUs of a machine size as `Standard_D4s_v5`, those that are left of it where they are constrained (`Standard_E8-4s_v5` has
 * four). Undefined for a size that neither the naming scheme nor the table tells: it isn't guessed.
 */
export function vcpusOf(size: string): number | undefined {
  const name = size.toLowerCase().replace(/_promo$/, '');
  const listed = UNSCHEMATIC_SIZES.get(name);
  if (listed !== undefined) return listed;
  const [, family = '', count, constrained, version = '1'] = SCHEME.exec(name) ?? [];
  if (constrained !== undefined) return Number(constrained);
  const since = SCHEMATIC_SINCE[family];
  return since === undefined || Number(version) < since ? undefined : Number(count);
}
