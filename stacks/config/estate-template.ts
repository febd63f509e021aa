/**
 * Files of a small estate to start from, by name. The address ledger is made from them.
 * @param reviewed the day on which its policies count as reviewed first, `YYYY-MM-DD`
 */
export function estateTemplate(name: string, reviewed: string): Readonly<Record<string, string>> {
  return {
    'estate.yaml': estateText(name, reviewed),
    'deployed.yaml': DEPLOYED,
    'README.md': readme(name),
  };
}

function estateText(name: string, reviewed: string): string {
  return `# yaml-language-server: $schema=../../docs/reference/estate.schema.json
# Hover over a key to read what it does and what its default is.
estate: ${name}
title: Our two virtual datacentres
stage: design # live once it is deployed: then what is outstanding stops a deployment

# When exemptions and security policies were last reviewed as a whole: at least once in twelve months.
policiesReviewed: ${reviewed}

# Two regions, each Microsoft's pair of the other.
regions: { primary: uksouth, secondary: ukwest }

# Councils, and the strategies that bind each: county, districts, or your own under strategies.
organisations:
  council:
    title: Our council
    strategies: [county]
    contact: platform@example.org

# Copy the ids from the Azure portal. The one named platform holds hubs, state and monitoring.
subscriptions:
  platform: 00000000-0000-4000-8000-000000000001
  services: 00000000-0000-4000-8000-000000000002

# Private address space for all networks, halved between the regions. Choose one that nothing on premises uses.
addresses:
  pool: 10.64.0.0/12

# What people use, and what is promised of it: tier-1 to tier-3. It is proven to outlast a node, a zone and a region, or to be
# recovered in time. It is made of all that its spoke has.
services:
  website: { tier: tier-2 }

# One network for each workload, in both regions, with a subnet for each tier. What no flow names is denied; the flow from the
# application to its database is implied.
spokes:
  website:
    title: Website
    subnets: { app: /25, private-endpoints: /26 }
    blocks:
      pages: { kind: web-app }
      content: { kind: sql, users: app }

# What both regions share, and who has accepted it.
accepted:
  private-dns: { approver: Head of ICT, reason: Zones are global and answered in each region }

# Who signs in. Every policy of the baseline is enabled; whoever is of no persona is blocked. Copy the ids from the Entra admin
# centre. The two break-glass accounts are made by hand, each with security keys in a safe, and get in when nothing else works.
identity:
  tenants:
    council:
      id: 00000000-0000-4000-8000-000000000010
      domain: council.example.org
      licences: [P2]
      breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000012]
      personas:
        staff: { title: Staff, rule: user.employeeType -eq "Staff" }
        administrators:
          title: Administrators, by accounts of their own
          administrators: true
          members: [00000000-0000-4000-8000-000000000013]

# Offices have the Internet as their network. A datacentre has tunnels until the date on which it closes:
# sites:
#   old-datacentre:
#     kind: datacentre
#     ranges: [172.20.0.0/16]
#     closes: 2027-12-31
#     peers: { a: 203.0.113.10 }
`;
}

const DEPLOYED = `# What only Azure knows, written back after a deployment. Empty at first: ridgeway steps prints what goes here, and when.
`;

function readme(name: string): string {
  return `# ${name}

Written by \`ridgeway init\`. What is here:

| file | what is there |
|---|---|
| \`estate.yaml\` | the estate, written by people |
| \`addresses.yaml\` | who holds which addresses, written by \`ridgeway addresses --write\` |
| \`deployed.yaml\` | what only Azure knows, empty until something is deployed |
| \`exemptions.yaml\` | recorded departures from rules; not there until there is one |

    npx ridgeway check estates/${name}
`;
}
