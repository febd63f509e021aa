import { Estate, Spoke, SpokeNetwork } from './estate';
import { Directory, JoinersAndLeavers, Tenant } from './identity';

/** A directory whose joiners and leavers come from HR, and where what brings them in stands. */
export interface Joining {
  readonly tenant: Tenant;
  readonly directory: Directory;
  readonly joiners: JoinersAndLeavers;
  readonly spoke: Spoke;
  /** The first network of the spoke. */
  readonly network: SpokeNetwork;
}

/** All of an estate. @throws RangeError if a spoke isn't there */
export function joiningsOf({ identity, spokes }: Pick<Estate, 'identity' | 'spokes'>): readonly Joining[] {
  return identity.tenants.flatMap((tenant) =>
    tenant.directories.flatMap((directory) => {
      const { joiners } = directory;
      if (!joiners) return [];
      const spoke = spokes.find(({ name }) => name === joiners.spoke);
      const network = spoke?.networks[0];
      if (!spoke || !network) {
        throw new RangeError(
          `joiners of ${directory.domain} come in by spoke "${joiners.spoke}", but there are only ${spokes.map(({ name }) => name).join(', ')}`,
        );
      }
      return [{ tenant, directory, joiners, spoke, network }];
    }),
  );
}
