import { Flow } from '../../../constructs/model/flow';
import { egressRules } from '../../../constructs/network/firewall-egress-rules';
import { estateWithFlows, flow, ports, published } from '../../fixtures/flows';

const rules = (...flows: readonly Flow[]) =>
  egressRules(
    estateWithFlows({ flows, published: [published('www', 'front-door', 'website/edge', 'website/web')] }),
  );

describe('what tiers may reach on the Internet', () => {
  it('is told apart by host where the firewall reads it, the sources of both regions together', () => {
    expect(rules(flow('pay', 'website/app', 'outside:card-processor'))).toEqual({
      network: [],
      application: [
        {
          name: 'pay-web-hosts',
          description: 'pay: website/app asks outside:card-processor',
          sourceAddresses: ['10.64.4.32/28', '10.72.4.32/28'],
          protocols: [{ type: 'Https', port: 443 }],
          destinationFqdns: ['api.cards.example'],
        },
      ],
    });
  });

  it('names whole hosts in a network rule on other ports', () => {
    const kms = flow('kms', 'library/app', 'platform:kms', { ports: [ports('tcp/1688')] });
    expect(rules(kms)).toEqual({
      application: [],
      network: [
        {
          name: 'kms-tcp-hosts',
          description: 'kms: library/app asks platform:kms',
          protocols: ['TCP'],
          sourceAddresses: ['10.64.5.0/28'],
          destinationFqdns: ['azkms.core.windows.net', 'kms.core.windows.net'],
          destinationPorts: ['1688'],
        },
      ],
    });
  });

  it('is a range by address, one rule a protocol', () => {
    const zia = flow('zia', 'library/app', 'outside:zia', { ports: [ports('tcp/443'), ports('udp/443')] });
    expect(rules(zia).network).toMatchObject([
      { name: 'zia-tcp', protocols: ['TCP'], destinationAddresses: ['192.0.2.0/24'] },
      { name: 'zia-udp', protocols: ['UDP'], destinationAddresses: ['192.0.2.0/24'] },
    ]);
    expect(rules(zia).application).toEqual([]);
  });

  it('keeps hosts, tags and SQL Server in rules of their own, as Azure wants them', () => {
    const mixed = flow('mixed', 'library/app', 'outside:card-processor platform:windows-update');
    expect(rules(mixed).application.map(({ name }) => name)).toEqual(['mixed-web-hosts', 'mixed-web-tags']);
    const sql = flow('sql', 'library/app', 'outside:wild', { ports: [ports('tcp/443'), ports('tcp/1433')] });
    expect(rules(sql).application).toMatchObject([
      { name: 'sql-web-hosts', protocols: [{ type: 'Https', port: 443 }] },
      { name: 'sql-sql-hosts', protocols: [{ type: 'Mssql', port: 1433 }] },
    ]);
  });

  it('takes service tags by address beside the hosts of the same endpoint', () => {
    const configure = rules(flow('configure', 'library/app', 'platform:guest-configuration'));
    expect(configure.network).toMatchObject([{ destinationAddresses: ['AzureArcInfrastructure'] }]);
    expect(configure.application).toHaveLength(1);
  });

  it('reaches a published service by its public host, like anybody', () => {
    expect(rules(flow('check', 'library/app', 'published:www')).application).toMatchObject([
      { destinationFqdns: ['www.example.org'] },
    ]);
  });

  it('is nothing of what stays inside', () => {
    expect(
      rules(flow('a', 'website/web', 'library/app'), flow('b', 'website/app', 'site:old-datacentre')),
    ).toEqual({
      network: [],
      application: [],
    });
  });
});
