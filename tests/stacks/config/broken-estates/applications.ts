import { BrokenEstate } from './broken-estate';

/** Applications. */
export const applicationsBroken: readonly BrokenEstate[] = [
  {
    name: 'an unknown protocol',
    replace: 'protocol: saml',
    by: 'protocol: implicit',
    problems: [
      '67:91 identity.tenants.both.applications.desk.protocol is "implicit" | one of oidc, saml, ws-federation | write one of them',
    ],
  },
  {
    name: 'two sources',
    replace: 'published: records,',
    by: 'published: records, clientId: 00000000-0000-4000-8000-000000000077,',
    problems: [
      '65:43 identity.tenants.both.applications.records.clientId is given beside published | at most one of template, published, clientId | remove one of them',
    ],
  },
  {
    name: 'an unknown service',
    replace: 'published: records, redirect',
    by: 'published: record, redirect',
    problems: [
      '65:24 identity.tenants.both.applications.records.published is "record", which published doesn\'t declare | declared are records, upkeep | did you mean records?',
    ],
  },
  {
    name: 'a service behind another broker',
    replace: 'published: records, redirect',
    by: 'published: upkeep, redirect',
    problems: [
      '65:24 identity.tenants.both.applications.records.published is "upkeep", which is reached by private-access | a service by app-proxy: Entra ID stands before no other | name another service, or register the application without it',
    ],
  },
  {
    name: 'plain HTTP',
    replace: "redirectUris: ['https://records.example.org/in']",
    by: "redirectUris: ['http://records.example.org/in']",
    problems: [
      '65:48 identity.tenants.both.applications.records.redirectUris[0] is "http://records.example.org/in" | an https address | write https://records.example.org/in',
    ],
  },
  {
    name: 'a wildcard',
    replace: "redirectUris: ['https://records.example.org/in']",
    by: "redirectUris: ['https://*.example.org/in']",
    problems: [
      '65:48 identity.tenants.both.applications.records.redirectUris[0] is "https://*.example.org/in", which has a wildcard | whole addresses: a wildcard sends answers to whoever gets a name under it | name each address',
    ],
  },
  {
    name: 'a bare host without a slash',
    replace: "redirectUris: ['https://records.example.org/in']",
    by: "redirectUris: ['https://records.example.org']",
    problems: [
      '65:48 identity.tenants.both.applications.records.redirectUris[0] is "https://records.example.org" | a slash at the end of an address without a path | write https://records.example.org/',
    ],
  },
  {
    name: 'a fragment',
    replace: "redirectUris: ['https://records.example.org/in']",
    by: "redirectUris: ['https://records.example.org/in#here']",
    problems: [
      '65:48 identity.tenants.both.applications.records.redirectUris[0] is "https://records.example.org/in#here", which has a fragment | an address without a fragment | write https://records.example.org/in',
    ],
  },
  {
    name: 'no address',
    replace: "redirectUris: ['https://records.example.org/in']",
    by: 'redirectUris: [records]',
    problems: [
      '65:48 identity.tenants.both.applications.records.redirectUris[0] is "records" | an https address | write one such as https://maps.example.org/signin',
    ],
  },
  {
    name: 'an address twice',
    replace: "redirectUris: ['https://records.example.org/in']",
    by: "redirectUris: ['https://records.example.org/in', 'https://records.example.org/in']",
    problems: [
      '65:82 identity.tenants.both.applications.records.redirectUris[1] is "https://records.example.org/in", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'an identifier in another domain',
    replace: "'https://cases.example.org'",
    by: "'https://cases.example.com'",
    problems: [
      '69:28 identity.tenants.both.applications.cases.identifierUris[0] is "https://cases.example.com" | https in example.org or below it, or api://00000000-0000-4000-8000-000000000010/<name> | write one of these',
    ],
  },
  {
    name: 'an identifier of another tenant',
    replace: 'api://00000000-0000-4000-8000-000000000010/cases',
    by: 'api://00000000-0000-4000-8000-000000000011/cases',
    problems: [
      '69:57 identity.tenants.both.applications.cases.identifierUris[1] is "api://00000000-0000-4000-8000-000000000011/cases" | https in example.org or below it, or api://00000000-0000-4000-8000-000000000010/<name> | write one of these',
    ],
  },
  {
    name: 'an identifier that a vendor would not have',
    replace: "identifierUris: ['urn:desk']",
    by: "identifierUris: ['desk']",
    problems: [
      '67:114 identity.tenants.both.applications.desk.identifierUris[0] is "desk" | https:// or urn:, as the vendor has it | write one of these',
    ],
  },
  {
    name: 'nobody who answers for it',
    replace:
      "redirectUris: ['https://records.example.org/in'], owners: [00000000-0000-4000-8000-000000000033],",
    by: "redirectUris: ['https://records.example.org/in'],",
    problems: [
      '64:9 identity.tenants.both.applications.records has no owner | at least one: who answers for it when its certificate ends | add owners',
    ],
  },
  {
    name: 'an owner that is a group',
    replace:
      "redirectUris: ['https://records.example.org/in'], owners: [00000000-0000-4000-8000-000000000033],",
    by: "redirectUris: ['https://records.example.org/in'], owners: [00000000-0000-4000-8000-000000000022],",
    problems: [
      '65:92 identity.tenants.both.applications.records.owners[0] is "00000000-0000-4000-8000-000000000022", which is a group at identity.tenants.both.personas.crews.group (line 39) | the id of a user | copy the id of the user from the Entra admin centre',
    ],
  },
  {
    name: 'nobody who may use it',
    replace: ', assigned: [staff, agents] }',
    by: ' }',
    problems: [
      '64:9 identity.tenants.both.applications.records has nobody assigned | at least one persona: assignment is required, so that nobody else gets in | add assigned',
    ],
  },
  {
    name: 'an unknown persona',
    replace: 'assigned: [staff, agents]',
    by: 'assigned: [staff, agent]',
    problems: [
      '65:149 identity.tenants.both.applications.records.assigned[1] is "agent", which identity.tenants.both.personas doesn\'t declare | declared are admins, agents, colleagues, crews, feeds, rooms, staff | did you mean agents?',
    ],
  },
  {
    name: 'a persona twice',
    replace: 'assigned: [staff, agents]',
    by: 'assigned: [staff, staff]',
    problems: [
      '65:149 identity.tenants.both.applications.records.assigned[1] is "staff", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'programs that are assigned',
    replace: 'assigned: [staff, agents]',
    by: 'assigned: [staff, feeds]',
    problems: [
      '65:149 identity.tenants.both.applications.records.assigned[1] is "feeds", which is a persona of kind workload | a persona of kind member or guest or service-account | name another persona, or correct its kind',
    ],
  },
  {
    name: 'provisioning without a template',
    replace: 'published: records, redirect',
    by: 'published: records, provisioning: true, redirect',
    problems: [
      '65:47 identity.tenants.both.applications.records.provisioning is given, and the application has no template | accounts are provisioned to applications of the gallery | remove it, or add template',
    ],
  },
  {
    name: 'an issuer without TLS',
    replace: "issuer: 'https://token",
    by: "issuer: 'http://token",
    problems: [
      '72:55 identity.tenants.both.applications.cases.federatedCredentials.pipeline.issuer is "http://token.actions.githubusercontent.com" | an https address without a query or fragment | write it as the issuer publishes it, such as https://token.actions.githubusercontent.com',
    ],
  },
  {
    name: 'an empty subject',
    replace: "subject: 'repo:a/b:environment:plan'",
    by: "subject: ''",
    problems: [
      '72:111 identity.tenants.both.applications.cases.federatedCredentials.pipeline.subject is "" | what the issuer calls the program, without blanks | write it as the issuer does',
    ],
  },
  {
    name: 'a subject with a blank',
    replace: "subject: 'repo:a/b:environment:plan'",
    by: "subject: 'repo a/b'",
    problems: [
      '72:111 identity.tenants.both.applications.cases.federatedCredentials.pipeline.subject is "repo a/b" | what the issuer calls the program, without blanks | write it as the issuer does',
    ],
  },
  {
    name: 'a credential with a blank in its name',
    replace: 'federatedCredentials: { pipeline:',
    by: 'federatedCredentials: { the pipeline:',
    problems: [
      '72:35 identity.tenants.both.applications.cases.federatedCredentials has the key "the pipeline" | lower-case letters, digits and single hyphens, starting with a letter | write a name such as library-service',
    ],
  },
  {
    name: 'a client id that is a role',
    replace: 'clientId: 797f4846-ba00-4fd7-ba43-dac1f8f63013',
    by: 'clientId: 62e90394-69f5-4237-9190-012177145e10',
    problems: [
      '73:28 identity.tenants.both.applications.azure.clientId is "62e90394-69f5-4237-9190-012177145e10", which is the directory role Global Administrator | the id of an application | copy the client id of the application from the Entra admin centre',
    ],
  },
  {
    name: 'a client',
    replace: 'clientId: 797f4846-ba00-4fd7-ba43-dac1f8f63013',
    by: 'clientId: 04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    problems: [
      '73:28 identity.tenants.both.applications.azure.clientId is "04b07795-8ddb-461a-bbee-02f9e1bf7b46", which people sign in with and never to | an application that is signed in to | name what it reaches',
    ],
  },
  {
    name: "owners of somebody else's application",
    replace: 'azure: { clientId: 797f4846-ba00-4fd7-ba43-dac1f8f63013 }',
    by: 'azure: { clientId: 797f4846-ba00-4fd7-ba43-dac1f8f63013, owners: [00000000-0000-4000-8000-000000000033] }',
    problems: [
      '73:74 identity.tenants.both.applications.azure.owners is given, and the application is not registered here | of such an application only who is assigned is decided here | remove it, or remove clientId',
    ],
  },
  {
    name: 'one client id of two applications',
    replace: '        azure: { clientId',
    by: '        arm: { clientId: 797f4846-ba00-4fd7-ba43-dac1f8f63013 }\n        azure: { clientId',
    problems: [
      '74:28 identity.tenants.both.applications.azure.clientId is "797f4846-ba00-4fd7-ba43-dac1f8f63013", which "arm" has too | one application for each | remove one of the two',
    ],
  },
  {
    name: 'one service of two applications',
    replace: '        azure: { clientId',
    by: '        more: { published: records, owners: [00000000-0000-4000-8000-000000000033], assigned: [staff] }\n        azure: { clientId',
    problems: [
      '73:28 identity.tenants.both.applications.more.published is "records", which "records" has too | one application for each | remove one of the two',
    ],
  },
  {
    name: 'one display name of two applications',
    replace: 'azure: { clientId',
    by: 'azure: { title: Cases, clientId',
    problems: [
      '73:9 identity.tenants.both.applications.azure is displayed as "Cases", as applications.cases is | each display name once in a tenant | give it another title or name',
    ],
  },
];
