import { Spoke, SpokeNetwork, Subnet } from './estate';

/** A tier's subnet in one region of its spoke. @throws RangeError if the network has no such tier */
export function tierSubnet({ name }: Pick<Spoke, 'name'>, { subnets }: SpokeNetwork, tier: string): Subnet {
  const subnet = subnets.find((candidate) => candidate.name === tier);
  if (!subnet) {
    throw new RangeError(
      `spoke "${name}" has no tier "${tier}", only ${subnets.map((each) => each.name).join(', ')}`,
    );
  }
  return subnet;
}
