import { Attributes, Change, resource } from '../stack-json';

/** Sets how few and how many an autoscale setting leaves. */
export function scale(address: string, capacity: Attributes): Change {
  return (json) => {
    for (const profile of resource(json, address)['profile'] as { capacity: Attributes }[]) {
      Object.assign(profile.capacity, capacity);
    }
  };
}
