import { Ledger } from '../../../constructs/model/address-want';
import { Cidr } from '../../../constructs/model/cidr';
import { AddressMapEntry, addressMap } from '../../../constructs/model/free-space';

function ledgerOf(entries: Readonly<Record<string, string>>): Ledger {
  return new Map(Object.entries(entries).map(([holder, range]) => [holder, Cidr.parse(range)]));
}

function lines(entries: readonly AddressMapEntry[], indent = ''): string[] {
  return entries.flatMap((entry) => {
    const name = entry.kind === 'held' ? entry.holder : entry.kind === 'reserved' ? entry.name : 'free';
    const parts = entry.kind === 'held' ? lines(entry.parts, `${indent}  `) : [];
    return [`${indent}${entry.range.toString()} ${name}`, ...parts];
  });
}

describe('addressMap', () => {
  test('shows an empty pool as one free block', () => {
    expect(lines(addressMap([Cidr.parse('10.64.0.0/12')], new Map(), []))).toEqual(['10.64.0.0/12 free']);
  });

  test('shows holders with their parts and all that is free, in address order', () => {
    const ledger = ledgerOf({
      'uksouth/hub/GatewaySubnet': '10.64.0.64/27',
      'uksouth/hub': '10.64.0.0/25',
      'uksouth/spokes/web': '10.64.1.0/24',
      'uksouth/hub/AzureFirewallSubnet': '10.64.0.0/26',
    });
    const reserved = [{ name: 'addresses.reserved', range: Cidr.parse('10.64.2.0/23') }];
    expect(lines(addressMap([Cidr.parse('10.64.0.0/21')], ledger, reserved))).toEqual([
      '10.64.0.0/25 uksouth/hub',
      '  10.64.0.0/26 uksouth/hub/AzureFirewallSubnet',
      '  10.64.0.64/27 uksouth/hub/GatewaySubnet',
      '  10.64.0.96/27 free',
      '10.64.0.128/25 free',
      '10.64.1.0/24 uksouth/spokes/web',
      '10.64.2.0/23 addresses.reserved',
      '10.64.4.0/22 free',
    ]);
  });

  test('shows a part that is as large as its network inside it, without free space', () => {
    const ledger = ledgerOf({
      'uksouth/spokes/web/app': '10.64.0.0/24',
      'uksouth/spokes/web': '10.64.0.0/24',
    });
    expect(lines(addressMap([Cidr.parse('10.64.0.0/24')], ledger, []))).toEqual([
      '10.64.0.0/24 uksouth/spokes/web',
      '  10.64.0.0/24 uksouth/spokes/web/app',
    ]);
  });

  test('shows the ranges in address order and leaves out what lies elsewhere or only partly inside', () => {
    const ledger = ledgerOf({
      'uksouth/hub': '10.0.0.0/22',
      'ukwest/hub': '10.64.0.0/25',
      'uksouth/spokes/a': '10.96.0.0/12',
    });
    const ranges = [Cidr.parse('10.96.0.0/24'), Cidr.parse('10.64.0.0/24')];
    expect(lines(addressMap(ranges, ledger, []))).toEqual([
      '10.64.0.0/25 ukwest/hub',
      '10.64.0.128/25 free',
      '10.96.0.0/24 free',
    ]);
  });

  test('shows of two reserved ranges that overlap the outer one', () => {
    const reserved = ['10.64.0.0/26', '10.64.0.0/25'].map((range) => ({
      name: range,
      range: Cidr.parse(range),
    }));
    expect(lines(addressMap([Cidr.parse('10.64.0.0/24')], new Map(), reserved))).toEqual([
      '10.64.0.0/25 10.64.0.0/25',
      '10.64.0.128/25 free',
    ]);
  });
});
