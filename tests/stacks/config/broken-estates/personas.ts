import { BrokenEstate } from './broken-estate';

/** Personas, and who is in them. */
export const personasBroken: readonly BrokenEstate[] = [
  {
    name: 'a tenant without personas',
    replace:
      '      personas:\n        staff: { organisation: north, rule: user.department -eq "North" }\n        crews: { devices: none, group: 00000000-0000-4000-8000-000000000022 }\n        admins: { administrators: true, members: [00000000-0000-4000-8000-000000000031] }\n        rooms: { kind: service-account, members: [00000000-0000-4000-8000-000000000032] }\n        agents: { kind: guest, organisation: north }\n        colleagues: { kind: guest, guestTypes: [b2bCollaborationMember], package: colleagues }\n        feeds: { kind: workload, servicePrincipals: [00000000-0000-4000-8000-000000000041] }\n',
    by: '      personas: {}\n',
    problems: [
      '37:17 identity.tenants.both.personas is an empty mapping | at least one persona | say who signs in, such as staff',
    ],
  },
  {
    name: 'an unknown kind',
    replace: 'kind: workload',
    by: 'kind: worklaod',
    problems: [
      '44:24 identity.tenants.both.personas.feeds.kind is "worklaod" | one of member, guest, service-account, workload | did you mean workload?',
    ],
  },
  {
    name: 'an organisation that is not there',
    replace: 'organisation: north, rule:',
    by: 'organisation: nroth, rule:',
    problems: [
      '38:32 identity.tenants.both.personas.staff.organisation is "nroth", whose people aren\'t in the tenant | its organisations are shared, north | did you mean north?',
    ],
  },
  {
    name: 'nobody in it',
    replace: 'staff: { organisation: north, rule: user.department -eq "North" }',
    by: 'staff: { organisation: north }',
    problems: [
      '38:9 identity.tenants.both.personas.staff does not say who is in it | one of rule, members, package, group | add one of them',
    ],
  },
  {
    name: 'two ways into it',
    replace: 'group: 00000000-0000-4000-8000-000000000022 }',
    by: 'group: 00000000-0000-4000-8000-000000000022, members: [00000000-0000-4000-8000-000000000039] }',
    problems: [
      '39:40 identity.tenants.both.personas.crews.group is given beside members | exactly one of rule, members, package, group | remove one of them',
    ],
  },
  {
    name: 'no members',
    replace: 'members: [00000000-0000-4000-8000-000000000032]',
    by: 'members: []',
    problems: [
      '41:50 identity.tenants.both.personas.rooms.members is an empty list | at least one object id | name who is in it',
    ],
  },
  {
    name: 'a member twice',
    replace: 'members: [00000000-0000-4000-8000-000000000031]',
    by: 'members: [00000000-0000-4000-8000-000000000031, 00000000-0000-4000-8000-000000000031]',
    problems: [
      '40:89 identity.tenants.both.personas.admins.members[1] is "00000000-0000-4000-8000-000000000031", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'a member by e-mail address',
    replace: 'members: [00000000-0000-4000-8000-000000000031]',
    by: 'members: [admin@example.org]',
    problems: [
      '40:51 identity.tenants.both.personas.admins.members[0] is "admin@example.org" | an object id, 8-4-4-4-12 hexadecimal digits: no name, no e-mail address, no path such as /groups/<id> | copy the object id from the Entra admin centre',
    ],
  },
  {
    name: 'people of a workload',
    replace: 'servicePrincipals: [00000000-0000-4000-8000-000000000041]',
    by: 'members: [00000000-0000-4000-8000-000000000039]',
    problems: [
      '44:43 identity.tenants.both.personas.feeds.members is given, and the persona is of kind workload | servicePrincipals | write servicePrincipals instead',
    ],
  },
  {
    name: 'service principals of people',
    replace: 'members: [00000000-0000-4000-8000-000000000031]',
    by: 'servicePrincipals: [00000000-0000-4000-8000-000000000039]',
    problems: [
      '40:60 identity.tenants.both.personas.admins.servicePrincipals is given, and the persona is of kind member | rule, members, package, group | write one of them instead',
    ],
  },
  {
    name: 'administrators by a rule',
    replace: 'administrators: true, members: [00000000-0000-4000-8000-000000000031]',
    by: 'administrators: true, rule: user.jobTitle -eq "Admin"',
    problems: [
      '40:47 identity.tenants.both.personas.admins.rule is given, and the persona administers | a group that can hold roles has assigned members only: members, or group | name its members, or the id of a group that can hold roles',
    ],
  },
  {
    name: 'guests who administer',
    replace: 'agents: { kind: guest,',
    by: 'agents: { kind: guest, administrators: true,',
    problems: [
      '42:48 identity.tenants.both.personas.agents.administrators is true, and the persona is of kind guest | administrators are members of the tenant, with accounts of their own | remove it, or write kind: member',
    ],
  },
  {
    name: 'types of people who are no guests',
    replace: 'crews: { devices: none,',
    by: 'crews: { devices: none, guestTypes: [internalGuest],',
    problems: [
      '39:45 identity.tenants.both.personas.crews.guestTypes is given, and the persona is of kind member | only guests have types | remove it, or write kind: guest',
    ],
  },
  {
    name: 'an unknown type of guests',
    replace: 'guestTypes: [b2bCollaborationMember]',
    by: 'guestTypes: [b2bcollaborationMember]',
    problems: [
      '43:49 identity.tenants.both.personas.colleagues.guestTypes[0] is "b2bcollaborationMember" | one of internalGuest, b2bCollaborationGuest, b2bCollaborationMember, b2bDirectConnectUser, otherExternalUser, serviceProvider | did you mean b2bCollaborationMember?',
    ],
  },
  {
    name: 'devices of programs',
    replace: 'feeds: { kind: workload,',
    by: 'feeds: { kind: workload, devices: corporate,',
    problems: [
      '44:43 identity.tenants.both.personas.feeds.devices is given, and the persona is of kind workload | programs have neither devices nor methods | remove it',
    ],
  },
  {
    name: 'methods of programs',
    replace: 'feeds: { kind: workload,',
    by: 'feeds: { kind: workload, methods: [fido2],',
    problems: [
      '44:43 identity.tenants.both.personas.feeds.methods is given, and the persona is of kind workload | programs have neither devices nor methods | remove it',
    ],
  },
  {
    name: 'an unknown method',
    replace: 'crews: { devices: none,',
    by: 'crews: { devices: none, methods: [fido],',
    problems: [
      '39:43 identity.tenants.both.personas.crews.methods[0] is "fido", which is no combination of methods | one of fido2; windowsHelloForBusiness; x509CertificateMultiFactor; deviceBasedPush; temporaryAccessPassOneTime; temporaryAccessPassMultiUse; federatedMultiFactor; password,sms; sms,federatedSingleFactor; password,voice; voice,federatedSingleFactor; password,hardwareOath; hardwareOath,federatedSingleFactor; password,softwareOath; softwareOath,federatedSingleFactor; password,microsoftAuthenticatorPush; microsoftAuthenticatorPush,federatedSingleFactor; password; sms; federatedSingleFactor; x509CertificateSingleFactor | did you mean fido2?',
    ],
  },
  {
    name: 'a reserved name',
    replace: '        crews: {',
    by: '        break-glass: {',
    problems: [
      '39:9 identity.tenants.both.personas.break-glass has a name that stands for something else | any name but break-glass and directory-synchronisation | choose another name',
      '55:39 identity.tenants.both.obligations.no-graph.who.personas[0] is "crews", which identity.tenants.both.personas doesn\'t declare | declared are admins, agents, break-glass, colleagues, feeds, rooms, staff | declare it under personas, or write one of these',
    ],
  },
  {
    name: 'a group of two personas',
    replace: 'rooms: { kind: service-account, members: [00000000-0000-4000-8000-000000000032] }',
    by: 'rooms: { kind: service-account, group: 00000000-0000-4000-8000-000000000022 }',
    problems: [
      '41:48 identity.tenants.both.personas.rooms.group is the group of persona "crews" too | a group of its own: policies tell personas apart by their groups | name another group, or join the two personas',
    ],
  },
  {
    name: 'an unknown package',
    replace: 'package: colleagues',
    by: 'package: coleagues',
    problems: [
      '43:83 identity.tenants.both.personas.colleagues.package is "coleagues", which identity.tenants.both.packages doesn\'t declare | declared are agents, colleagues | did you mean colleagues?',
    ],
  },
  {
    name: 'a package that leads elsewhere',
    replace: 'package: colleagues',
    by: 'package: agents',
    problems: [
      '43:83 identity.tenants.both.personas.colleagues.package is "agents", which makes somebody a member of "agents" | a package that leads to this persona | write persona: colleagues there, or name another package',
    ],
  },
  {
    name: 'guests without a package',
    replace: '        agents: { persona: agents, requestors: anybody-outside, expiresAfterDays: 180 }\n',
    by: '',
    problems: [
      '42:9 identity.tenants.both.personas.agents does not say who is in it | one of rule, members, package, group | add one of them',
    ],
  },
  {
    name: 'an empty rule',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: ""',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule is empty |  | write a rule such as user.department -eq "Housing"',
    ],
  },
  {
    name: 'an unknown operator of a rule',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: user.department -equals "North"',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule has the unknown operator "-equals" | -eq, -ne, -in, -notIn, -contains, -notContains, -startsWith, -notStartsWith, -endsWith, -notEndsWith, -match, -notMatch, -le, -ge, -and, -or, -not, -any, -all | write one of them',
    ],
  },
  {
    name: 'a rule without quotes',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: user.department -eq North',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule has "North" where a property or a value is expected | properties begin with user., and texts stand in double quotes | write user.North or "North"',
    ],
  },
  {
    name: 'a rule over devices',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: device.model -eq "North"',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule has "device.model" where a property or a value is expected | properties begin with user., and texts stand in double quotes | write a rule over user., since the group is of people',
    ],
  },
  {
    name: 'a rule with a parenthesis too many',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: (user.department -eq "North"))',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule has parentheses that do not match |  | close each that is opened',
    ],
  },
  {
    name: 'a rule that stops short',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: user.department -eq "North" -and',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule ends where an expression is expected |  | complete it',
    ],
  },
  {
    name: 'a list where one value is compared',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: \'user.department -eq ["North"]\'',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule has "user.department -eq [ "North" ]", which is no comparison | <property> <operator> <value>, such as user.department -eq "Housing" | correct it',
    ],
  },
  {
    name: 'one value where a list is compared',
    replace: 'rule: user.department -eq "North"',
    by: 'rule: user.department -in "North"',
    problems: [
      '38:45 identity.tenants.both.personas.staff.rule has "user.department -in "North"", which is no comparison | -in compares with a list, such as ["Housing", "Planning"] | correct it',
    ],
  },
];
