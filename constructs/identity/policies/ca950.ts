import { SYNCHRONISATION_ACCOUNTS, synchronisationPlaces } from './directory-synchronisation';
import { BaselineEntry, placeIds } from './ground';
import { ALL_APPLICATIONS, BLOCK, NOBODY } from './policy';

/**
 * The accounts that synchronise directories can meet neither MFA nor a device, and are left out of both; so they are bound to
 * where they stand. Without a directory there are none.
 */
export const ca950: BaselineEntry = {
  serves: [],
  policy: (ground) => {
    const places = synchronisationPlaces(ground.tenant);
    if (places.length === 0) return undefined;
    return {
      kind: 'users',
      who: SYNCHRONISATION_ACCOUNTS,
      except: NOBODY,
      target: ALL_APPLICATIONS,
      conditions: { outside: placeIds(ground, places) },
      controls: BLOCK,
    };
  },
};
