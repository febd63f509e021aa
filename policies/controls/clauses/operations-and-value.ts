import { Clause, county2019, county2022, districts2021 } from '../clause';

/** Monitoring, governance, change, capacity, cost and carbon. */
export const OPERATIONS_AND_VALUE: readonly Clause[] = [
  {
    id: 'MON-1',
    requirement: 'Monitoring and operational management are part of every design.',
    sources: [county2022('Technical Design Principles')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'MON-2',
    requirement:
      'One baseline of monitoring and management applies to every infrastructure and platform service unless it says otherwise.',
    sources: [county2022('Technical Design Principles')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'GOV-1',
    requirement: "Microsoft's cloud security, management and monitoring tools are used where they suit.",
    sources: [county2022('Governance and Security')],
    force: 'must',
    how: ['declare'],
  },
  {
    id: 'AUT-1',
    requirement:
      'Deployment and operations are automated first: monitoring, patching, scaling, capacity and cost; only what happens once may be done by hand.',
    sources: [county2022('Automation')],
    force: 'must',
    how: ['declare'],
  },
  {
    id: 'CHG-1',
    requirement: 'Improvements reach services without disruption, signed off and released in order.',
    sources: [county2022('3.2')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'CAP-1',
    requirement: 'Capacity follows demand up and down, but never below what a failure needs.',
    sources: [county2022('Cloud First, Automation')],
    force: 'must',
    how: ['prove', 'declare'],
  },
  {
    id: 'OBS-1',
    requirement: 'Nothing obsolete is deployed.',
    sources: [county2022('2.3, 7.6')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'LIC-1',
    requirement: 'Microsoft 365 licences are fully used and fit what each kind of user needs.',
    sources: [county2022('Technical Design Principles, Security Stack, Licensing')],
    force: 'must',
    how: ['declare'],
    note: 'a control without its licence is undecided, never met',
  },
  {
    id: 'COST-1',
    requirement:
      'The platform is value for money: costs are controlled and reported, and paid by use without long inflexible terms.',
    sources: [county2022('2.4, 3.3, 3.4'), county2019()],
    force: 'must',
    how: ['declare', 'report'],
  },
  {
    id: 'CO2-1',
    requirement:
      "Only what is needed runs, at each service's hours; services that are always on are never switched off.",
    sources: [county2022('3.7, 2.5'), districts2021('3.2')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'CO2-2',
    requirement: 'The carbon effect is watched and reported, towards net zero by 2030.',
    sources: [county2022('3.7'), county2019(), districts2021('3.5')],
    force: 'must',
    how: ['report'],
  },
];
