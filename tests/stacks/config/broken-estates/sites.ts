import { BrokenEstate } from './broken-estate';

/** Offices, datacentres and name resolution. */
export const sitesBroken: readonly BrokenEstate[] = [
  {
    name: 'an office with peers',
    replace: 'hq: { kind: office,',
    by: 'hq: { kind: office, peers: { a: 203.0.113.1 },',
    problems: [
      '29:23 sites.hq has peers | an office has the Internet as its network; tunnels lead to datacentres that are still to close (RA-3) | remove it, or declare a datacentre and the date on which it closes',
    ],
  },
  {
    name: 'an office with a circuit',
    replace: 'hq: { kind: office,',
    by: 'hq: { kind: office, expressRoute: {},',
    problems: [
      '29:23 sites.hq has expressRoute | an office has the Internet as its network; tunnels lead to datacentres that are still to close (RA-3) | remove it, or declare a datacentre and the date on which it closes',
    ],
  },
  {
    name: 'a site without a kind',
    replace: 'hq: { kind: office,',
    by: 'hq: {',
    problems: ['29:3 sites.hq has no "kind" | kind is one of office, datacentre | add kind'],
  },
  {
    name: 'a site of an unknown kind',
    replace: 'hq: { kind: office,',
    by: 'hq: { kind: offcie,',
    problems: ['29:15 sites.hq.kind is "offcie" | one of office, datacentre | did you mean office?'],
  },
  {
    name: 'a site of an unknown organisation',
    replace: 'hq: { kind: office, organisation: north',
    by: 'hq: { kind: office, organisation: nowhere',
    problems: [
      '29:37 sites.hq.organisation is "nowhere", which organisations doesn\'t declare | declared are north, shared | declare it under organisations, or write one of these',
    ],
  },
  {
    name: 'a datacentre that never closes',
    replace: '    closes: 2027-12-31\n',
    by: '',
    problems: [
      '30:3 sites.old has no "closes" | closes is a date as YYYY-MM-DD | add closes: write one such as 2027-03-31',
    ],
  },
  {
    name: 'a datacentre without ranges',
    replace: '    ranges: [172.20.0.0/16]\n    closes',
    by: '    ranges: []\n    closes',
    problems: [
      '33:13 sites.old.ranges is an empty list | at least one range | name what the tunnels lead to',
    ],
  },
  {
    name: 'a datacentre without peers',
    replace:
      '    peers:\n      a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }\n      b: { fqdn: vpn.example.org, bgp: { asn: 65010, address: 172.20.0.4 } }\n',
    by: '    peers: {}\n',
    problems: [
      '35:12 sites.old.peers is an empty mapping | at least one peer | name the VPN device that tunnels lead to',
    ],
  },
  {
    name: 'two peers of which one has no BGP',
    replace: 'a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }',
    by: 'a: 203.0.113.10',
    problems: [
      '36:7 sites.old.peers.a has no bgp, and site "old" has 2 peers | several peers of one site need BGP: without it Azure takes its ranges from one of them only | write { address: ..., bgp: { asn: 65010, address: ... } } for each, or keep one peer',
    ],
  },
  {
    name: 'a peer with a private address',
    replace: 'a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }',
    by: 'a: 172.20.0.1',
    problems: [
      '36:7 sites.old.peers.a has no bgp, and site "old" has 2 peers | several peers of one site need BGP: without it Azure takes its ranges from one of them only | write { address: ..., bgp: { asn: 65010, address: ... } } for each, or keep one peer',
      "36:10 sites.old.peers.a: 172.20.0.1 is not a public address (private, 172.16.0.0/12) | the address of the VPN device on the Internet, or its name | write the datacentre's public address",
    ],
  },
  {
    name: 'a peer with a loopback address',
    replace: 'a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }',
    by: 'a: { address: 127.0.0.1 }',
    problems: [
      '36:7 sites.old.peers.a has no bgp, and site "old" has 2 peers | several peers of one site need BGP: without it Azure takes its ranges from one of them only | write { address: ..., bgp: { asn: 65010, address: ... } } for each, or keep one peer',
      "36:21 sites.old.peers.a.address: 127.0.0.1 is not a public address (loopback, 127.0.0.0/8) | the address of the VPN device on the Internet, or its name | write the datacentre's public address",
    ],
  },
  {
    name: 'a peer that is neither address nor name',
    replace: 'a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }',
    by: 'a: 203.0.113.300',
    problems: [
      '36:7 sites.old.peers.a has no bgp, and site "old" has 2 peers | several peers of one site need BGP: without it Azure takes its ranges from one of them only | write { address: ..., bgp: { asn: 65010, address: ... } } for each, or keep one peer',
      '36:10 sites.old.peers.a is "203.0.113.300" | a public IPv4 address, or a domain name of two labels or more | write one such as 203.0.113.10 or vpn.example.org',
    ],
  },
  {
    name: 'a peer with address and name',
    replace: 'b: { fqdn: vpn.example.org,',
    by: 'b: { fqdn: vpn.example.org, address: 203.0.113.9,',
    problems: ['37:7 sites.old.peers.b has both address and fqdn | one of the two | remove one'],
  },
  {
    name: 'a peer with neither',
    replace: 'b: { fqdn: vpn.example.org, bgp',
    by: 'b: { bgp',
    problems: [
      '37:7 sites.old.peers.b has neither address nor fqdn | one of the two | add the address or the name of the VPN device',
    ],
  },
  {
    name: 'an AS number of Azure',
    replace: 'asn: 65010',
    by: 'asn: 65515',
    problems: [
      "37:47 sites.old.peers.b.bgp.asn is 65515, which Azure keeps for itself | not 8074, 8075, 12076, 65515, 65517, 65518, 65519, 65520, 23456, 64496 to 64511, 65535 to 65551 | write the peer's own AS number, such as 65010",
    ],
  },
  {
    name: 'an AS number of IANA',
    replace: 'asn: 65010',
    by: 'asn: 64500',
    problems: [
      "37:47 sites.old.peers.b.bgp.asn is 64500, which IANA reserves | not 8074, 8075, 12076, 65515, 65517, 65518, 65519, 65520, 23456, 64496 to 64511, 65535 to 65551 | write the peer's own AS number, such as 65010",
    ],
  },
  {
    name: 'an AS number that is too large',
    replace: 'asn: 65010',
    by: 'asn: 4294967296',
    problems: [
      "37:47 sites.old.peers.b.bgp.asn is the number 4294967296 | 1 to 4294967295 | write the peer's AS number",
    ],
  },
  {
    name: 'a BGP address outside APIPA',
    replace: 'address: 172.20.0.4',
    by: 'address: 169.254.20.1',
    problems: [
      "37:63 sites.old.peers.b.bgp.address is 169.254.20.1, a link-local address that Azure VPN gateways don't use | 169.254.21.0 to 169.254.22.255, or an address inside the datacentre | choose an address from that range",
    ],
  },
  {
    name: 'a circuit of an odd bandwidth',
    replace: '    closes: 2027-12-31',
    by: '    closes: 2027-12-31\n    expressRoute: { provider: Jisc, peeringLocation: London, bandwidthMbps: 300 }',
    problems: [
      '35:77 sites.old.expressRoute.bandwidthMbps is the number 300 | 50, 100, 200, 500, 1000, 2000, 5000 or 10000 | write a bandwidth that circuits have',
    ],
  },
  {
    name: 'site ranges that overlap each other',
    replace: 'ranges: [192.168.10.0/24]',
    by: 'ranges: [172.20.8.0/24]',
    problems: [
      '33:14 sites.old.ranges[0]: 172.20.0.0/16 overlaps sites.hq.ranges[0] (172.20.8.0/24) |  | choose ranges that have no address in common',
    ],
  },
  {
    name: 'a site range inside the pool',
    replace: 'ranges: [192.168.10.0/24]',
    by: 'ranges: [10.66.0.0/24]',
    problems: [
      '29:53 sites.hq.ranges[0]: 10.66.0.0/24 overlaps the pool of uksouth (10.64.0.0/13) |  | choose another range for the site, or exclude it from the pool: addresses.reserved',
    ],
  },
  {
    name: 'a site range that a spoke holds',
    replace: 'ranges: [192.168.10.0/24]',
    by: 'ranges: [10.71.4.0/24]',
    problems: [
      '29:53 sites.hq.ranges[0]: 10.71.4.0/24 overlaps spoke "records" in uksouth (10.71.4.0/24, address ledger line 10) |  | choose another range for the site, or exclude it from the pool: addresses.reserved',
    ],
  },
  {
    name: 'a site range of public addresses',
    replace: 'ranges: [192.168.10.0/24]',
    by: 'ranges: [8.8.8.0/24]',
    problems: [
      '29:53 sites.hq.ranges[0]: 8.8.8.0/24 is not private address space | inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10 (RFC 1918, RFC 6598) | choose a private range',
    ],
  },
  {
    name: 'a DNS server that is a name',
    replace: '[172.20.0.10]',
    by: '[dc1.corp.example.org]',
    problems: [
      '40:24 dns.forward.corp.example.org[0] is "dc1.corp.example.org" | an IPv4 address | write four numbers from 0 to 255, such as 172.20.0.10',
    ],
  },
  {
    name: 'a DNS server that nothing leads to',
    replace: '[172.20.0.10]',
    by: '[172.21.0.10]',
    problems: [
      "40:24 dns.forward has 172.21.0.10 for corp.example.org, which no tunnel and no network leads to | an address inside a datacentre's ranges or the address pool | correct the address, or add its range to the datacentre",
    ],
  },
  {
    name: 'a DNS server twice',
    replace: '[172.20.0.10]',
    by: '[172.20.0.10, 172.20.0.10]',
    problems: ['40:37 dns.forward has 172.20.0.10 twice for corp.example.org |  | remove one'],
  },
  {
    name: 'seven DNS servers',
    replace: '[172.20.0.10]',
    by: '[172.20.0.1, 172.20.0.2, 172.20.0.3, 172.20.0.4, 172.20.0.5, 172.20.0.6, 172.20.0.7]',
    problems: ['40:23 dns.forward.corp.example.org is a list of 7 | 1 to 6 addresses | keep six'],
  },
  {
    name: 'a domain of one label',
    replace: 'corp.example.org:',
    by: 'corp:',
    problems: [
      '40:5 dns.forward has the key "corp" | a domain name of two labels or more, without a dot at its end | write one such as corp.example.org',
    ],
  },
  {
    name: 'an unknown private link zone',
    replace: 'dns:\n',
    by: 'dns:\n  privateLinkZones: [privatelink.blob.core.windows.ent]\n',
    problems: [
      '39:22 dns.privateLinkZones[0] is "privatelink.blob.core.windows.ent", which is not a known private link zone | a zone of the table that docs/reference lists, such as privatelink.blob.core.windows.net | did you mean privatelink.blob.core.windows.net?',
    ],
  },
  {
    name: 'two peers that make one name',
    replace:
      '  old:\n    kind: datacentre\n    organisation: north\n    ranges: [172.20.0.0/16]\n    closes: 2027-12-31\n    peers:\n      a: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }',
    by: '  old-x: { kind: datacentre, organisation: north, ranges: [172.30.0.0/16], closes: 2027-12-31, peers: { b: 203.0.113.7 } }\n  old:\n    kind: datacentre\n    organisation: north\n    ranges: [172.20.0.0/16]\n    closes: 2027-12-31\n    peers:\n      x-b: { address: 203.0.113.10, bgp: { asn: 65011, address: 172.20.0.3 } }',
    problems: [
      '37:7 sites.old.peers.x-b makes the name lgw-old-x-b-uks, as sites.old-x.peers.b does | Azure takes a name once in one resource group | rename one of the two',
    ],
  },
  {
    name: 'forwarded domains that make one name',
    replace: '    corp.example.org: [172.20.0.10]',
    by: '    corp.example.org: [172.20.0.10]\n    corp-example.org: [172.20.0.10]',
    problems: [
      '41:5 dns.forward.corp-example.org makes the same rule name as corp.example.org | names that differ in more than capitals, dots and hyphens | forward the domain above both, or remove one',
    ],
  },
  {
    name: 'a forwarded domain that is too long',
    replace: '    corp.example.org:',
    by: `    ${'c'.repeat(60)}.${'d'.repeat(20)}.org:`,
    problems: [
      '40:5 dns.forward has a domain of 85 characters | at most 72: a forwarding rule, whose name has at most 80, is named after it | forward a domain above it',
    ],
  },
];
