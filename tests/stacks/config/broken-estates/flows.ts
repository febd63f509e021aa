import { BrokenEstate } from './broken-estate';

/** Ends, ways and ports of flows. */
export const flowsBroken: readonly BrokenEstate[] = [
  {
    name: 'an end in an unknown spoke',
    replace: 'from: website/app, to: outside:broker',
    by: 'from: websit/app, to: outside:broker',
    problems: [
      '20:21 flows.browsing.from is "websit", which spokes doesn\'t declare | declared are access, analysis, records, trap, voice, website | did you mean website?',
    ],
  },
  {
    name: 'an end in an unknown tier',
    replace: 'from: website/app, to: outside:broker',
    by: 'from: website/ap, to: outside:broker',
    problems: [
      '20:21 flows.browsing.from is "website/ap", and spoke "website" has no tier "ap" | its tiers are web, app, edge, gateway, private-endpoints | did you mean app?',
    ],
  },
  {
    name: 'an unknown tier of its own spoke',
    replace: 'from: web, to: app',
    by: 'from: wbe, to: app',
    problems: [
      '38:22 spokes.website.flows.pages.from is "wbe", and spoke "website" has no tier "wbe" | its tiers are web, app, edge, gateway, private-endpoints | did you mean web?',
    ],
  },
  {
    name: 'an own tier at the top of the file',
    replace: 'from: website/app, to: outside:broker',
    by: 'from: app, to: outside:broker',
    problems: ['20:21 flows.browsing.from is "app" | <spoke>/<tier> | write one such as website/web'],
  },
  {
    name: 'an end of too many parts',
    replace: 'from: web, to: app',
    by: 'from: web, to: website/app/1',
    problems: [
      '38:31 spokes.website.flows.pages.to is "website/app/1" | one of the spoke\'s tiers, or <spoke>/<tier> | write one such as website/web',
    ],
  },
  {
    name: 'an address as an end',
    replace: 'to: outside:broker',
    by: 'to: 192.0.2.10',
    problems: [
      '20:38 flows.browsing.to is "192.0.2.10" | a name, never an address: <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service> | name it: declare it under outside or sites, or write <spoke>/<tier>',
    ],
  },
  {
    name: 'a range as an end',
    replace: 'to: outside:broker',
    by: 'to: 10.0.0.0/8',
    problems: [
      '20:38 flows.browsing.to is "10.0.0.0/8" | a name, never an address: <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service> | name it: declare it under outside or sites, or write <spoke>/<tier>',
    ],
  },
  {
    name: 'an IPv6 address as an end',
    replace: 'to: outside:broker',
    by: 'to: "2001:db8::1"',
    problems: [
      '20:38 flows.browsing.to is "2001:db8::1" | a name, never an address: <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service> | name it: declare it under outside or sites, or write <spoke>/<tier>',
    ],
  },
  {
    name: 'a host as an end',
    replace: 'to: outside:partner',
    by: 'to: api.example.com',
    problems: [
      '40:30 spokes.website.flows.mail.to is "api.example.com" | one of the spoke\'s tiers, or <spoke>/<tier> | declare the host under outside, and write outside:<name>',
    ],
  },
  {
    name: 'an end of an unknown kind',
    replace: 'to: outside:broker',
    by: 'to: outsde:broker',
    problems: [
      '20:38 flows.browsing.to is "outsde:broker" | <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service> | did you mean outside:broker?',
    ],
  },
  {
    name: 'an end of a kind that is like no other',
    replace: 'to: outside:broker',
    by: 'to: internet:broker',
    problems: [
      '20:38 flows.browsing.to is "internet:broker" | <spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service> | write one of these',
    ],
  },
  {
    name: 'an unknown service of somebody else',
    replace: 'to: outside:broker',
    by: 'to: outside:broekr',
    problems: [
      '20:38 flows.browsing.to is "broekr", which outside doesn\'t declare | declared are broker, carrier, partner, vendor | did you mean broker?',
    ],
  },
  {
    name: 'an unknown site',
    replace: 'from: site:old',
    by: 'from: site:odl',
    problems: [
      '22:19 flows.moving.from is "odl", which sites doesn\'t declare | declared are hq, old | did you mean old?',
    ],
  },
  {
    name: 'an office as an end',
    replace: 'from: site:old',
    by: 'from: site:hq',
    problems: [
      '22:19 flows.moving.from is "site:hq", which is an office | an office has no tunnel: its network is the Internet (RA-3) | publish the service: published, by app-proxy or private-access',
    ],
  },
  {
    name: 'an unknown platform endpoint',
    replace: 'platform:entra',
    by: 'platform:entry',
    problems: [
      '39:64 spokes.website.flows.upkeep.to[1] is "platform:entry", which the table of platform endpoints doesn\'t have | one of app-proxy, azure-monitor, backup, certificate-revocation, database-servers, defender, directory-synchronisation, entra, graph, guest-configuration, kms, microsoft-packages, site-recovery, time, ubuntu-packages, virtual-desktop, windows-update | did you mean entra?',
    ],
  },
  {
    name: 'an unknown published service',
    replace: 'to: published:forms',
    by: 'to: published:from',
    problems: [
      '44:31 spokes.records.flows.links.to is "from", which published doesn\'t declare | declared are cases, figures, forms, upkeep, website | declare it under published, or write one of these',
    ],
  },
  {
    name: 'an end that stands there twice',
    replace: 'from: [web, app]',
    by: 'from: [web, website/web]',
    problems: ['39:29 "website/web" stands in the list already | each end once | remove it'],
  },
  {
    name: 'no ends',
    replace: 'from: [web, app]',
    by: 'from: []',
    problems: [
      '39:23 spokes.website.flows.upkeep.from is an empty list | one or a list of several | name at least one',
    ],
  },
  {
    name: 'a start outside',
    replace: 'from: website/app, to: outside:vendor',
    by: 'from: outside:partner, to: website/app',
    problems: [
      '21:19 flows.vendor starts at outside:partner | nothing outside starts a flow: a flow comes from a tier or a datacentre | publish the service, or declare a carrier',
    ],
  },
  {
    name: 'a start at the platform',
    replace: 'from: website/app, to: outside:vendor',
    by: 'from: platform:entra, to: website/app',
    problems: [
      '21:19 flows.vendor starts at platform:entra | nothing outside starts a flow: a flow comes from a tier or a datacentre | publish the service, or declare a carrier',
    ],
  },
  {
    name: 'a start at a published service',
    replace: 'from: website/app, to: outside:vendor',
    by: 'from: published:website, to: website/app',
    problems: [
      '21:19 flows.vendor starts at published:website | nothing outside starts a flow: a flow comes from a tier or a datacentre | publish the service, or declare a carrier',
    ],
  },
  {
    name: 'a site at both ends',
    replace: 'from: site:old, to: website/app',
    by: 'from: site:old, to: site:old',
    problems: [
      '22:33 flows.moving goes from site:old to site:old, and neither is in a region | one end is a tier: there is no way past the regions | name a tier at one end, or remove the flow',
    ],
  },
  {
    name: 'a way from a site to the Internet',
    replace: 'from: site:old, to: website/app',
    by: 'from: site:old, to: outside:broker',
    problems: [
      '22:33 flows.moving goes from site:old to outside:broker, and neither is in a region | one end is a tier: there is no way past the regions | name a tier at one end, or remove the flow',
    ],
  },
  {
    name: 'no ports',
    replace: ', ports: tcp/8443',
    by: '',
    problems: [
      '38:7 spokes.website.flows.pages has no "ports" | only a flow to platform:<endpoint> goes without: its ports are known | add ports: tcp/443, udp/3478-3481, icmp or a list',
    ],
  },
  {
    name: 'ports of a platform endpoint',
    replace: 'to: [platform:azure-monitor, platform:entra]',
    by: 'to: platform:kms, ports: tcp/1688',
    problems: [
      '39:53 spokes.website.flows.upkeep has ports, and goes to platform:kms | the ports of a platform endpoint are known: tcp/1688 | remove ports',
    ],
  },
  {
    name: 'platform endpoints with different ports',
    replace: 'platform:azure-monitor, platform:entra',
    by: 'platform:kms, platform:entra',
    problems: [
      '39:35 spokes.website.flows.upkeep goes to platform:kms (tcp/1688) and platform:entra (tcp/443) | endpoints with the same ports | write a flow for each',
    ],
  },
  {
    name: 'a platform endpoint and something else',
    replace: 'platform:azure-monitor, platform:entra',
    by: 'platform:entra, outside:partner',
    problems: [
      '39:35 spokes.website.flows.upkeep goes to platform:entra and to something else | platform endpoints alone, since their ports are known | write a flow for each',
    ],
  },
  {
    name: 'a port that does not exist',
    replace: 'ports: tcp/8443',
    by: 'ports: tcp/84430',
    problems: [
      '38:43 spokes.website.flows.pages.ports is "tcp/84430" | ports from 1 to 65535, the lower one first | write one such as tcp/443 or udp/3478-3481',
    ],
  },
  {
    name: 'ports in the wrong order',
    replace: 'ports: tcp/8443',
    by: 'ports: tcp/8443-8000',
    problems: [
      '38:43 spokes.website.flows.pages.ports is "tcp/8443-8000" | ports from 1 to 65535, the lower one first | write one such as tcp/443 or udp/3478-3481',
    ],
  },
  {
    name: 'a port twice',
    replace: 'ports: tcp/8443',
    by: 'ports: [tcp/8443, tcp/8000-9000]',
    problems: [
      '38:54 spokes.website.flows.pages.ports[1] is "tcp/8000-9000", of which some stands in the list already | each port once | remove one of them',
    ],
  },
  {
    name: 'ports without a protocol',
    replace: 'ports: tcp/8443',
    by: 'ports: 8443',
    problems: [
      '38:43 spokes.website.flows.pages.ports is the number 8443 | text, or a list | write text, or a list',
    ],
  },
  {
    name: 'ports of an unknown protocol',
    replace: 'ports: tcp/8443',
    by: 'ports: sctp/8443',
    problems: [
      '38:43 spokes.website.flows.pages.ports is "sctp/8443" | icmp, or tcp or udp with a port or a range of ports | write one such as tcp/443, udp/3478-3481 or icmp',
    ],
  },
  {
    name: 'ICMP to hosts',
    replace: 'ports: tcp/587',
    by: 'ports: icmp',
    problems: [
      "40:54 spokes.website.flows.mail has icmp, and outside:partner gives hosts | the firewall can't filter it by FQDN: network rules to hosts are for TCP and UDP | leave icmp out, or give the ranges of the service",
    ],
  },
  {
    name: 'a port that a wildcard cannot have',
    replace: 'outside:vendor, ports: tcp/443',
    by: 'outside:vendor, ports: tcp/8443',
    problems: [
      "21:59 flows.vendor has tcp/8443, and outside:vendor gives *.example.net | the firewall can't filter it by FQDN: network rules take whole names, and application rules tcp/80, tcp/443 and tcp/1433 | name the hosts, or give the ranges of the service",
    ],
  },
  {
    name: 'UDP to a wildcard',
    replace: 'outside:vendor, ports: tcp/443',
    by: 'outside:vendor, ports: [tcp/443, udp/443]',
    problems: [
      "21:59 flows.vendor has udp/443, and outside:vendor gives *.example.net | the firewall can't filter it by FQDN: network rules take whole names, and application rules tcp/80, tcp/443 and tcp/1433 | name the hosts, or give the ranges of the service",
    ],
  },
  {
    name: 'a range of ports to a wildcard',
    replace: 'outside:vendor, ports: tcp/443',
    by: 'outside:vendor, ports: tcp/80-443',
    problems: [
      "21:59 flows.vendor has tcp/80-443, and outside:vendor gives *.example.net | the firewall can't filter it by FQDN: network rules take whole names, and application rules tcp/80, tcp/443 and tcp/1433 | name the hosts, or give the ranges of the service",
    ],
  },
  {
    name: 'another port of a public host',
    replace: 'published:forms, ports: tcp/443',
    by: 'published:forms, ports: tcp/8443',
    problems: [
      '44:55 spokes.records.flows.links has tcp/8443, and published:forms is a web application | tcp/443, and tcp/80 which leads to it | write ports: tcp/443',
    ],
  },
  {
    name: 'a public host of a service that has none',
    replace: 'published:forms',
    by: 'published:upkeep',
    problems: [
      '44:31 spokes.records.flows.links goes to published:upkeep, which is reached by private-access | a service with a public host | name the tier that it leads to',
    ],
  },
  {
    name: 'no reason',
    replace: ', why: Pages',
    by: '',
    problems: ['38:7 spokes.website.flows.pages has no "why" | why is text | add why'],
  },
  {
    name: 'a date that is none',
    replace: 'until: 2027-03-31',
    by: 'until: 2027-02-30',
    problems: [
      '22:90 flows.moving.until: "2027-02-30" is not a date of the calendar |  | that month has the days 01 to 28',
    ],
  },
  {
    name: 'a date that is no date',
    replace: 'until: 2027-03-31',
    by: 'until: soon',
    problems: ['22:90 flows.moving.until is "soon" | a date as YYYY-MM-DD | write one such as 2027-03-31'],
  },
  {
    name: 'an unknown reach',
    replace: 'why: Pages',
    by: 'why: Pages, reach: everywere',
    problems: [
      '38:72 spokes.website.flows.pages.reach is "everywere" | one of region, everywhere | did you mean everywhere?',
    ],
  },
  {
    name: 'an id that is too long',
    replace: '      pages: {',
    by: '      ppppppppppppppppppppppppppppppppppppppppppppppppppppp: {',
    problems: [
      '38:7 the flow id website/ppppppppppppppppppppppppppppppppppppppppppppppppppppp has 61 characters | at most 60: rules are named after it | shorten it by 1',
    ],
  },
  {
    name: 'a spoke whose flows would be taken for published ones',
    replace: '  records:\n',
    by: '  published: { subnets: { app: /28 } }\n  records:\n',
    problems: [
      "41:3 spokes.published has a name that the platform's own groups and stacks have | not hub, spokes, connectivity, management, shared-network, governance, bootstrap, hub-peering, published, carrier, platform, outer-wall, recovery | name it after the workload",
    ],
  },
  {
    name: 'a spoke whose name a gateway takes',
    replace: '  records:\n',
    by: '  edge-forms: { subnets: { app: /28 } }\n  records:\n',
    problems: [
      '41:3 spokes.edge-forms begins as the groups and stacks of published services, or of what recovers, do | not edge-, global-, recovery-, replication-, hosted- at the beginning | name it after the workload, such as forms',
    ],
  },
  {
    name: 'somebody else with hosts and ranges',
    replace: 'broker: { ranges',
    by: 'broker: { fqdns: [a.example.org], ranges',
    problems: [
      '15:3 outside.broker has both fqdns and ranges | one of the two: the firewall goes by the name or by the address | remove one, or declare two services',
    ],
  },
  {
    name: 'somebody else with neither',
    replace: '{ fqdns: [api.example.com] }',
    by: '{ title: Partner }',
    problems: [
      '17:3 outside.partner has neither fqdns nor ranges | one of the two: the firewall goes by the name or by the address | add the hosts, or the published ranges',
    ],
  },
  {
    name: 'somebody else at private addresses',
    replace: '192.0.2.0/24',
    by: '172.16.0.0/24',
    problems: [
      '15:22 outside.broker.ranges[0]: 172.16.0.0/24 is not public (private, 172.16.0.0/12) | public ranges that an operator publishes | declare a place with private addresses under sites',
    ],
  },
  {
    name: 'somebody else at all addresses',
    replace: '192.0.2.0/24',
    by: '0.0.0.0/0',
    problems: [
      '15:22 outside.broker.ranges[0]: 0.0.0.0/0 is a large part of the Internet | ranges of one operator, /8 or smaller | write the ranges that the operator publishes',
    ],
  },
  {
    name: 'somebody else at a range that is not canonical',
    replace: '192.0.2.0/24',
    by: '192.0.2.1/24',
    problems: [
      '15:22 outside.broker.ranges[0]: "192.0.2.1/24" is not the first address of its range |  | did you mean 192.0.2.0/24?',
    ],
  },
  {
    name: 'somebody else by a name that is none',
    replace: 'api.example.com',
    by: '"*"',
    problems: [
      '17:22 outside.partner.fqdns[0] is "*" | a host name of two labels or more, or *. and a domain | write one such as api.example.com or *.example.com',
    ],
  },
];
