import * as fc from 'fast-check';
import { formatAddress } from '../../../../../constructs/model/cidr';
import { FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import {
  appliance,
  card,
  collection,
  firewall,
  group,
  ip,
  layer,
  network,
  peering,
  publicAddress,
  routes,
  smallModel,
  subnet,
  tcp,
  translation,
} from '../oracle/small-model';
import { Asker } from './asking';

const OUT = routes({ '0.0.0.0/0': appliance('10.0.0.4') });

/** A hub with a firewall, and a spoke with two tiers behind it. */
function hubAndSpoke(
  parts: Partial<NetworkModel> = {},
  allowed = collection('application', 100, 'Allow', tcp('*', 'api.example.org', 443)),
): NetworkModel {
  return smallModel({
    atoms: [{ kind: 'fqdn', name: 'api.example.org' }, { kind: 'other-public' }],
    networks: [network('hub', '10.0.0.0/24'), network('a', '10.1.0.0/24')],
    subnets: [
      subnet('hub/AzureFirewallSubnet', '10.0.0.0/26', { outbound: ['default'] }),
      subnet('a/web', '10.1.0.0/26', { routeTable: OUT }),
      subnet('a/data', '10.1.0.64/26', {
        securityGroup: group('nsg-data', [
          ['Inbound', 'Allow', tcp('10.1.0.0/27', '10.1.0.64/26', 1433)],
          ['Inbound', 'Deny', tcp('*', '*')],
        ]),
      }),
    ],
    peerings: peering('hub', 'a'),
    firewalls: [firewall('afw', 'hub/AzureFirewallSubnet', '10.0.0.4', [layer('p', [allowed])])],
    ...parts,
  });
}

describe('a question between addresses', () => {
  const asker = new Asker(hubAndSpoke());

  it.each([
    ['10.1.0.5', '10.1.0.70', 1433, 'allowed'],
    ['10.1.0.40', '10.1.0.70', 1433, 'denied'],
    ['10.1.0.5', '10.1.0.70', 1434, 'denied'],
    ['10.9.9.9', '10.1.0.70', 1433, 'denied'],
    ['a/web', 'a/data', 1433, 'allowed'],
    ['web', 'A/Data', 1433, 'allowed'],
    ['a/web', 'api.example.org', 443, 'allowed'],
    ['a/web', 'internet', 443, 'denied'],
    ['internet', '10.1.0.70', 1433, 'denied'],
  ])('%s to %s, port %d: %s', (from, to, port, verdict) => {
    expect(asker.verdict(from, to, port)).toBe(verdict);
  });

  it('is told that nobody has its source', () => {
    const [answer] = asker.answers('10.9.9.9', '10.1.0.70');
    expect(answer?.hops).toEqual([
      { node: '10.9.9.9', what: 'nobody in this configuration has this address', outcome: 'stops' },
    ]);
  });

  it('whose end means nothing says which, and what would do', () => {
    expect(asker.problem('a/web', 'b/data')).toMatch(/^to: "b\/data" is nothing/);
    expect(asker.problem('fe80::1', 'a/data')).toBe(
      'from: "fe80::1" is an IPv6 address, and only IPv4 is modelled',
    );
    expect(asker.problem('10.1.0.5/24', 'a/data')).toMatch(/did you mean 10\.1\.0\.0\/24\?/);
  });
});

function addressesOf({ first, size }: { readonly first: number; readonly size: number }): readonly string[] {
  return Array.from({ length: size }, (_, index) => formatAddress(first + index));
}

describe('a question about a range', () => {
  const asker = new Asker(hubAndSpoke());

  it.each([
    ['10.1.0.0/27', '10.1.0.64/26', 'allowed'],
    ['10.1.0.32/27', '10.1.0.64/26', 'denied'],
    ['10.1.0.0/26', '10.1.0.64/26', 'unknown'],
    ['10.1.0.0/27', '10.1.0.70', 'allowed'],
    ['10.77.0.0/16', '10.1.0.70', 'denied'],
    // What nobody has is left out: of the network only the second half is anybody's here.
    ['10.1.0.5', '10.1.0.64/26', 'allowed'],
  ])('%s to %s: %s', (from, to, verdict) => {
    expect(asker.verdict(from, to, 1433)).toBe(verdict);
  });

  it('is answered as all of its addresses are, one by one', () => {
    const range = (base: string) =>
      fc
        .record({ prefix: fc.integer({ min: 28, max: 32 }), offset: fc.integer({ min: 0, max: 63 }) })
        .map(({ prefix, offset }) => {
          const size = 2 ** (32 - prefix);
          const first = ip(base) + offset - (offset % size);
          return { text: `${formatAddress(first)}/${prefix}`, first, size };
        });
    fc.assert(
      fc.property(range('10.1.0.0'), range('10.1.0.64'), fc.constantFrom(1433, 22), (from, to, port) => {
        const all = addressesOf(from).flatMap((source) =>
          addressesOf(to).map((target) => asker.verdict(source, target, port)),
        );
        const kinds = new Set(all);
        expect(asker.verdict(from.text, to.text, port)).toBe(kinds.size === 1 ? all[0] : 'unknown');
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  it('that is not all alike gets an example of each', () => {
    const answers = asker.answers('10.1.0.0/26', '10.1.0.64/26', { port: 1433 });
    expect(answers.map(({ verdict }) => verdict)).toEqual(['allowed', 'denied']);
    const [allowed, denied] = answers.map(({ packet }) => packet.source);
    expect(allowed).toBeLessThan(ip('10.1.0.32'));
    expect(denied).toBeGreaterThanOrEqual(ip('10.1.0.32'));
  });
});

describe('a host or tag that nothing mentions', () => {
  const withRule = (destination: string) =>
    new Asker(hubAndSpoke({}, collection('network', 100, 'Allow', tcp('*', destination, 443))));

  it.each([
    ['*', 'other.example.org', 'allowed'],
    ['*', 'Storage', 'allowed'],
    ['Storage', 'sto.blob.core.windows.net', 'unknown'],
    ['Storage', 'Storage.UKSouth', 'allowed'],
    ['Storage', 'sql.uksouth', 'unknown'],
    ['20.0.0.0/8', 'other.example.org', 'unknown'],
    ['10.0.0.0/8', 'other.example.org', 'denied'],
  ])('where the firewall allows %s, is asked for as %s: %s', (destination, to, verdict) => {
    expect(withRule(destination).verdict('a/web', to)).toBe(verdict);
  });

  it('is denied where only another host is allowed, and allowed under its wildcard', () => {
    const asker = new Asker(
      hubAndSpoke(
        { atoms: [{ kind: 'fqdn', name: '*.example.org' }, { kind: 'other-public' }] },
        collection('application', 100, 'Allow', {
          ...tcp('*', '*', 443),
          destinations: [{ kind: 'fqdn', fqdn: '*.example.org' }],
        }),
      ),
    );
    expect(asker.verdict('a/web', 'www.example.org')).toBe('allowed');
    expect(asker.verdict('a/web', 'www.example.net')).toBe('denied');
  });

  it('changes nothing for other questions of the same batch', () => {
    const asker = withRule('Storage');
    expect(asker.verdict('a/web', 'internet')).toBe('denied');
  });
});

describe('from the Internet a private address is asked for by every public one that leads to it', () => {
  const PUBLIC = FIRST_ATOM + 1;
  const open = group('open', [['Inbound', 'Allow', tcp('*', '*', 443)]]);
  const edge = (parts: Partial<NetworkModel>): Asker =>
    new Asker(
      smallModel({
        atoms: [{ kind: 'other-public' }, { kind: 'public-address', name: 'pip' }],
        networks: [network('n', '10.0.0.0/24')],
        subnets: [
          subnet('n/web', '10.0.0.0/26', { securityGroup: open, outbound: ['default'] }),
          subnet('n/data', '10.0.0.64/26', { securityGroup: open }),
          subnet('n/AzureFirewallSubnet', '10.0.0.128/26', { outbound: ['default'] }),
        ],
        ...parts,
      }),
    );
  const onCard = (parts = {}) =>
    edge({
      interfaces: [card('nic', 'n/web', '10.0.0.4', parts)],
      publicAddresses: [publicAddress('pip', PUBLIC, { kind: 'interface', interface: 'nic' })],
    });
  const unknownAddress = { address: { unknown: 'Azure picks it' } };

  it.each([
    ['10.0.0.4', 'allowed'],
    ['10.0.0.5', 'denied'],
    ['nic', 'allowed'],
    ['n/web', 'allowed'],
    ['n/data', 'denied'],
    ['pip', 'allowed'],
    ['10.0.0.0/26', 'allowed'],
  ])('that of a network card leads to %s: %s', (to, verdict) => {
    expect(onCard().verdict('internet', to)).toBe(verdict);
  });

  it.each([
    ['10.0.0.5', 'unknown'],
    ['10.0.0.70', 'denied'],
    ['nic', 'allowed'],
    ['n/web', 'allowed'],
  ])('that of a card whose address Azure picks leads to %s: %s', (to, verdict) => {
    expect(onCard(unknownAddress).verdict('internet', to)).toBe(verdict);
  });

  it.each([
    ['10.0.0.4', 443, 'allowed'],
    ['10.0.0.4', 80, 'denied'],
    ['10.0.0.5', 443, 'denied'],
  ])('that of a load balancer leads to backend %s at the port behind it, %d: %s', (to, port, verdict) => {
    const balanced = edge({
      interfaces: [card('nic', 'n/web', '10.0.0.4')],
      publicAddresses: [publicAddress('pip', PUBLIC, { kind: 'load-balancer', loadBalancer: 'lb' })],
      loadBalancers: [
        {
          id: 'lb',
          label: 'lb',
          place: { at: 'azurerm_lb.lb', stack: 'hand' },
          frontends: [{ name: 'front', address: PUBLIC }],
          rules: [
            {
              name: 'web',
              place: { at: 'azurerm_lb_rule.web', stack: 'hand' },
              frontend: 'front',
              protocols: [{ first: 6, last: 6 }],
              frontendPorts: [{ first: 80, last: 80 }],
              backendPort: 443,
              backends: ['nic'],
            },
          ],
        },
      ],
    });
    expect(balanced.verdict('internet', to, port)).toBe(verdict);
  });

  it.each([
    ['10.0.0.70', 443, 'allowed'],
    ['10.0.0.71', 443, 'denied'],
    ['10.0.0.70', 80, 'denied'],
  ])('that of a firewall leads to what it translates to, %s port %d: %s', (to, port, verdict) => {
    const nat = firewall(
      'afw',
      'n/AzureFirewallSubnet',
      '10.0.0.132',
      [layer('p', [translation(100, PUBLIC, 443, '10.0.0.70')])],
      [PUBLIC],
    );
    const translated = edge({
      firewalls: [nat],
      publicAddresses: [publicAddress('pip', PUBLIC, { kind: 'firewall', firewall: 'afw' })],
    });
    expect(translated.verdict('internet', to, port)).toBe(verdict);
  });
});

describe('a machine whose address Azure picks', () => {
  const unknown = { address: { unknown: 'Azure picks it' }, applicationSecurityGroups: ['asg'] };
  const place = { at: 'azurerm_linux_virtual_machine.db', stack: 'hand' };
  const withRule = (destination: 'group' | 'half'): Asker => {
    const match = tcp('*', '10.0.0.64/27', 1433);
    const allowed =
      destination === 'half'
        ? match
        : { ...match, destinations: [{ kind: 'application-security-group', id: 'asg' }] as const };
    const securityGroup = group('nsg', [
      ['Inbound', 'Allow', allowed],
      ['Inbound', 'Deny', tcp('*', '*')],
    ]);
    return new Asker(
      smallModel({
        networks: [network('n', '10.0.0.0/24')],
        subnets: [subnet('n/web', '10.0.0.0/26'), subnet('n/data', '10.0.0.64/26', { securityGroup })],
        interfaces: [card('nic', 'n/data', '10.0.0.70', { ...unknown, machine: { label: 'vm-db', place } })],
      }),
    );
  };

  it.each(['vm-db', 'nic', 'azurerm_linux_virtual_machine.db', 'hand/azurerm_linux_virtual_machine.db'])(
    'is asked about by itself, as %s',
    (name) => {
      const asker = withRule('group');
      expect(asker.verdict('n/web', name, 1433)).toBe('allowed');
      expect(asker.verdict('n/web', name, 22)).toBe('denied');
    },
  );

  it('has no one answer where rules tell the addresses of its subnet apart', () => {
    expect(withRule('half').verdict('n/web', 'vm-db', 1433)).toBe('unknown');
    expect(withRule('half').verdict('n/web', 'vm-db', 22)).toBe('denied');
  });
});
