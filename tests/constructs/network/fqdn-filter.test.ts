import { PublicNames } from '../../../constructs/network/flow-addresses';
import { splitByFilter } from '../../../constructs/network/fqdn-filter';
import { flow, ports } from '../../fixtures/flows';

const split = (texts: readonly string[], names: Partial<PublicNames>) =>
  splitByFilter(flow('f', 'a/b', 'outside:c', { ports: texts.map(ports) }), {
    fqdns: [],
    fqdnTags: [],
    serviceTags: [],
    ranges: [],
    ...names,
  });

const HOST = { fqdns: ['api.example.org'] };

describe('the ports of a flow to hosts', () => {
  it('are read where the first packets name the host, and looked up elsewhere', () => {
    expect(split(['tcp/80', 'tcp/443', 'tcp/1433', 'tcp/22', 'udp/443'], HOST)).toEqual({
      web: [
        { type: 'Http', port: 80 },
        { type: 'Https', port: 443 },
      ],
      sql: [{ type: 'Mssql', port: 1433 }],
      byAddress: [ports('tcp/22'), ports('udp/443')],
    });
  });

  it('are looked up as a whole where a range takes in a port that is read', () => {
    expect(split(['tcp/440-450'], HOST)).toEqual({ web: [], sql: [], byAddress: [ports('tcp/440-450')] });
  });

  it('are nothing to sort without a host', () => {
    expect(split(['tcp/443', 'icmp'], { serviceTags: ['AzureMonitor'] })).toEqual({
      web: [],
      sql: [],
      byAddress: [],
    });
  });

  it.each([
    [
      'tcp/22',
      { fqdns: ['*.example.org'] },
      /goes to \*\.example\.org on ports that can't be filtered: .* name whole hosts/,
    ],
    ['udp/443', { fqdns: ['*.example.org'] }, /name whole hosts/],
    ['tcp/1433', { fqdnTags: ['WindowsUpdate'] }, /FQDN tags take tcp\/80 and tcp\/443 only/],
    ['tcp/22', { fqdnTags: ['WindowsUpdate'] }, /FQDN tags take/],
    ['icmp', HOST, /ICMP names no host/],
  ])('are refused on %s to %p', (text, names, message) => {
    expect(() => split([text], names)).toThrow(message);
  });
});
