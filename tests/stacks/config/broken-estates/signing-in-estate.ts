/**
 * An estate of two organisations in one tenant, with a bit of everything that concerns sign-ins, which rows of tables beside this
 * file break in one place. Line numbers in the rows count from its first line.
 */
export const SIGNING_IN_ESTATE = `estate: test
asOf: 2026-12-01
regions: { primary: uksouth, secondary: ukwest }
organisations:
  shared: { kind: shared, strategies: [districts], contact: shared@example.org }
  north: { strategies: [districts], belongsTo: [shared], contact: north@example.org }
subscriptions:
  platform: 00000000-0000-4000-8000-000000000001
  services: { id: 00000000-0000-4000-8000-000000000002, organisation: north }
platform:
  sshPublicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN2Q56u8G0649r3TMdvkJPwbBebVf7CLHeBJ79TkYmJV
addresses: { pool: 10.64.0.0/12, reserved: [10.70.0.0/16] }
outside:
  desk: { fqdns: [api.desk.example.com, '*.tickets.example.com'] }
  carrier: { ranges: [192.0.2.0/24] }
published:
  records: { by: app-proxy, host: records.example.org, edge: records/proxy, to: records/web, ports: tcp/443 }
  upkeep: { by: private-access, edge: records/broker, to: records/web, ports: tcp/22 }
spokes:
  website: { subscription: services, subnets: { app: /26, web: /26, private-endpoints: /28 } }
  records:
    subscription: platform
    regions: primary
    subnets: { proxy: /28, broker: /28, web: /26, feed: /28, private-endpoints: /28 }
    servers:
      proxy: { tier: proxy, role: app-proxy-connector, image: windows-server-2022 }
      broker: { tier: broker, role: private-access-connector, image: ubuntu-24.04 }
      feed: { tier: feed, image: ubuntu-24.04 }
identity:
  tenants:
    both:
      id: 00000000-0000-4000-8000-000000000010
      domain: example.org
      licences: [P2]
      breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000012]
      approvers: [00000000-0000-4000-8000-000000000021]
      personas:
        staff: { organisation: north, rule: user.department -eq "North" }
        crews: { devices: none, group: 00000000-0000-4000-8000-000000000022 }
        admins: { administrators: true, members: [00000000-0000-4000-8000-000000000031] }
        rooms: { kind: service-account, members: [00000000-0000-4000-8000-000000000032] }
        agents: { kind: guest, organisation: north }
        colleagues: { kind: guest, guestTypes: [b2bCollaborationMember], package: colleagues }
        feeds: { kind: workload, servicePrincipals: [00000000-0000-4000-8000-000000000041] }
      places:
        office: { ranges: [198.51.100.0/28, '2001:db8:1::/48'], trusted: true }
        home: { countries: [GB, IE], includeUnknown: true }
      strengths:
        keys: { title: Keys, combinations: [fido2, x509CertificateMultiFactor] }
      policies:
        CA001: report-only
        CA007: { userRisk: password-change }
        CA200: { state: pilot, pilotGroup: 00000000-0000-4000-8000-000000000023 }
      obligations:
        no-graph: { who: { personas: [crews] }, when: { applications: [MicrosoftGraph] }, demand: blocked }
      exceptions:
        desktops:
          { lifts: managed-device, applications: [WindowsVirtualDesktop], devices: [unregistered], instead: mfa, mustWork: true, owner: it@example.org, reason: DR-2 }
        rooms:
          { lifts: [mfa, managed-device], who: [rooms], places: [office], owner: it@example.org, reason: Screens, expires: 2027-06-30 }
      guestApplications: [Office365, records]
      workloadPlaces: [office]
      applications:
        records:
          { published: records, redirectUris: ['https://records.example.org/in'], owners: [00000000-0000-4000-8000-000000000033], assigned: [staff, agents] }
        desk:
          { template: 00000000-0000-4000-8000-000000000051, provisioning: true, protocol: saml, identifierUris: ['urn:desk'], owners: [00000000-0000-4000-8000-000000000033], assigned: [staff] }
        cases:
          identifierUris: ['https://cases.example.org', 'api://00000000-0000-4000-8000-000000000010/cases']
          owners: [00000000-0000-4000-8000-000000000033]
          assigned: [staff]
          federatedCredentials: { pipeline: { issuer: 'https://token.actions.githubusercontent.com', subject: 'repo:a/b:environment:plan' } }
        azure: { clientId: 797f4846-ba00-4fd7-ba43-dac1f8f63013 }
      roles:
        Global Administrator: { eligible: [admins], hours: 1, eligibleDays: 90 }
      access:
        reading: { subscription: services, role: Reader, eligible: [staff] }
        upkeep: { managementGroup: root, role: { title: Upkeep, actions: ['*/read'] }, eligible: [admins], approvers: [] }
      packages:
        agents: { persona: agents, requestors: anybody-outside, expiresAfterDays: 180 }
        colleagues: { persona: colleagues, organisation: shared, expiresAfterDays: 90 }
      partners:
        trust: { id: 00000000-0000-4000-8000-000000000061, trust: [mfa] }
      directories:
        corporate:
          organisation: north
          domain: corp.example.org
          synchronisesFrom: [office]
          joiners:
            template: 00000000-0000-4000-8000-000000000052
            spoke: records
            uploader: feed
            serviceDesk: { outside: desk, url: 'https://api.desk.example.com/tickets' }
          owners: [00000000-0000-4000-8000-000000000046]
`;

/** The address ledger of that estate. */
export const SIGNING_IN_LEDGER = `# Address ledger: the range that each network of this estate holds, in address order. Commit it with the estate.
# Written by: ridgeway addresses --write. It adds and removes lines, and never renumbers what stands here.
ranges:
  10.71.0.0/22: uksouth/hub
  10.71.0.0/26: uksouth/hub/AzureBastionSubnet
  10.71.0.64/26: uksouth/hub/AzureFirewallSubnet
  10.71.0.128/27: uksouth/hub/GatewaySubnet
  10.71.0.160/28: uksouth/hub/snet-dns-inbound
  10.71.0.176/28: uksouth/hub/snet-dns-outbound
  10.71.4.0/24: uksouth/spokes/records
  10.71.4.0/26: uksouth/spokes/records/web
  10.71.4.64/28: uksouth/spokes/records/broker
  10.71.4.80/28: uksouth/spokes/records/feed
  10.71.4.96/28: uksouth/spokes/records/private-endpoints
  10.71.4.112/28: uksouth/spokes/records/proxy
  10.71.5.0/24: uksouth/spokes/website
  10.71.5.0/26: uksouth/spokes/website/app
  10.71.5.64/26: uksouth/spokes/website/web
  10.71.5.128/28: uksouth/spokes/website/private-endpoints
  10.72.0.0/22: ukwest/hub
  10.72.0.0/26: ukwest/hub/AzureBastionSubnet
  10.72.0.64/26: ukwest/hub/AzureFirewallSubnet
  10.72.0.128/27: ukwest/hub/GatewaySubnet
  10.72.0.160/28: ukwest/hub/snet-dns-inbound
  10.72.0.176/28: ukwest/hub/snet-dns-outbound
  10.72.4.0/24: ukwest/spokes/website
  10.72.4.0/26: ukwest/spokes/website/app
  10.72.4.64/26: ukwest/spokes/website/web
  10.72.4.128/28: ukwest/spokes/website/private-endpoints
`;
