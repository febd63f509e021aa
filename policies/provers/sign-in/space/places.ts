import { NamedLocation, Policy, SignInModel } from '../model';
import { Condition } from '../prover';
import { Place, Strictness } from '../sign-in';
import { ALWAYS, all, any, disjunction, Formula, NEVER, not } from '../solver/formula';
import { Clauses, Literal, Point, Variables } from '../solver/variables';
import { AddressSets } from './address-sets';
import { rangesOf, signatures } from './addresses';
import { Bit, Dimension } from './dimension';
import { isNowhere } from './groups';
import { countsOpen, countsUnknown, Side } from './lists';
import { Mentions } from './mentions';

const OTHER = 'other';
const UNKNOWN = 'unknown';

/** Where sign-ins come from: address, country, country by GPS, trusted by the MFA service; each independent of the others. [18] */
export class Places {
  readonly mfaTrusted: Bit;
  readonly country: Dimension;
  readonly gpsCountry: Dimension;
  /** Locations that something is known of only by their id. */
  readonly free: ReadonlyMap<string, Bit>;
  /** What is known of those. */
  readonly facts: Clauses;
  /** Sets of `ip` locations that an address can be in, by number. */
  readonly address: Dimension;
  private readonly addresses: AddressSets;
  private readonly byId: ReadonlyMap<string, NamedLocation>;

  constructor(
    private readonly variables: Variables,
    private readonly model: SignInModel,
    mentions: Mentions,
  ) {
    const { locations } = model;
    this.byId = new Map(locations.map((location) => [location.id, location]));
    this.addresses = new AddressSets(signatures(locations));
    this.address = new Dimension(
      variables,
      this.addresses.sets.map((_, number) => String(number)),
    );
    this.mfaTrusted = new Bit(variables);
    this.country = new Dimension(variables, countriesOf(locations, 'address'));
    this.gpsCountry = new Dimension(variables, countriesOf(locations, 'gps'));
    const ids = new Set([...locations.map(({ id }) => id), ...mentions.locations]);
    const isFree = (id: string) => {
      const location = this.byId.get(id);
      if (!location || location.kind === 'unknown') return true;
      return location.kind === 'ip'
        ? location.ranges.open || rangesOf(location) === undefined
        : location.countries.open;
    };
    this.free = new Map(
      [...ids].filter((id) => isFree(id) && !isNowhere(id, locations)).map((id) => [id, new Bit(variables)]),
    );
    this.facts = [...this.free].flatMap(([id, bit]) =>
      this.byId.get(id)?.kind === 'ip'
        ? disjunction(variables, [bit.yes, variables.not(this.addressIn(id))])
        : [],
    );
  }

  /** The places that a policy's condition on locations takes. */
  taken({ locations }: Policy, strictness: Strictness): Formula {
    if (!locations) return ALWAYS;
    const side = (name: Side): readonly Formula[] =>
      countsOpen(locations[name], name, strictness)
        ? [ALWAYS]
        : locations[name].values.map((id) => this.inside(id, name, strictness));
    return all(any(...side('include')), ...side('exclude').map((place) => not(this.variables, place)));
  }

  /** The places inside a location, or a word for several; unknown parts of it count as they do on that side. */
  inside(id: string, side: Side, strictness: Strictness): Formula {
    if (id === 'All') return ALWAYS;
    if (id === 'AllTrusted') return this.trusted(side, strictness);
    const free = this.free.get(id)?.yes ?? NEVER;
    const location = this.byId.get(id);
    if (location?.kind === 'ip') return 'mask' in free ? free : this.addressIn(id);
    if (location?.kind !== 'country') return free;
    const country = location.by === 'gps' ? this.gpsCountry : this.country;
    const unknown = countsUnknown(location.includeUnknown, side, strictness) ? [UNKNOWN] : [];
    return any(free, country.is(...location.countries.values, ...unknown));
  }

  /** The place of a sign-in. */
  placeAt(point: Point): Place {
    const signature = this.addresses.sets[point[this.address.variable]!]!;
    const free = [...this.free].flatMap(([id, bit]) => (bit.isSetAt(point) ? id : []));
    return {
      addressIn: new Set([...signature, ...free]),
      country: this.country.at(point),
      gpsCountry: this.gpsCountry.at(point),
      mfaTrusted: this.mfaTrusted.isSetAt(point),
    };
  }

  /** What confining the address to a set means: in some locations, in at least one of others, in none of the rest. */
  readonly addressConditions = (literal: Literal): readonly Condition[] => {
    const said = this.addresses.said(this.numbersOf(literal));
    if (!said) throw new RangeError('this set of addresses can’t be said by the locations that they are in');
    const { each, some, none } = said;
    const isOne = each.length === 1 && some.length === 0;
    return [
      ...(isOne ? [{ dimension: 'address' as const, values: each }] : []),
      ...(isOne ? [] : each).map((id) => ({ dimension: 'location' as const, id, holds: true })),
      ...(some.length === 0 ? [] : [{ dimension: 'address' as const, values: some }]),
      ...none.map((id) => ({ dimension: 'location' as const, id, holds: false })),
    ];
  };

  /** Whether a set of values can be told: any can, but some of addresses. */
  canBeSaid(literal: Literal): boolean {
    return (
      literal.variable !== this.address.variable || this.addresses.said(this.numbersOf(literal)) !== undefined
    );
  }

  private numbersOf(literal: Literal): readonly number[] {
    return this.address.named(literal).map(Number);
  }

  private trusted(side: Side, strictness: Strictness): Formula {
    const locations = this.model.locations.filter(
      (location) => location.kind === 'ip' && countsUnknown(location.trusted, side, strictness),
    );
    return any(this.mfaTrusted.yes, ...locations.map(({ id }) => this.inside(id, side, strictness)));
  }

  private addressIn(id: string): Literal {
    return this.address.where((number) => this.addresses.sets[Number(number)]!.includes(id));
  }
}

/** Countries that locations of a kind name; one that none names first, then that none is known. */
function countriesOf(locations: readonly NamedLocation[], by: 'address' | 'gps'): readonly string[] {
  const named = locations.flatMap((one) =>
    one.kind === 'country' && one.by === by ? one.countries.values : [],
  );
  return [...new Set([OTHER, UNKNOWN, ...named.toSorted()])];
}
