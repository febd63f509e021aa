import { METADATA, PLATFORM, isAtom, isPublic } from './address-space';
import { Answer } from './answer';
import { World, atomOf } from './world';

/** Whether a service tag, other than those that depend on the subnet, has an address. [10] */
export function namedTagHas(world: World, tag: string, address: number): Answer {
  switch (tag) {
    case 'AzureLoadBalancer':
    case 'AzurePlatformDNS':
    case 'AzurePlatformLKM':
      return address === PLATFORM ? 'yes' : 'no';
    case 'AzurePlatformIMDS':
      return address === METADATA ? 'yes' : 'no';
    default:
      return published(world, tag, address);
  }
}

function published(world: World, tag: string, address: number): Answer {
  if (!isAtom(address)) return isPublic(address) ? 'maybe' : 'no';
  const atom = atomOf(world, address);
  if (atom.kind === 'other-public') return 'no';
  return atom.kind === 'service-tag' && isOrIsRegionOf(atom.name, tag) ? 'yes' : 'maybe';
}

/** `Storage.UKSouth` is a part of `Storage`. */
export function isOrIsRegionOf(name: string, tag: string): boolean {
  return name === tag || name.startsWith(`${tag}.`);
}
