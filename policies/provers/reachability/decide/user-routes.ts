import { possibly, surely } from './addresses';
import { AddressTerms } from './address-terms';
import { rangeText } from './address-text';
import { IntervalSet } from '../sets/interval-set';
import { Interval, Route, RouteTable, Subnet } from '../model';
import { ALL_IPV4, EVERYTHING, PUBLIC } from './public-space';
import { ALL_SIZE, Candidate, EffectiveRoute, RANK, sizeOf, Way } from './route-candidate';
import { isUnknown, known, World } from './world';

/** A user route whose destination is a range. */
export interface WrittenRange {
  readonly route: Route;
  readonly table: RouteTable;
  readonly range: Interval;
}

/** The user routes by range. */
export function writtenRanges(table: RouteTable | undefined): readonly WrittenRange[] {
  if (!table) return [];
  return table.routes.flatMap((route) => {
    const to = known(route.destination);
    return to && 'range' in to ? [{ route, table, range: to.range }] : [];
  });
}

/**
 * User routes by range. An atom may be in each that has public addresses. Where they cover all of those together, it is
 * in one of them, and so never reaches what lies `beyond`.
 */
export function rangeRoutes(
  world: World,
  terms: AddressTerms,
  written: readonly WrittenRange[],
  beyond: IntervalSet,
): readonly Candidate[] {
  return written.map(({ route, table, range }) => {
    const set = IntervalSet.of([range]);
    const read = terms.readRanges(set);
    const isPart = beyond === ALL_IPV4 && set.overlaps(PUBLIC);
    const possible = isPart ? set.union(world.atoms.all) : read.possible;
    const isAll = sizeOf(range) === ALL_SIZE;
    return {
      ...describe(route, table, rangeText(range)),
      addresses: isAll ? surely(beyond) : { sure: read.sure, possible },
      size: sizeOf(range),
      rank: RANK.user,
    };
  });
}

/** Tag routes, for what they surely name: before routes to everywhere, behind all longer ones. [17] */
export function tagRoutes(terms: AddressTerms, table: RouteTable): readonly Candidate[] {
  return table.routes
    .flatMap((route) => {
      const to = known(route.destination);
      return to && 'tag' in to ? [{ route, tag: to.tag }] : [];
    })
    .sort((a, b) => Number(b.tag.includes('.')) - Number(a.tag.includes('.')))
    .map(({ route, tag }) => ({
      ...describe(route, table, tag),
      addresses: surely(terms.readTag(tag).sure),
      size: ALL_SIZE,
      rank: RANK.tag,
    }));
}

/** Routes of unknown destination, which may be the longest of all. */
export function unplacedRoutes(table: RouteTable): readonly Candidate[] {
  return table.routes
    .filter(({ destination }) => isUnknown(destination))
    .map((route) => ({
      ...describe(route, table, 'to a destination that is not known'),
      addresses: possibly(EVERYTHING),
      size: 1,
      rank: RANK.unplaced,
    }));
}

/** What a tag may name beside what it surely does, whatever prefix holds it. */
export function perhapsTagRoutes(terms: AddressTerms, table: RouteTable): readonly EffectiveRoute[] {
  return table.routes.flatMap((route): readonly EffectiveRoute[] => {
    const to = known(route.destination);
    if (!to || !('tag' in to)) return [];
    const { sure, possible } = terms.readTag(to.tag);
    return [{ ...describe(route, table, to.tag), addresses: possibly(possible.subtract(sure)) }];
  });
}

/** Routes that were not read may take anything. */
export function unreadRoutes({ routeTable: table, label, place }: Subnet): readonly EffectiveRoute[] {
  const why = isUnknown(table) ? table.unknown : table?.incomplete;
  if (why === undefined) return [];
  return [
    {
      way: { kind: 'unknown', why },
      name: `a route of ${known<RouteTable | undefined>(table)?.label ?? label} that was not read`,
      place: known<RouteTable | undefined>(table)?.place ?? place,
      addresses: possibly(EVERYTHING),
    },
  ];
}

function describe(route: Route, table: RouteTable, destination: string): Omit<EffectiveRoute, 'addresses'> {
  return {
    way: wayOf(route.nextHop),
    name: `route "${route.name}" ${destination} of ${table.label}`,
    place: route.place,
  };
}

function wayOf(hop: Route['nextHop']): Way {
  if (isUnknown(hop)) return { kind: 'unknown', why: hop.unknown };
  if (hop.kind === 'network') return { kind: 'local' };
  return hop.kind === 'gateway' ? { kind: 'gateway', by: 'user' } : hop;
}
