import { SignInModel } from '../../../../../../policies/provers/sign-in/model';
import { Reading, SignIn, Strictness } from '../../../../../../policies/provers/sign-in/sign-in';
import { ALL_READINGS, View } from '../readings';
import { Ending } from './endings';
import { At, Tables } from './tables';
import { Region, signInOf, universeOf } from './universe';
import { Parts } from './violations';

/** Every sign-in of a small model, under every view that can make a difference. */
export class Sweep {
  readonly regions: readonly Region[];
  private readonly tables = new Map<string, readonly Tables[]>();

  constructor(readonly model: SignInModel) {
    this.regions = universeOf(model);
  }

  get size(): number {
    return this.regions
      .map(({ who, targets, places, how, risks }) =>
        [who, targets, places, how, risks].reduce((product, { length }) => product * length, 1),
      )
      .reduce((sum, size) => sum + size, 0);
  }

  /** Readings that differ in something that this model is about. */
  get readings(): readonly Reading[] {
    const { policies, intent } = this.model;
    const excludes = policies.some(
      ({ targets }) => targets.kind === 'applications' && targets.applications.exclude.values.length > 0,
    );
    const factors = policies.filter(
      ({ grant }) => grant && (grant.strength !== undefined || grant.controls.values.includes('mfa')),
    );
    return ALL_READINGS.filter(
      ({ baselineScopes, strengths, undeclaredTrust }) =>
        (excludes || baselineScopes === 'enforced') &&
        (factors.length > 1 || strengths === 'one-for-all') &&
        (!intent?.inboundTrust.has('*') || undeclaredTrust),
    );
  }

  tablesOf(reading: Reading, strictness: Strictness): readonly Tables[] {
    const key = JSON.stringify({ reading, strictness });
    const view: View = { reading, strictness };
    const found = this.tables.get(key) ?? this.regions.map((region) => new Tables(this.model, region, view));
    this.tables.set(key, found);
    return found;
  }
}

/** Which parts of a region are asked for, by their places in its lists. */
export type Slice = Parts<readonly number[]>;

/** Bits for each part of a region's lists; a sign-in has those that all its parts have. */
export type Bits = Parts<readonly number[]>;

/** What tells a sign-in from others: how it ends, and the bits that are asked about. */
export interface Found {
  readonly at: At;
  readonly ending: Ending;
  /** One for each of the bits that are asked about. */
  readonly bits: readonly number[];
}

/**
 * The first sign-in of a slice that can be and of which something holds. Of those to which the same policies apply, where
 * the same can be shown, and that have the same bits, one is tried: `holds` must look at nothing else.
 */
export function find(
  tables: Tables,
  slice: Slice,
  bits: readonly Bits[],
  holds: (found: Found) => boolean,
): At | undefined {
  const tried = new Set<string>();
  for (const who of slice.who) {
    for (const target of slice.targets) {
      for (const place of slice.places) {
        for (const risks of slice.risks) {
          const first = { who, target, place, how: 0, risks };
          const without = bits.map((own) => together(own, first));
          const key = [tables.appliedButForHow(first), tables.rowOf(who), ...without].join();
          if (tried.has(key)) continue;
          tried.add(key);
          const found = findHow(tables, first, slice.how, bits, holds);
          if (found) return found;
        }
      }
    }
  }
  return undefined;
}

function findHow(
  tables: Tables,
  first: At,
  hows: readonly number[],
  bits: readonly Bits[],
  holds: (found: Found) => boolean,
): At | undefined {
  for (const how of hows) {
    const at = { ...first, how };
    const ending = tables.endingAt(at);
    if (!ending) continue;
    const own = bits.map((part) => together(part, at) & part.how[how]!);
    if (holds({ at, ending, bits: own })) return at;
  }
  return undefined;
}

/** The bits that all parts but how have. */
function together({ who, targets, places, risks }: Bits, at: At): number {
  return who[at.who]! & targets[at.target]! & places[at.place]! & risks[at.risks]!;
}

/** Something worked out for each part of a region, the others being as they are in its first sign-in. */
export function partsOf<Result>(
  region: Region,
  work: (part: keyof Parts<unknown>, signIn: SignIn) => Result,
): Parts<readonly Result[]> {
  const { who, targets, places, how, risks } = region;
  return {
    who: who.map((_, index) => work('who', signInOf(region, index, 0, 0, 0, 0))),
    targets: targets.map((_, index) => work('targets', signInOf(region, 0, index, 0, 0, 0))),
    places: places.map((_, index) => work('places', signInOf(region, 0, 0, index, 0, 0))),
    how: how.map((_, index) => work('how', signInOf(region, 0, 0, 0, index, 0))),
    risks: risks.map((_, index) => work('risks', signInOf(region, 0, 0, 0, 0, index))),
  };
}

/** The parts of a region that pass a test. */
export function sliceOf(
  region: Region,
  passes: (part: keyof Parts<unknown>, signIn: SignIn) => boolean,
): Slice {
  const passed = partsOf(region, passes);
  const indices = (list: readonly boolean[]) => [...list.keys()].filter((index) => list[index]);
  return {
    who: indices(passed.who),
    targets: indices(passed.targets),
    places: indices(passed.places),
    how: indices(passed.how),
    risks: indices(passed.risks),
  };
}

/** The whole of a region. */
export function wholeOf(region: Region): Slice {
  return sliceOf(region, () => true);
}
