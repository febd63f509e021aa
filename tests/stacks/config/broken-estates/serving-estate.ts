/**
 * An estate with services over most kinds of blocks, which rows of the tables beside this file break in one place. Line numbers in
 * the rows count from its first line.
 */
export const SERVING_ESTATE = `estate: test
asOf: 2026-12-01
regions: { primary: uksouth, secondary: ukwest }
organisations:
  council: { contact: ict@example.org, approver: Head of ICT }
subscriptions:
  platform: 00000000-0000-4000-8000-000000000001
  services: { id: 00000000-0000-4000-8000-000000000002, vcpus: { uksouth: 100 } }
addresses:
  pool: 10.64.0.0/12
outside:
  mail: { fqdns: [smtp.example.com] }
services:
  website: { tier: tier-1, parts: [pages, content, files], dependsOn: outside:mail }
  catalogue: { spoke: website, parts: [loans, cache] }
  records: { signsIn: staff, degradedWithout: old-records }
  old-records: { hosted: old/records }
  registry: { tier: tier-3, dependsOn: directory, hours: extended }
  directory: { tier: tier-1, approver: Head of identity }
  offices: { tier: desktops, signsIn: staff }
serviceTiers:
  tier-1: { uptime: 99.95, tolerates: { domain: 90 } }
  quick: { rank: 1, rto: 60, rpo: 5 }
accepted:
  front-door: { approver: Head of ICT, reason: One contract covers both regions }
availability:
  Balanced_B3: { ukwest: 2026-11-16 }
published:
  website: { by: front-door, host: www.example.org, app: website/pages }
spokes:
  website:
    subnets: { pages: /27, loans: /28, app: /27, private-endpoints: /27, spare: /28 }
    servers:
      app: { tier: app, image: windows-server-2022, count: 4, load: 2 }
    blocks:
      pages: { kind: web-app, tier: pages, workers: { least: 2, most: 6 } }
      content: { kind: sql, users: pages, switchesAfter: 90 }
      files: { kind: object-storage, users: [pages, records/app] }
      cache: { kind: redis, users: app }
      loans: { kind: postgresql, tier: loans, users: app, reason: Made for PostgreSQL alone }
  records:
    subnets: { app: /27, database: /27, private-endpoints: /28 }
    blocks:
      app: { kind: scale-set, tier: app, instances: { least: 2, most: 4 }, load: 1 }
      cases: { kind: sql-machines, users: app, domain: corp.example.org, reason: Jobs of the agent }
  registry:
    servers:
      app: { tier: app, image: windows-server-2025, regions: primary }
  directory:
    subnets: { controllers: /28, synchronisation: /28 }
    servers:
      controllers: { tier: controllers, role: domain-controller, image: windows-server-2025, dataDiskGb: 32 }
      agents: { tier: synchronisation, role: synchronisation, image: windows-server-2025 }
  offices:
    subnets: { hosts: /26, private-endpoints: /28 }
    blocks:
      pool: { kind: desktops, people: 64, hosts: 5, assigned: staff, profiles: profiles }
      profiles: { kind: file-share }
sites:
  hq: { kind: office }
  old:
    kind: datacentre
    ranges: [172.20.0.0/16]
    closes: 2027-12-31
    peers: { a: 203.0.113.10 }
    hosted:
      records: { machines: [REC-APP, REC-DB], movesTo: website/spare, movesBy: 2027-06-30 }
`;

/** The address ledger of that estate. */
export const SERVING_LEDGER = `# Address ledger: the range that each network of this estate holds, in address order. Commit it with the estate.
# Written by: ridgeway addresses --write. It adds and removes lines, and never renumbers what stands here.
ranges:
  10.64.0.0/22: uksouth/hub
  10.64.0.0/26: uksouth/hub/AzureBastionSubnet
  10.64.0.64/26: uksouth/hub/AzureFirewallSubnet
  10.64.0.128/27: uksouth/hub/GatewaySubnet
  10.64.0.160/28: uksouth/hub/snet-dns-inbound
  10.64.0.176/28: uksouth/hub/snet-dns-outbound
  10.64.4.0/24: uksouth/spokes/directory
  10.64.4.0/28: uksouth/spokes/directory/controllers
  10.64.4.16/28: uksouth/spokes/directory/synchronisation
  10.64.5.0/24: uksouth/spokes/offices
  10.64.5.0/26: uksouth/spokes/offices/hosts
  10.64.5.64/28: uksouth/spokes/offices/private-endpoints
  10.64.6.0/24: uksouth/spokes/records
  10.64.6.0/27: uksouth/spokes/records/app
  10.64.6.32/27: uksouth/spokes/records/database
  10.64.6.64/28: uksouth/spokes/records/private-endpoints
  10.64.7.0/24: uksouth/spokes/registry
  10.64.7.0/25: uksouth/spokes/registry/app
  10.64.7.128/26: uksouth/spokes/registry/private-endpoints
  10.64.8.0/24: uksouth/spokes/website
  10.64.8.0/27: uksouth/spokes/website/app
  10.64.8.32/27: uksouth/spokes/website/pages
  10.64.8.64/27: uksouth/spokes/website/private-endpoints
  10.64.8.96/28: uksouth/spokes/website/loans
  10.64.8.112/28: uksouth/spokes/website/spare
  10.72.0.0/22: ukwest/hub
  10.72.0.0/26: ukwest/hub/AzureBastionSubnet
  10.72.0.64/26: ukwest/hub/AzureFirewallSubnet
  10.72.0.128/27: ukwest/hub/GatewaySubnet
  10.72.0.160/28: ukwest/hub/snet-dns-inbound
  10.72.0.176/28: ukwest/hub/snet-dns-outbound
  10.72.4.0/24: ukwest/spokes/directory
  10.72.4.0/28: ukwest/spokes/directory/controllers
  10.72.4.16/28: ukwest/spokes/directory/synchronisation
  10.72.5.0/24: ukwest/spokes/offices
  10.72.5.0/26: ukwest/spokes/offices/hosts
  10.72.5.64/28: ukwest/spokes/offices/private-endpoints
  10.72.6.0/24: ukwest/spokes/records
  10.72.6.0/27: ukwest/spokes/records/app
  10.72.6.32/27: ukwest/spokes/records/database
  10.72.6.64/28: ukwest/spokes/records/private-endpoints
  10.72.7.0/24: ukwest/spokes/registry
  10.72.7.0/25: ukwest/spokes/registry/app
  10.72.7.128/26: ukwest/spokes/registry/private-endpoints
  10.72.8.0/24: ukwest/spokes/website
  10.72.8.0/27: ukwest/spokes/website/app
  10.72.8.32/27: ukwest/spokes/website/pages
  10.72.8.64/27: ukwest/spokes/website/private-endpoints
  10.72.8.96/28: ukwest/spokes/website/loans
  10.72.8.112/28: ukwest/spokes/website/spare
`;
