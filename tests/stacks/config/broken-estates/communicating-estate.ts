/**
 * An estate in which a bit of everything speaks, which rows of the tables beside this file break in one place. Line numbers in the
 * rows count from its first line.
 */
export const COMMUNICATING_ESTATE = `estate: test
asOf: 2026-12-01
regions: { primary: uksouth, secondary: ukwest }
organisations:
  shared: { kind: shared, agreedFlows: [records/totals, published/figures], contact: shared@example.org }
  north: { belongsTo: [shared], agreedFlows: [records/totals, published/figures], contact: north@example.org }
subscriptions:
  platform: 00000000-0000-4000-8000-000000000001
  services: { id: 00000000-0000-4000-8000-000000000002, organisation: north }
platform:
  sshPublicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN2Q56u8G0649r3TMdvkJPwbBebVf7CLHeBJ79TkYmJV
addresses:
  pool: 10.64.0.0/12
outside:
  broker: { ranges: [192.0.2.0/24] }
  carrier: { ranges: [198.51.100.0/25, 203.0.113.64/26] }
  partner: { fqdns: [api.example.com] }
  vendor: { fqdns: ['*.example.net'] }
flows:
  browsing: { from: website/app, to: outside:broker, ports: [tcp/443, udp/443], why: Browsing }
  vendor: { from: website/app, to: outside:vendor, ports: tcp/443, why: Licences }
  moving: { from: site:old, to: website/app, ports: tcp/1521, why: Not moved yet, until: 2027-03-31 }
  watched: { kind: decoy, from: website/app, to: trap/decoy, ports: tcp/22, why: Whoever looks around }
published:
  website: { by: front-door, host: www.example.org, edge: website/edge, to: website/web, ports: tcp/443 }
  forms: { by: application-gateway, host: forms.example.org, edge: website/gateway, to: website/web, ports: tcp/443 }
  cases: { by: app-proxy, host: cases.example.org, edge: access/proxy, to: records/app, ports: tcp/443 }
  figures: { by: app-proxy, host: figures.example.org, edge: access/proxy, to: analysis/app, ports: tcp/443 }
  upkeep: { by: private-access, edge: access/broker, to: [website/web, records/app], ports: tcp/22 }
carriers:
  trunk: { from: outside:carrier, to: voice/border, media: 49152-49247 }
spokes:
  website:
    subnets: { web: /27, app: /27, edge: /28, gateway: /26, private-endpoints: /28 }
    servers:
      web: { tier: web, role: web, image: ubuntu-24.04 }
    flows:
      pages: { from: web, to: app, ports: tcp/8443, why: Pages }
      upkeep: { from: [web, app], to: [platform:azure-monitor, platform:entra], why: Upkeep }
      mail: { from: app, to: outside:partner, ports: tcp/587, why: Mail }
  records:
    flows:
      totals: { from: app, to: analysis/app, ports: tcp/443, why: Totals }
      links: { from: app, to: published:forms, ports: tcp/443, why: Links are checked }
  analysis: { subscription: platform, organisation: shared }
  access:
    subnets: { proxy: /28, broker: /28 }
    servers:
      proxy: { tier: proxy, role: app-proxy-connector, image: windows-server-2022 }
      broker: { tier: broker, role: private-access-connector, image: ubuntu-24.04 }
  trap:
    subnets: { decoy: /28 }
    servers:
      decoy: { tier: decoy, role: decoy, image: ubuntu-24.04, count: 1 }
  voice:
    subnets: { border: /28 }
    servers:
      border: { tier: border, role: session-border-controller, image: ubuntu-24.04 }
sites:
  hq: { kind: office, organisation: north }
  old: { kind: datacentre, organisation: north, ranges: [172.20.0.0/16], closes: 2027-12-31, peers: { a: 203.0.113.10 } }
`;

/** The address ledger of that estate. */
export const COMMUNICATING_LEDGER = `# Address ledger: the range that each network of this estate holds, in address order. Commit it with the estate.
# Written by: ridgeway addresses --write. It adds and removes lines, and never renumbers what stands here.
ranges:
  10.64.0.0/22: uksouth/hub
  10.64.0.0/26: uksouth/hub/AzureBastionSubnet
  10.64.0.64/26: uksouth/hub/AzureFirewallSubnet
  10.64.0.128/27: uksouth/hub/GatewaySubnet
  10.64.0.160/28: uksouth/hub/snet-dns-inbound
  10.64.0.176/28: uksouth/hub/snet-dns-outbound
  10.64.4.0/24: uksouth/spokes/access
  10.64.4.0/28: uksouth/spokes/access/broker
  10.64.4.16/28: uksouth/spokes/access/proxy
  10.64.5.0/24: uksouth/spokes/analysis
  10.64.5.0/25: uksouth/spokes/analysis/app
  10.64.5.128/26: uksouth/spokes/analysis/private-endpoints
  10.64.6.0/24: uksouth/spokes/records
  10.64.6.0/25: uksouth/spokes/records/app
  10.64.6.128/26: uksouth/spokes/records/private-endpoints
  10.64.7.0/24: uksouth/spokes/trap
  10.64.7.0/28: uksouth/spokes/trap/decoy
  10.64.8.0/24: uksouth/spokes/voice
  10.64.8.0/28: uksouth/spokes/voice/border
  10.64.9.0/24: uksouth/spokes/website
  10.64.9.0/26: uksouth/spokes/website/gateway
  10.64.9.64/27: uksouth/spokes/website/app
  10.64.9.96/27: uksouth/spokes/website/web
  10.64.9.128/28: uksouth/spokes/website/edge
  10.64.9.144/28: uksouth/spokes/website/private-endpoints
  10.72.0.0/22: ukwest/hub
  10.72.0.0/26: ukwest/hub/AzureBastionSubnet
  10.72.0.64/26: ukwest/hub/AzureFirewallSubnet
  10.72.0.128/27: ukwest/hub/GatewaySubnet
  10.72.0.160/28: ukwest/hub/snet-dns-inbound
  10.72.0.176/28: ukwest/hub/snet-dns-outbound
  10.72.4.0/24: ukwest/spokes/access
  10.72.4.0/28: ukwest/spokes/access/broker
  10.72.4.16/28: ukwest/spokes/access/proxy
  10.72.5.0/24: ukwest/spokes/analysis
  10.72.5.0/25: ukwest/spokes/analysis/app
  10.72.5.128/26: ukwest/spokes/analysis/private-endpoints
  10.72.6.0/24: ukwest/spokes/records
  10.72.6.0/25: ukwest/spokes/records/app
  10.72.6.128/26: ukwest/spokes/records/private-endpoints
  10.72.7.0/24: ukwest/spokes/trap
  10.72.7.0/28: ukwest/spokes/trap/decoy
  10.72.8.0/24: ukwest/spokes/voice
  10.72.8.0/28: ukwest/spokes/voice/border
  10.72.9.0/24: ukwest/spokes/website
  10.72.9.0/26: ukwest/spokes/website/gateway
  10.72.9.64/27: ukwest/spokes/website/app
  10.72.9.96/27: ukwest/spokes/website/web
  10.72.9.128/28: ukwest/spokes/website/edge
  10.72.9.144/28: ukwest/spokes/website/private-endpoints
`;
