import { findPlatformEndpoint, tryFindPlatformEndpoint } from '../../../constructs/model/platform-endpoint';

describe('a platform endpoint', () => {
  it('is found by its id', () => {
    expect(findPlatformEndpoint('kms').fqdns).toContain('azkms.core.windows.net');
  });

  it('that the table lacks is undefined, or an error that names those it has', () => {
    expect(tryFindPlatformEndpoint('dns')).toBeUndefined();
    expect(() => findPlatformEndpoint('dns')).toThrow(
      /^platform endpoint "dns" is not in the table, which has app-proxy, azure-monitor, /,
    );
  });
});
