import { BrokenEstate } from './broken-estate';

/** Pools, reserved ranges and hubs. */
export const addressesBroken: readonly BrokenEstate[] = [
  {
    name: 'a pool and pools',
    replace: '  pool: 10.64.0.0/12',
    by: '  pool: 10.64.0.0/12\n  pools: {}',
    problems: [
      '15:1 addresses has both pool and pools | one pool that is halved, or a pool for each region under pools | remove one of them',
    ],
  },
  {
    name: 'neither pool nor pools',
    replace: '  pool: 10.64.0.0/12\n',
    by: '',
    problems: [
      '15:1 addresses has neither pool nor pools | one pool that is halved, or a pool for each region under pools | add a pool, such as pool: 10.64.0.0/12',
    ],
  },
  {
    name: 'a pool for one region only',
    replace: '  pool: 10.64.0.0/12',
    by: '  pools: { uksouth: 10.64.0.0/13 }',
    problems: ['16:3 addresses.pools has no range for ukwest |  | add ukwest'],
  },
  {
    name: 'pools that overlap',
    replace: '  pool: 10.64.0.0/12',
    by: '  pools: { uksouth: 10.64.0.0/12, ukwest: 10.72.0.0/13 }',
    problems: [
      '16:43 addresses.pools.ukwest: 10.72.0.0/13 overlaps addresses.pools.uksouth (10.64.0.0/12) |  | choose ranges that have no address in common',
    ],
  },
  {
    name: 'a pool that is not canonical',
    replace: 'pool: 10.64.0.0/12',
    by: 'pool: 10.64.0.5/12',
    problems: [
      '16:9 addresses.pool: "10.64.0.5/12" is not the first address of its range |  | did you mean 10.64.0.0/12?',
    ],
  },
  {
    name: 'a pool without a prefix',
    replace: 'pool: 10.64.0.0/12',
    by: 'pool: 10.64.0.0',
    problems: ['16:9 addresses.pool: "10.64.0.0" has no prefix length |  | did you mean 10.64.0.0/32?'],
  },
  {
    name: 'a pool that is no range',
    replace: 'pool: 10.64.0.0/12',
    by: 'pool: 10.64.0.256/12',
    problems: [
      '16:9 addresses.pool: "10.64.0.256/12" is not an IPv4 range |  | write four numbers from 0 to 255 and a prefix, such as 10.64.0.0/16',
    ],
  },
  {
    name: 'a pool of public addresses',
    replace: 'pool: 10.64.0.0/12',
    by: 'pool: 51.140.0.0/14',
    problems: [
      '16:9 addresses.pool: 51.140.0.0/14 is not private address space | inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 (RFC 1918, RFC 6598) | choose a private range',
    ],
  },
  {
    name: 'a pool that is too small',
    replace: 'pool: 10.64.0.0/12',
    by: 'pool: 10.64.0.0/23',
    problems: [
      '16:9 addresses.pool: 10.64.0.0/23 is too small to hold two hubs | /22 or larger | choose a larger range, such as 10.64.0.0/12',
    ],
  },
  {
    name: 'reserved ranges that overlap',
    replace: 'reserved: [10.70.0.0/16]',
    by: 'reserved: [10.70.0.0/16, 10.70.4.0/22]',
    problems: [
      '17:28 addresses.reserved[1]: 10.70.4.0/22 overlaps addresses.reserved[0] (10.70.0.0/16) |  | choose ranges that have no address in common',
    ],
  },
  {
    name: 'a hub that is too small',
    replace: '  size: /22\n',
    by: '  size: /25\n',
    problems: [
      '20:9 hubs.size is "/25" | a hub holds the firewall, gateway, Bastion and two resolver subnets: /16 to /24 | write /24 or larger',
    ],
  },
  {
    name: 'a hub that is too large',
    replace: '  size: /22\n',
    by: '  size: /8\n',
    problems: [
      '20:9 hubs.size is "/8" | a hub holds the firewall, gateway, Bastion and two resolver subnets: /16 to /24 | write /16 or smaller',
    ],
  },
  {
    name: 'a hub size without a slash',
    replace: '  size: /22\n',
    by: '  size: 22\n',
    problems: [
      '20:9 hubs.size is the number 22 | a slash and a prefix length from 0 to 32 | write one such as /24',
    ],
  },
  {
    name: 'a hub override for a foreign region',
    replace: '  size: /22\n',
    by: '  size: /22\n  northeurope: { firewall: Standard }\n',
    problems: [
      "21:3 hubs.northeurope is not one of the estate's two regions | uksouth, ukwest | remove it, or correct the region",
    ],
  },
];
