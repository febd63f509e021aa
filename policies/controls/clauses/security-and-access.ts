import { Clause, county2019, county2022, districts2019, districts2021 } from '../clause';

/** Zero trust, identity, ways in, and security operations. */
export const SECURITY_AND_ACCESS: readonly Clause[] = [
  {
    id: 'ZT-1',
    requirement: 'Nothing is trusted without verification, whether it is inside or outside the perimeter.',
    sources: [county2022('3.3 Zero Trust Model')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'ZT-2',
    requirement: "The security boundary is the user's identity, wherever on a network the user is.",
    sources: [county2022('3.3 Zero Trust Model')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'ZT-3',
    requirement:
      'Every part is designed with its security, which rests on identity and device rather than on a network border.',
    sources: [county2022('3.3 Security and Monitoring')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'ZT-4',
    requirement: 'Traffic in the datacentres is microsegmented.',
    sources: [county2022('Security')],
    force: 'look into',
    how: ['prove'],
  },
  {
    id: 'ID-1',
    requirement:
      'Entra ID authenticates cloud services and is the first identity source for partners, third parties and SaaS.',
    sources: [county2022('Identity, Identity and Access Management')],
    force: 'must',
    how: ['declare'],
  },
  {
    id: 'ID-2',
    requirement:
      'Joiners and leavers in the HR system start workflows: accounts are made by themselves once approved, and each leaver gives a ticket.',
    sources: [county2022('Identity')],
    force: 'must, where possible',
    how: ['declare'],
  },
  {
    id: 'ID-3',
    requirement:
      'AD DS is the first source of staff identities and is synchronised to Entra ID; source and synchronisation survive the loss of a node, a site or a region.',
    sources: [county2022('Identity and Access Management')],
    force: 'must',
    how: ['prove', 'declare'],
  },
  {
    id: 'MFA-1',
    requirement:
      'Conditional Access asks for a second factor for everything, and no local account or shared key goes round it.',
    sources: [county2022('MFA')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'PW-1',
    requirement: 'Passwords have 12 characters, are complex and do not expire.',
    sources: [county2022('Policies')],
    force: 'must',
    how: ['declare'],
    note: 'Entra ID cannot enforce all of it; AD DS and hosts can',
  },
  {
    id: 'RA-1',
    requirement:
      'Every application and service, administration included, is reached through a broker: Zscaler Private Access, or Entra application proxy for internal web and partners; any other way in is a recorded departure.',
    sources: [county2022('Remote Access, Application Access')],
    force: 'must',
    how: ['declare', 'prove'],
    note: 'publishing by application proxy is to be evidenced by whoever runs it',
  },
  {
    id: 'RA-2',
    requirement:
      "Users reach the web through Zscaler Internet Access, and there are no proxy servers of one's own.",
    sources: [county2022('Web Access, Security Stack')],
    force: 'must',
    how: ['declare'],
  },
  {
    id: 'RA-3',
    requirement:
      'The Internet is the corporate network: no office has a private line or tunnel, and tunnels lead only to datacentres that are still to close.',
    sources: [
      county2022('WAN/Internet, Application Access, Printing'),
      county2019(),
      districts2019('principle 2'),
      districts2021('principle 2'),
    ],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'RA-4',
    requirement:
      "Other organisations' cloud services are integrated by authenticated HTTPS APIs, not by VPNs.",
    sources: [county2022('Cloud Services'), districts2019('4'), districts2021('4.1')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'RA-5',
    requirement: 'Applications use modern authentication: SAML, OIDC or WS-Federation.',
    sources: [county2022('Cloud Services')],
    force: 'must',
    how: ['prove'],
    note: 'for the applications that are declared here',
  },
  {
    id: 'SEC-1',
    requirement:
      'Logs are collected, analysed and answered in one place that sees the cloud, the physical datacentres, the devices and the web gateway.',
    sources: [county2022('Security, Security Stack')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'SEC-2',
    requirement: 'Vulnerabilities are detected, and notices of new ones are acted on.',
    sources: [county2022('3.3, Security Stack')],
    force: 'look into',
    how: ['declare'],
    note: 'devices have QualysGuard',
  },
  {
    id: 'SEC-3',
    requirement: 'Patches are managed automatically, by one patcher a machine.',
    sources: [county2022('3.3, Security Stack, Automation')],
    force: 'look into',
    how: ['prove'],
    note: 'devices have QualysGuard',
  },
  {
    id: 'SEC-4',
    requirement: 'Honeypots and decoys show intruders up.',
    sources: [county2022('3.3, Security')],
    force: 'look into',
    how: ['declare'],
  },
  {
    id: 'SEC-5',
    requirement: 'Cyber Essentials is kept, and suppliers meet what it asks.',
    sources: [county2022('3.6')],
    force: 'must',
    how: ['report'],
  },
  {
    id: 'SEC-6',
    requirement: 'Security policies, and the strategy itself, are reviewed at least once a year.',
    sources: [county2022('2.4, 3.3')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'SEC-7',
    requirement:
      'Security goes by role and device, federates with partners and meets UK government standards.',
    sources: [districts2019('principles 2, 4'), districts2021('principles 2, 4')],
    force: 'must',
    how: ['declare', 'report'],
  },
  {
    id: 'SAFE-1',
    requirement: 'Every service and component is protected by design against accidents as well as malice.',
    sources: [county2022('Safe')],
    force: 'must',
    how: ['prove'],
  },
];
