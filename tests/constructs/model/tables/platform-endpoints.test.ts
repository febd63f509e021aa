import { PLATFORM_ENDPOINTS, PlatformEndpoint } from '../../../../constructs/model/tables/platform-endpoints';

const rows = PLATFORM_ENDPOINTS.map((endpoint): [string, PlatformEndpoint] => [endpoint.id, endpoint]);

const isWeb = (endpoint: PlatformEndpoint) =>
  endpoint.ports.every(
    (port) => port.protocol === 'tcp' && port.first === port.last && [80, 443].includes(port.first),
  );

describe('the platform endpoints', () => {
  it('are sorted by an id that each has for itself', () => {
    const ids = PLATFORM_ENDPOINTS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  describe.each(rows)('%s', (_, endpoint) => {
    it('is known by some name and listens somewhere', () => {
      expect(endpoint.fqdns.length + endpoint.fqdnTags.length + endpoint.serviceTags.length).toBeGreaterThan(
        0,
      );
      expect(endpoint.ports.length).toBeGreaterThan(0);
      expect(endpoint.source).not.toBe('');
    });

    it('has hosts that a firewall takes, each once', () => {
      expect(new Set(endpoint.fqdns).size).toBe(endpoint.fqdns.length);
      for (const fqdn of endpoint.fqdns) expect(fqdn).toMatch(/^(\*\.)?([a-z0-9-]+\.)+[a-z]+$/);
    });

    it('lists no host that a wildcard of its own covers', () => {
      const domains = endpoint.fqdns.filter((fqdn) => fqdn.startsWith('*.')).map((fqdn) => fqdn.slice(1));
      const covered = endpoint.fqdns.filter((fqdn) =>
        domains.some((domain) => fqdn.endsWith(domain) && fqdn !== `*${domain}`),
      );
      expect(covered).toEqual([]);
    });

    it('has wildcards and FQDN tags only on ports where the firewall reads the host', () => {
      const needsReading =
        endpoint.fqdnTags.length > 0 || endpoint.fqdns.some((fqdn) => fqdn.startsWith('*'));
      expect(!needsReading || isWeb(endpoint)).toBe(true);
    });
  });
});
