import { parseAddress } from '../../../../constructs/model/cidr';
import { compareText } from '../../../../constructs/model/compare-text';
import { textOf } from '../../../graph/attribute';
import { EstateGraph, Reference } from '../../../graph/graph';
import { Atom, FIRST_ATOM, Maybe, Place, PublicAddress, Unknown } from '../model';
import { idOf, labelOf, placeOf } from './identity';
import { isUnknown, wordAt } from './maybe';

/** What a public IP stands on. */
export type Holder = Exclude<PublicAddress['on'], Unknown>;

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
  readonly sku: PublicAddress['sku'];
  /** The address, where a deployment has told it. */
  readonly reported?: number;
  on?: Maybe<Holder>;
}

/**
 * The public IPs of a graph and what stands on each. Each has an atom from the start: the judged ones by id, then those
 * that something has and nothing judged describes, in the order in which they are met.
 */
export class PublicAddressBook {
  readonly #entries: Entry[];
  readonly #byId: Map<string, number>;
  readonly #ipv6: ReadonlySet<string>;
  /** Whether something has a public IP and nobody knows which, so that it may be any that seems free. */
  #isOpen = false;

  constructor(graph: EstateGraph) {
    const resources = graph.ofType('azurerm_public_ip');
    const isIpv6 = (version: string | undefined) => version?.toLowerCase() === 'ipv6';
    const [ipv6, ipv4] = [true, false].map((wanted) =>
      resources.filter((resource) => isIpv6(textOf(resource.get('ip_version'))) === wanted),
    );
    this.#ipv6 = new Set(ipv6!.map(idOf));
    this.#entries = ipv4!
      .map((resource): Entry => {
        const label = labelOf(resource);
        const reported = textOf(resource.get('ip_address'));
        return {
          id: idOf(resource),
          label,
          place: placeOf(resource),
          sku: wordAt(resource, 'sku', ['Basic', 'Standard'], 'Standard', `the sku of ${label}`),
          reported: reported === undefined ? undefined : parseAddress(reported),
        };
      })
      .sort((a, b) => compareText(a.id, b.id));
    this.#byId = new Map(this.#entries.map(({ id }, index) => [id, index]));
  }

  /** Their atoms, in the order of their numbers. */
  get atoms(): readonly Atom[] {
    return this.#entries.map(({ id }) => ({ kind: 'public-address', name: id }));
  }

  /** All public addresses, each with what was attached to it. */
  get addresses(): readonly PublicAddress[] {
    return this.#entries.map(({ id, label, place, sku, on }, index) => ({
      id,
      label,
      place,
      address: FIRST_ATOM + index,
      sku,
      on: on ?? (this.#isOpen ? { unknown: `what ${label} stands on isn't known` } : { kind: 'nothing' }),
    }));
  }

  /**
   * Puts something on the public IP that a reference points at.
   * @param what it is that stands there, for a public IP that has no name
   * @returns the atom as an address; undefined for no public IP, or one of IPv6
   */
  attach(reference: Reference, holder: Holder, what: string, place: Place): number | undefined {
    if (reference.kind === 'none') return undefined;
    if (reference.kind === 'unknown') {
      this.#isOpen = true;
      return this.attachUnnamed(holder, what, place);
    }
    const id = reference.kind === 'resource' ? idOf(reference.resource) : reference.id;
    if (this.#ipv6.has(id)) return undefined;
    const index =
      this.#byId.get(id) ??
      this.#add(id, id.split('/').at(-1)!, place, { unknown: `${id} isn't among what is judged` });
    const entry = this.#entries[index]!;
    entry.on =
      entry.on === undefined || sameHolder(entry.on, holder)
        ? holder
        : { unknown: `${entry.label} is given to more than one thing` };
    return FIRST_ATOM + index;
  }

  /** Puts something on a public address that is nobody's resource, as of a prefix or of a scale set's machine. */
  attachUnnamed(holder: Holder, what: string, place: Place): number {
    const id = `${place.stack}/${place.at}`;
    const index =
      this.#byId.get(id) ??
      this.#add(id, `a public address of ${what}`, place, { unknown: `the sku of ${what}'s address` });
    this.#entries[index]!.on = holder;
    return FIRST_ATOM + index;
  }

  /** The atom of a public IP whose address a deployment has told. */
  reportedAs(address: number): number | undefined {
    const index = this.#entries.findIndex(({ reported }) => reported === address);
    return index === -1 ? undefined : FIRST_ATOM + index;
  }

  /** The atom of the public IP that a reference points at, if it is one. */
  atomAt(reference: Reference): number | undefined {
    const index = reference.kind === 'resource' ? this.#byId.get(idOf(reference.resource)) : undefined;
    return index === undefined ? undefined : FIRST_ATOM + index;
  }

  #add(id: string, label: string, place: Place, sku: Entry['sku']): number {
    const index = this.#entries.push({ id, label, place, sku }) - 1;
    this.#byId.set(id, index);
    return index;
  }
}

function sameHolder(on: Maybe<Holder>, holder: Holder): boolean {
  return !isUnknown(on) && JSON.stringify(on) === JSON.stringify(holder);
}
