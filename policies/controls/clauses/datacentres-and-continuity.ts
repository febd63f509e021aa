import { Clause, county2019, county2022, districts2019 } from '../clause';

/** Virtual datacentres, availability and recovery. */
export const DATACENTRES_AND_CONTINUITY: readonly Clause[] = [
  {
    id: 'VDC-1',
    requirement:
      'There are two virtual datacentres, in two paired Azure regions, so that recovery and replication are native.',
    sources: [county2022('3.3 Virtual Datacentre')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'VDC-2',
    requirement:
      'Each virtual datacentre has core infrastructure, hybrid networking, security and governance controls of its own.',
    sources: [county2022('3.3')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'VDC-3',
    requirement: 'Infrastructure and platform services run in approved Azure regions only.',
    sources: [county2022('3.3')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'VDC-4',
    requirement:
      'Every service ends up in the virtual datacentres or as SaaS; one hosted elsewhere has shown that the standard datacentres cannot deliver it.',
    sources: [county2022('3.3 Virtual Datacentre, Interim Transitional Architecture'), county2019('theme 3')],
    force: 'must',
    how: ['report'],
    shownBy: 'the exemption register, which holds each departure with its demonstration',
  },
  {
    id: 'VDC-5',
    requirement:
      'A physical datacentre serves the migration and then closes: it has an end date, and what still depends on it is known.',
    sources: [county2022('Interim Transitional Architecture'), county2019('timeline')],
    force: 'must',
    how: ['prove', 'report'],
  },
  {
    id: 'HA-1',
    requirement:
      'Every level of the design is highly available, and no service has a single point of failure wherever that is practical.',
    sources: [county2022('3.3 Business Continuity'), county2019('theme 2')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'HA-2',
    requirement:
      'A solution with any uptime agreement has no single point of failure at all, and loses a server, VM or container without anyone noticing.',
    sources: [county2022('Technical Design Principles')],
    force: 'must',
    how: ['prove'],
    note: 'degraded service counts as noticing',
  },
  {
    id: 'HA-3',
    requirement: "The loss of one of the organisation's buildings takes no service down.",
    sources: [districts2019('2'), county2022('3.3 Business Continuity')],
    force: 'inferred',
    how: ['prove'],
    note: 'no clause says it outright: it follows from a fire that a strategy looks back on',
  },
  {
    id: 'DR-1',
    requirement:
      'Every service, also one still in a physical datacentre, can be recovered from the loss of a whole datacentre, each by the technique that is best value for it.',
    sources: [county2022('3.3 Business Continuity'), county2019()],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'DR-2',
    requirement:
      'Virtual desktops let people work from other sites, and from home without a corporate device, on office and mapping software.',
    sources: [county2022('3.3 Business Continuity, Remote desktop, 7.5.5')],
    force: 'must',
    how: ['prove', 'declare'],
  },
  {
    id: 'DR-3',
    requirement: 'Backups are kept in Azure, where recovery is faster and more reliable.',
    sources: [county2019('theme 3, timeline')],
    force: 'must',
    how: ['prove'],
  },
];
