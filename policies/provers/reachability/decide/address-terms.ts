import { IntervalSet } from '../sets/interval-set';
import { AddressTerm, Atom, Interface, Subnet } from '../model';
import { coversHost, coversTag } from '../name-covers';
import { Addresses, either, NO_ADDRESSES, surely } from './addresses';
import { ALL_IPV4, atomsWhere, EVERYTHING, METADATA_ADDRESS, PLATFORM_ADDRESS, PUBLIC } from './public-space';
import { known, remember, World } from './world';
import { VirtualNetworkTag, virtualNetworkTag } from './virtual-network-tag';

/** How names are read: only as their own atoms, or as all that they may stand for. */
export type NameReading = 'named' | 'undecided';

/** What a rule does with what it matches: decides which way an undecided tag errs where names are compared by name. */
export type Stance = 'lets-pass' | 'stops';

const EVERY_ADDRESS = surely(EVERYTHING);

/** Reads the terms of rules as addresses, for the subnet whose rules they are. */
export class AddressTerms {
  private readonly networkTags = new Map<unknown, Map<string, VirtualNetworkTag>>();
  private readonly named = new Map<string, Addresses>();

  constructor(
    private readonly world: World,
    readonly reading: NameReading,
  ) {}

  /** Addresses that match one of the terms: surely, and possibly. */
  read(terms: readonly AddressTerm[], subnet: Subnet, stance: Stance): Addresses {
    if (terms.length === 1) return this.readTerm(terms[0]!, subnet, stance);
    const ranges = terms.flatMap((term) => (term.kind === 'range' ? [term.range] : []));
    const others = terms.filter((term) => term.kind !== 'range');
    return others.reduce(
      (sum, term) => either(sum, this.readTerm(term, subnet, stance)),
      ranges.length === 0 ? NO_ADDRESSES : this.readRanges(IntervalSet.of(ranges)),
    );
  }

  /** Ranges and the atoms that may lie in them; compared by name, what is written as numbers has no names. */
  readRanges(ranges: IntervalSet): Addresses {
    const { atoms } = this.world;
    if (!ranges.overlaps(PUBLIC)) return surely(ranges);
    if (ranges.covers(PUBLIC)) return surely(ranges.union(atoms.all));
    if (this.reading === 'named') return surely(ranges);
    return { sure: ranges, possible: ranges.union(atoms.named) };
  }

  /** A service tag that stands for nothing but names and public addresses. */
  readTag(tag: string): Addresses {
    return this.readName(`tag ${tag}`, (atom) => isInTag(atom, tag), isUndecidedByTag);
  }

  /** What `VirtualNetwork` is for a subnet: the same for all of a network that share a table. [9] */
  virtualNetwork(subnet: Subnet): VirtualNetworkTag {
    const ofTable = remember(
      this.networkTags,
      subnet.routeTable,
      (): Map<string, VirtualNetworkTag> => new Map(),
    );
    return remember(ofTable, subnet.network, () => virtualNetworkTag(this.world, this, subnet));
  }

  private readTerm(term: AddressTerm, subnet: Subnet, stance: Stance): Addresses {
    switch (term.kind) {
      case 'any':
        return EVERY_ADDRESS;
      case 'unknown':
        return { sure: IntervalSet.none, possible: EVERYTHING };
      case 'range':
        return this.readRanges(IntervalSet.between(term.range.first, term.range.last));
      case 'service-tag':
        return this.readServiceTag(term.tag, subnet, stance);
      case 'application-security-group':
        return this.readGroup(term.id);
      case 'fqdn':
        if (term.fqdn === '*') return surely(EVERYTHING);
        return this.readName(
          `fqdn ${term.fqdn}`,
          (atom) => isUnder(atom, term.fqdn),
          (atom) => atom.kind !== 'fqdn' && atom.kind !== 'other-public',
        );
      case 'fqdn-tag':
        return this.readName(
          `fqdn-tag ${term.tag}`,
          (atom) => atom.kind === 'fqdn-tag' && atom.name === term.tag,
          isUndecidedByTag,
        );
    }
  }

  private readServiceTag(tag: string, subnet: Subnet, stance: Stance): Addresses {
    switch (tag) {
      case 'VirtualNetwork':
        return this.settle(this.virtualNetwork(subnet).all, stance);
      case 'Internet':
        return this.settle(this.internet(subnet), stance);
      case 'AzureLoadBalancer':
      case 'AzurePlatformDNS':
      case 'AzurePlatformLKM':
        return surely(IntervalSet.between(PLATFORM_ADDRESS, PLATFORM_ADDRESS));
      case 'AzurePlatformIMDS':
        return surely(IntervalSet.between(METADATA_ADDRESS, METADATA_ADDRESS));
      default:
        return this.readTag(tag);
    }
  }

  /** Public space outside `VirtualNetwork`; what only user routes put there is disputed by practice. [10] */
  private internet(subnet: Subnet): Addresses {
    const { byRoutes, byNetworks } = this.virtualNetwork(subnet);
    const space = PUBLIC.union(this.world.atoms.all);
    return {
      sure: space.subtract(byNetworks.possible).subtract(byRoutes.possible),
      possible: space.subtract(byNetworks.sure),
    };
  }

  /** Compared by name, what is undecided counts against the claim that nothing gets through. */
  private settle(addresses: Addresses, stance: Stance): Addresses {
    if (this.reading === 'undecided') return addresses;
    return surely(stance === 'lets-pass' ? addresses.possible : addresses.sure);
  }

  private readName(
    key: string,
    isOwn: (atom: Atom) => boolean,
    isUndecided: (atom: Atom) => boolean,
  ): Addresses {
    return remember(this.named, key, () => {
      const { atoms } = this.world.model;
      const sure = atomsWhere(atoms, isOwn);
      if (this.reading === 'named') return surely(sure);
      return { sure, possible: PUBLIC.union(atomsWhere(atoms, isUndecided)).union(sure) };
    });
  }

  private readGroup(id: string): Addresses {
    return remember(this.named, `group ${id}`, () =>
      this.world.model.interfaces.reduce((sum, member) => {
        const groups = known(member.applicationSecurityGroups);
        if (groups && !groups.includes(id)) return sum;
        const addresses = this.addressesOf(member);
        return either(sum, groups ? addresses : { ...addresses, sure: IntervalSet.none });
      }, NO_ADDRESSES),
    );
  }

  private addressesOf(member: Interface): Addresses {
    const address = known(member.address);
    if (address !== undefined) return surely(IntervalSet.between(address, address));
    const ranges = this.world.subnets.get(member.subnet)?.ranges ?? [];
    return { sure: IntervalSet.none, possible: IntervalSet.of(ranges).intersect(ALL_IPV4) };
  }
}

/** Whether an atom is the tag or one of its regions (`Storage.UKSouth`). */
export function isInTag(atom: Atom, tag: string): boolean {
  return atom.kind === 'service-tag' && coversTag(tag, atom.name);
}

function isUndecidedByTag(atom: Atom): boolean {
  return atom.kind !== 'other-public';
}

function isUnder(atom: Atom, fqdn: string): boolean {
  return atom.kind === 'fqdn' && coversHost(fqdn, atom.name);
}
