/**
 * An estate with a bit of everything, which each row of the tables beside this file breaks in one place. Line numbers in the rows
 * count from its first line.
 */
export const SOUND_ESTATE = `estate: test
title: Test estate
asOf: 2026-12-01
regions: { primary: uksouth, secondary: ukwest }
approvedRegions: [uksouth, ukwest]
organisations:
  shared: { kind: shared, strategies: [districts], contact: shared@example.org }
  north: { strategies: [districts], belongsTo: [shared], contact: north@example.org }
subscriptions:
  platform: 00000000-0000-4000-8000-000000000001
  services: { id: 00000000-0000-4000-8000-000000000002, organisation: north }
platform:
  logRetentionDays: 90
  ddosProtection: true
addresses:
  pool: 10.64.0.0/12
  reserved: [10.70.0.0/16]
tags: { service: platform }
hubs:
  size: /22
spokes:
  website:
    title: Website
    size: /24
    subnets: { web: /26, app: /26 }
    tags: { service: website }
  records: { regions: primary }
sites:
  hq: { kind: office, organisation: north, ranges: [192.168.10.0/24] }
  old:
    kind: datacentre
    organisation: north
    ranges: [172.20.0.0/16]
    closes: 2027-12-31
    peers:
      a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }
      b: { fqdn: vpn.example.org, bgp: { asn: 65010, address: 172.20.0.4 } }
dns:
  forward:
    corp.example.org: [172.20.0.10]
`;

/** The address ledger of that estate. */
export const SOUND_LEDGER = `# Address ledger: the range that each network of this estate holds, in address order. Commit it with the estate.
# Written by: ridgeway addresses --write. It adds and removes lines, and never renumbers what stands here.
ranges:
  10.71.0.0/22: uksouth/hub
  10.71.0.0/26: uksouth/hub/AzureBastionSubnet
  10.71.0.64/26: uksouth/hub/AzureFirewallSubnet
  10.71.0.128/27: uksouth/hub/GatewaySubnet
  10.71.0.160/28: uksouth/hub/snet-dns-inbound
  10.71.0.176/28: uksouth/hub/snet-dns-outbound
  10.71.4.0/24: uksouth/spokes/records
  10.71.4.0/25: uksouth/spokes/records/app
  10.71.4.128/26: uksouth/spokes/records/private-endpoints
  10.71.5.0/24: uksouth/spokes/website
  10.71.5.0/26: uksouth/spokes/website/app
  10.71.5.64/26: uksouth/spokes/website/web
  10.72.0.0/22: ukwest/hub
  10.72.0.0/26: ukwest/hub/AzureBastionSubnet
  10.72.0.64/26: ukwest/hub/AzureFirewallSubnet
  10.72.0.128/27: ukwest/hub/GatewaySubnet
  10.72.0.160/28: ukwest/hub/snet-dns-inbound
  10.72.0.176/28: ukwest/hub/snet-dns-outbound
  10.72.4.0/24: ukwest/spokes/website
  10.72.4.0/26: ukwest/spokes/website/app
  10.72.4.64/26: ukwest/spokes/website/web
`;
