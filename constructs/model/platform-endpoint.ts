import { PLATFORM_ENDPOINTS, PlatformEndpoint } from './tables/platform-endpoints';

/** The endpoint, or undefined if the table doesn't know it. */
export function tryFindPlatformEndpoint(id: string): PlatformEndpoint | undefined {
  return PLATFORM_ENDPOINTS.find((endpoint) => endpoint.id === id);
}

/** @throws RangeError if the table doesn't know the endpoint */
export function findPlatformEndpoint(id: string): PlatformEndpoint {
  const endpoint = tryFindPlatformEndpoint(id);
  if (!endpoint) {
    throw new RangeError(
      `platform endpoint "${id}" is not in the table, which has ${PLATFORM_ENDPOINTS.map((row) => row.id).join(', ')}`,
    );
  }
  return endpoint;
}
