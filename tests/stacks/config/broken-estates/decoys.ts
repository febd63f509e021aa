import { BrokenEstate } from './broken-estate';

/** Decoys. */
export const decoysBroken: readonly BrokenEstate[] = [
  {
    name: 'a use for a decoy',
    replace: 'to: website/app, ports: tcp/1521',
    by: 'to: trap/decoy, ports: tcp/1521',
    problems: [
      '22:33 flows.moving goes to trap/decoy, where a decoy stands | a decoy is touched by flows of kind decoy alone, and starts nothing (SEC-4) | remove it there, or give the decoy a tier of its own',
    ],
  },
  {
    name: 'a decoy that starts something',
    replace: 'from: website/app, to: outside:vendor',
    by: 'from: trap/decoy, to: outside:vendor',
    problems: [
      '21:19 flows.vendor starts at trap/decoy, where a decoy stands | a decoy is touched by flows of kind decoy alone, and starts nothing (SEC-4) | remove it there, or give the decoy a tier of its own',
    ],
  },
  {
    name: 'a decoy that watches itself',
    replace: 'kind: decoy, from: website/app',
    by: 'kind: decoy, from: trap/decoy',
    problems: [
      '23:33 flows.watched starts at trap/decoy, where a decoy stands | a decoy is touched by flows of kind decoy alone, and starts nothing (SEC-4) | remove it there, or give the decoy a tier of its own',
    ],
  },
  {
    name: 'a decoy outside',
    replace: 'to: trap/decoy',
    by: 'to: [trap/decoy, outside:broker]',
    problems: [
      '23:3 flows.watched is of kind decoy, and an end of it is outside | the tiers that a decoy watches, and the tier that it stands in | name tiers at both ends',
    ],
  },
  {
    name: 'a decoy that a site is watched by',
    replace: 'kind: decoy, from: website/app',
    by: 'kind: decoy, from: site:old',
    problems: [
      '23:3 flows.watched is of kind decoy, and an end of it is a site | the tiers that a decoy watches, and the tier that it stands in | name tiers at both ends',
    ],
  },
  {
    name: 'a decoy that is published',
    replace: 'to: records/app, ports: tcp/443 }\n  figures',
    by: 'to: trap/decoy, ports: tcp/443 }\n  figures',
    problems: [
      '27:10 published.cases names trap/decoy, where a decoy stands | a decoy is touched by flows of kind decoy alone, and starts nothing (SEC-4) | remove it there, or give the decoy a tier of its own',
    ],
  },
  {
    name: 'a decoy that a carrier leads to',
    replace: 'to: voice/border',
    by: 'to: trap/decoy',
    problems: [
      '31:10 carriers.trunk leads to trap/decoy, where a decoy stands | a decoy is touched by flows of kind decoy alone, and starts nothing (SEC-4) | remove it there, or give the decoy a tier of its own',
      '31:39 carriers.trunk leads to trap/decoy, whose servers have the role decoy | a tier of servers with role: session-border-controller | add them, or name the tier that has them',
    ],
  },
  {
    name: 'a decoy that nothing watches',
    replace:
      '  watched: { kind: decoy, from: website/app, to: trap/decoy, ports: tcp/22, why: Whoever looks around }\n',
    by: '',
    problems: [
      '53:7 spokes.trap.servers.decoy has the role decoy, and no tier is watched by it | a decoy is what a flow of kind decoy leads to (SEC-4) | add a flow of kind decoy from the tiers that it watches to trap/decoy',
    ],
  },
  {
    name: 'machines of another kind among decoys',
    replace: 'role: decoy, ',
    by: '',
    problems: [
      '54:7 spokes.trap.servers.decoy has the role server, in a tier that flows of kind decoy lead to | nothing but decoys there (SEC-4) | write role: decoy, or give it another tier',
    ],
  },
];
