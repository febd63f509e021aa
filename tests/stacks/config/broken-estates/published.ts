import { BrokenEstate } from './broken-estate';

/** Published services and carriers. */
export const publishedBroken: readonly BrokenEstate[] = [
  {
    name: 'an edge that is no tier',
    replace: 'edge: website/edge',
    by: 'edge: outside:broker',
    problems: [
      '25:59 published.website.edge is "outside:broker" | <spoke>/<tier> | write one such as website/web',
    ],
  },
  {
    name: 'an edge in an unknown tier',
    replace: 'edge: website/edge',
    by: 'edge: website/egde',
    problems: [
      '25:59 published.website.edge is "website/egde", and spoke "website" has no tier "egde" | its tiers are web, app, edge, gateway, private-endpoints | did you mean edge?',
    ],
  },
  {
    name: 'a target in an unknown tier',
    replace: 'edge: website/edge, to: website/web',
    by: 'edge: website/edge, to: website/wbe',
    problems: [
      '25:77 published.website.to is "website/wbe", and spoke "website" has no tier "wbe" | its tiers are web, app, edge, gateway, private-endpoints | did you mean web?',
    ],
  },
  {
    name: 'an unknown way in',
    replace: 'by: front-door',
    by: 'by: frontdoor',
    problems: [
      '25:18 published.website.by is "frontdoor" | one of front-door, application-gateway, app-proxy, private-access | did you mean front-door?',
    ],
  },
  {
    name: 'no host',
    replace: 'by: front-door, host: www.example.org',
    by: 'by: front-door',
    problems: [
      '25:3 published.website is reached by front-door and has no host | a web application has a public host name | add host, such as www.example.org',
    ],
  },
  {
    name: 'no host of an internal application',
    replace: 'by: app-proxy, host: cases.example.org',
    by: 'by: app-proxy',
    problems: [
      '27:3 published.cases is reached by app-proxy and has no host | a web application has a public host name | add host, such as www.example.org',
    ],
  },
  {
    name: 'a host where nobody sees it',
    replace: 'by: private-access,',
    by: 'by: private-access, host: up.example.org,',
    problems: [
      '29:39 published.upkeep has the host up.example.org, and is reached by private-access | only web applications have a public host: front-door, application-gateway, app-proxy | remove host',
    ],
  },
  {
    name: 'a host of two services',
    replace: 'host: forms.example.org',
    by: 'host: WWW.example.org',
    problems: [
      '26:43 published.forms has the host WWW.example.org, as website has | one service for one host | choose another host for one of them',
    ],
  },
  {
    name: 'a service that leads to its own edge',
    replace: 'edge: access/broker, to: [website/web, records/app]',
    by: 'edge: access/broker, to: access/broker',
    problems: [
      '29:58 published.upkeep leads to its own edge access/broker | the edge and what it leads to are different tiers | name the tier of the servers',
    ],
  },
  {
    name: 'an edge in another spoke',
    replace: 'edge: website/edge, to: website/web',
    by: 'edge: voice/border, to: website/web',
    problems: [
      '25:59 published.website has the edge voice/border, and group "border" stands in it | the edge is for one service and for nothing else | give the service a tier of its own',
      '25:77 published.website leads from voice/border to website/web, of another spoke | by front-door both are tiers of one spoke | add a tier to spoke "website" as the edge',
    ],
  },
  {
    name: 'an edge of two services',
    replace: 'edge: website/gateway',
    by: 'edge: website/edge',
    problems: [
      '25:59 published.website has the edge website/edge, and service "forms" has it too | the edge is for one service and for nothing else | give the service a tier of its own',
      '26:68 published.forms has the edge website/edge, and service "website" has it too | the edge is for one service and for nothing else | give the service a tier of its own',
      '26:68 published.forms has the edge website/edge, of size /28 | a gateway takes an address for each instance, and some to be renewed | make the tier /26 or larger',
    ],
  },
  {
    name: 'an edge that another service leads to',
    replace: 'to: [website/web, records/app]',
    by: 'to: website/edge',
    problems: [
      '25:59 published.website has the edge website/edge, and service "upkeep" leads to it | the edge is for one service and for nothing else | give the service a tier of its own',
    ],
  },
  {
    name: 'an edge with servers',
    replace: 'tier: web, role: web',
    by: 'tier: edge, role: web',
    problems: [
      '25:59 published.website has the edge website/edge, and group "web" stands in it | the edge is for one service and for nothing else | give the service a tier of its own',
      '25:77 published.website leads to website/web, which has no servers | a tier with a group of servers | add servers with tier: web to spoke "website"',
      '26:89 published.forms leads to website/web, which has no servers | a tier with a group of servers | add servers with tier: web to spoke "website"',
    ],
  },
  {
    name: 'an edge that a flow names',
    replace: 'from: web, to: app, ports: tcp/8443',
    by: 'from: edge, to: app, ports: tcp/8443',
    problems: [
      '25:59 published.website has the edge website/edge, and flow website/pages names it | the edge is for one service and for nothing else | give the service a tier of its own',
    ],
  },
  {
    name: 'two targets',
    replace: 'edge: website/edge, to: website/web',
    by: 'edge: website/edge, to: [website/web, website/app]',
    problems: [
      '25:77 published.website leads to website/web and website/app | by front-door a service leads to exactly one tier | publish a service for each, or put one web tier before them',
    ],
  },
  {
    name: 'a target without servers',
    replace: 'edge: website/gateway, to: website/web',
    by: 'edge: website/gateway, to: website/app',
    problems: [
      '26:89 published.forms leads to website/app, which has no servers | a tier with a group of servers | add servers with tier: app to spoke "website"',
    ],
  },
  {
    name: 'two ports of a website',
    replace: 'to: website/web, ports: tcp/443 }\n  forms',
    by: 'to: website/web, ports: [tcp/80, tcp/443] }\n  forms',
    problems: [
      '25:97 published.website has the ports tcp/80, tcp/443 | by front-door a service has one TCP port | write the port that the web servers listen at, such as tcp/443',
    ],
  },
  {
    name: 'UDP of a website',
    replace: 'to: website/web, ports: tcp/443 }\n  forms',
    by: 'to: website/web, ports: udp/443 }\n  forms',
    problems: [
      '25:97 published.website has the ports udp/443 | by front-door a service has one TCP port | write the port that the web servers listen at, such as tcp/443',
    ],
  },
  {
    name: 'a health path without a slash',
    replace: 'by: front-door,',
    by: 'by: front-door, healthPath: health,',
    problems: [
      '25:42 published.website.healthPath is "health" | a path that begins with / | write one such as / or /health',
    ],
  },
  {
    name: 'a gateway in a small tier',
    replace: 'gateway: /26',
    by: 'gateway: /27',
    problems: [
      '26:68 published.forms has the edge website/gateway, of size /27 | a gateway takes an address for each instance, and some to be renewed | make the tier /26 or larger',
    ],
  },
  {
    name: 'a gateway without a place for its vault',
    replace: ', private-endpoints: /28 }',
    by: ' }',
    problems: [
      '26:68 published.forms has its edge in spoke "website", which has no tier private-endpoints | the gateway\'s certificate is in a vault, whose private endpoint stands there | add private-endpoints: /28 to spokes.website.subnets',
    ],
  },
  {
    name: 'a service with the id of a certificate',
    replace: '  cases: {',
    by: '  forms-certificate: {',
    problems: [
      '27:3 published.forms-certificate makes the flow id published/forms-certificate, as the way of forms to its certificate does | each id once | rename one of the two',
    ],
  },
  {
    name: 'an edge without connectors',
    replace: 'edge: access/proxy, to: records/app',
    by: 'edge: analysis/private-endpoints, to: records/app',
    problems: [
      '27:3 published.cases joins north and shared, and north and shared have not agreed to it | a flow between organisations is agreed by both (ORG-1) | add published/cases to organisations.north.agreedFlows and organisations.shared.agreedFlows',
      '27:58 published.cases has the edge analysis/private-endpoints, which has no servers | by app-proxy the edge is a tier of servers with role: app-proxy-connector | add servers with role: app-proxy-connector to it, or name the tier that has them',
    ],
  },
  {
    name: 'an edge with connectors of another broker',
    replace: 'edge: access/broker',
    by: 'edge: access/proxy',
    problems: [
      '29:39 published.upkeep has the edge access/proxy, whose servers have the role app-proxy-connector | by private-access the edge is a tier of servers with role: private-access-connector | add servers with role: private-access-connector to it, or name the tier that has them',
    ],
  },
  {
    name: 'a single connector',
    replace: 'role: private-access-connector, image: ubuntu-24.04',
    by: 'role: private-access-connector, image: ubuntu-24.04, count: 1',
    problems: [
      '29:39 published.upkeep has the edge access/broker, which has 1 connector in each region | at least 2 in each region, so that losing one loses nothing | write count: 2 at spokes.access.servers.broker',
    ],
  },
  {
    name: 'a name that is too long',
    replace: '  cases: {',
    by: '  ccccccccccccccccccccccccccccccccccccccccc: {',
    problems: [
      '27:3 published has the name "ccccccccccccccccccccccccccccccccccccccccc", of 41 characters | at most 40: groups, gateways and flows are named after it | shorten it by 1',
    ],
  },
  {
    name: 'a carrier by hosts',
    replace: 'from: outside:carrier',
    by: 'from: outside:partner',
    problems: [
      '31:18 carriers.trunk.from is "outside:partner", which gives hosts | outside:<name> with the ranges that the carrier publishes: what comes in has addresses only | declare them under outside',
    ],
  },
  {
    name: 'a carrier that is no service',
    replace: 'from: outside:carrier',
    by: 'from: site:old',
    problems: [
      '31:18 carriers.trunk.from is "site:old" | outside:<name> with the ranges that the carrier publishes: what comes in has addresses only | declare them under outside',
    ],
  },
  {
    name: 'an unknown carrier',
    replace: 'from: outside:carrier',
    by: 'from: outside:carier',
    problems: [
      '31:18 carriers.trunk.from is "carier", which outside doesn\'t declare | declared are broker, carrier, partner, vendor | did you mean carrier?',
    ],
  },
  {
    name: 'a carrier that leads to nothing',
    replace: 'to: voice/border',
    by: 'to: voice/bordre',
    problems: [
      '31:39 carriers.trunk.to is "voice/bordre", and spoke "voice" has no tier "bordre" | its tiers are border | did you mean border?',
    ],
  },
  {
    name: 'a carrier that leads to other machines',
    replace: 'role: session-border-controller',
    by: 'role: server',
    problems: [
      '31:39 carriers.trunk leads to voice/border, whose servers have the role server | a tier of servers with role: session-border-controller | add them, or name the tier that has them',
    ],
  },
  {
    name: 'a carrier that leads to no machines',
    replace: 'to: voice/border',
    by: 'to: records/app',
    problems: [
      '31:39 carriers.trunk leads to records/app, which has no servers | a tier of servers with role: session-border-controller | add them, or name the tier that has them',
    ],
  },
  {
    name: 'media ports in the wrong order',
    replace: 'media: 49152-49247',
    by: 'media: 49247-49152',
    problems: [
      '31:60 carriers.trunk.media is "49247-49152" | ports from 1 to 65535, the lower one first | write one such as 49152-49247',
    ],
  },
  {
    name: 'a single media port',
    replace: 'media: 49152-49247',
    by: 'media: "49152"',
    problems: ['31:60 carriers.trunk.media is "49152" | a range of ports | write one such as 49152-49247'],
  },
  {
    name: 'more media ports than a firewall translates',
    replace: 'media: 49152-49247',
    by: 'media: 49152-49407',
    problems: [
      '31:60 carriers.trunk has 256 media ports for each of 2 session border controllers in uksouth | the firewall translates 250 ports and addresses in all, which leaves 122 media ports for each | narrow the media ports, or have fewer controllers',
    ],
  },
  {
    name: 'a signalling port that does not exist',
    replace: 'media: 49152',
    by: 'signalling: 506100, media: 49152',
    problems: [
      '31:65 carriers.trunk.signalling is the number 506100 | a port from 1 to 65535 | write one such as 5061',
    ],
  },
];
