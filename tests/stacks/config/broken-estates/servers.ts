import { BrokenEstate } from './broken-estate';

/** Groups of machines. */
export const serversBroken: readonly BrokenEstate[] = [
  {
    name: 'an unknown image',
    replace: 'image: windows-server-2022',
    by: 'image: windows-server-2016',
    problems: [
      '49:63 spokes.access.servers.proxy.image is "windows-server-2016", which the table of images doesn\'t have | one of windows-server-2022, windows-server-2025 | did you mean windows-server-2022?',
    ],
  },
  {
    name: 'an image like one of the table',
    replace: 'image: windows-server-2022',
    by: 'image: windows-2022',
    problems: [
      '49:63 spokes.access.servers.proxy.image is "windows-2022", which the table of images doesn\'t have | one of windows-server-2022, windows-server-2025 | write one of these',
    ],
  },
  {
    name: 'Linux machines without a key',
    replace:
      '  sshPublicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN2Q56u8G0649r3TMdvkJPwbBebVf7CLHeBJ79TkYmJV\n',
    by: '  ddosProtection: true\n',
    problems: [
      '36:43 spokes.website.servers.web.image is "ubuntu-24.04", and platform has no sshPublicKey | Linux machines have no password, so that their first account needs a key | add platform.sshPublicKey: the .pub file that ssh-keygen -t ed25519 writes',
      '50:70 spokes.access.servers.broker.image is "ubuntu-24.04", and platform has no sshPublicKey | Linux machines have no password, so that their first account needs a key | add platform.sshPublicKey: the .pub file that ssh-keygen -t ed25519 writes',
      '54:49 spokes.trap.servers.decoy.image is "ubuntu-24.04", and platform has no sshPublicKey | Linux machines have no password, so that their first account needs a key | add platform.sshPublicKey: the .pub file that ssh-keygen -t ed25519 writes',
      '58:71 spokes.voice.servers.border.image is "ubuntu-24.04", and platform has no sshPublicKey | Linux machines have no password, so that their first account needs a key | add platform.sshPublicKey: the .pub file that ssh-keygen -t ed25519 writes',
    ],
  },
  {
    name: 'a key that is none',
    replace: 'sshPublicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN',
    by: 'sshPublicKey: ssh-ed25519 AAAAIN',
    problems: [
      '11:17 platform.sshPublicKey is "ssh-ed25519 AAAAIN2Q56u8G0649r3TMdvkJPwbBebVf7CLHeBJ79TkYmJV" | an OpenSSH public key, ssh-ed25519 or ssh-rsa of 2048 bits or more, on one line | copy the .pub file that ssh-keygen -t ed25519 writes',
    ],
  },
  {
    name: 'a connector on the wrong system',
    replace: 'image: windows-server-2022',
    by: 'image: ubuntu-24.04',
    problems: [
      '49:63 spokes.access.servers.proxy.image is "ubuntu-24.04", and the connector of application proxy runs on Windows Server only | one of windows-server-2022, windows-server-2025 | choose one of these',
    ],
  },
  {
    name: 'machines in an unknown tier',
    replace: 'tier: web, role: web',
    by: 'tier: wbe, role: web',
    problems: [
      '25:77 published.website leads to website/web, which has no servers | a tier with a group of servers | add servers with tier: web to spoke "website"',
      '26:89 published.forms leads to website/web, which has no servers | a tier with a group of servers | add servers with tier: web to spoke "website"',
      '36:20 spokes.website.servers.web.tier is "wbe", which is no tier of spoke "website" | its tiers are web, app, edge, gateway, private-endpoints | did you mean web?',
    ],
  },
  {
    name: 'two groups in one tier',
    replace: 'web: { tier: web, role: web, image: ubuntu-24.04 }',
    by: 'web: { tier: web, role: web, image: ubuntu-24.04 }\n      more: { tier: web, image: ubuntu-24.04 }',
    problems: [
      '37:21 spokes.website.servers.more.tier is "web", where group "web" stands | one group in a tier: rules go by tiers, so that what differs needs its own | add a tier for "more", or join the two',
    ],
  },
  {
    name: 'more machines than a tier has room for',
    replace: 'role: session-border-controller, image: ubuntu-24.04',
    by: 'role: session-border-controller, image: ubuntu-24.04, count: 11',
    problems: [
      '31:60 carriers.trunk has 96 media ports for each of 11 session border controllers in uksouth | the firewall translates 250 ports and addresses in all, which leaves 20 media ports for each | narrow the media ports, or have fewer controllers',
      '58:7 spokes.voice.servers.border has 11 machines in each region, and tier "border" (/28) has room for 10 | Azure keeps 5 addresses of a subnet, and one is for a load balancer | make the tier larger, or the group smaller',
    ],
  },
  {
    name: 'no machines',
    replace: 'count: 1 }',
    by: 'count: 0 }',
    problems: [
      '54:70 spokes.trap.servers.decoy.count is the number 0 | 1 to 50 machines in each region | write a number from 1 to 50',
    ],
  },
  {
    name: 'too many machines',
    replace: 'count: 1 }',
    by: 'count: 51 }',
    problems: [
      '54:70 spokes.trap.servers.decoy.count is the number 51 | 1 to 50 machines in each region | write a number from 1 to 50',
    ],
  },
  {
    name: 'a size that Azure has not',
    replace: 'role: decoy, image',
    by: 'role: decoy, size: D2s_v5, image',
    problems: [
      '54:48 spokes.trap.servers.decoy.size is "D2s_v5" | Azure\'s name of a machine size | write one such as Standard_D2s_v5',
    ],
  },
  {
    name: 'an unknown role',
    replace: 'role: web,',
    by: 'role: webserver,',
    problems: [
      '36:31 spokes.website.servers.web.role is "webserver" | one of web, app-proxy-connector, private-access-connector, log-streaming, session-border-controller, decoy, domain-controller, synchronisation, server | did you mean server?',
    ],
  },
  {
    name: 'machines with long names',
    replace: '      web: { tier',
    by: '      wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww: { tier',
    problems: [
      "36:7 spokes.website.servers.wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww makes the name vm-website-wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww-2-uks, of 67 characters | Azure takes at most 64 there | shorten the group's or the spoke's name by 3",
    ],
  },
];
