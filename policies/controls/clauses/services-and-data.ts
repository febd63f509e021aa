import { Clause, county2022, districts2019, districts2021 } from '../clause';

/** Building blocks, public services, data, innovation, experience and sharing. */
export const SERVICES_AND_DATA: readonly Clause[] = [
  {
    id: 'BB-1',
    requirement: 'Microsoft SQL is the preferred relational database.',
    sources: [county2022('Building Blocks, Database Services')],
    force: 'must',
    how: ['declare'],
    note: 'another engine takes an exemption',
  },
  {
    id: 'BB-2',
    requirement: 'Websites are Drupal on App Service, or IIS on Windows VMs.',
    sources: [county2022('Building Blocks')],
    force: 'must',
    how: ['declare'],
  },
  {
    id: 'BB-3',
    requirement: 'Forms and workflow are Goss iCM, mapping is Esri ArcGIS, payments are Capita Pay360.',
    sources: [county2022('Building Blocks')],
    force: 'must',
    how: ['declare'],
    note: 'here: the hosting and the flows that they need',
  },
  {
    id: 'BB-4',
    requirement: "The cloud comes first, Microsoft's by preference, and SaaS before PaaS before IaaS.",
    sources: [
      county2022('Cloud First, Cloud Service Preference'),
      districts2019('principle 1'),
      districts2021('principle 1'),
    ],
    force: 'must',
    how: ['report'],
    shownBy:
      'the table of services, which tells what is a platform service, a machine, or still in a datacentre',
    note: 'the districts ask for cloud first; databases as PaaS are to be reviewed',
  },
  {
    id: 'BB-5',
    requirement:
      'New Windows servers run Windows Server 2019 or newer; an older one has an application or licence that needs it.',
    sources: [county2022('Technical Design Principles')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'BB-6',
    requirement: 'Heavy desktop work, mapping and design, runs on remote desktops close to its data.',
    sources: [county2022('EUC, 7')],
    force: 'must',
    how: ['declare'],
    note: 'sized for 245 users of mapping software',
  },
  {
    id: 'BB-7',
    requirement:
      'One integration platform with gateway and reusable APIs lets components work together over authenticated HTTPS, with layers for each service.',
    sources: [county2022('Cloud Services, Digital Approach')],
    force: 'must',
    how: ['declare', 'prove'],
  },
  {
    id: 'BB-8',
    requirement:
      'One data platform has a warehouse or lake, scheduled loads and analysis tools, sized for imagery, LIDAR, history and real-time data.',
    sources: [
      county2022('7.1.5-7.3, 7.6'),
      districts2019('principles 5, 6'),
      districts2021('principles 5, 6'),
    ],
    force: 'must',
    how: ['declare'],
  },
  {
    id: 'BB-9',
    requirement: 'Oracle and other databases are retired in favour of the preferred ones.',
    sources: [county2022('Database Services')],
    force: 'must',
    how: ['report'],
  },
  {
    id: 'PUB-1',
    requirement:
      'Online services for residents and businesses are always available, everywhere, apart from internal ones.',
    sources: [county2022('3.5, 7.6'), districts2019('3'), districts2021('3.2')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'DATA-1',
    requirement:
      'Personal data are safe from loss, corruption and intrusion, are kept as long as needed and no longer, and accreditations are kept.',
    sources: [county2022('7.1.1, 7.1.3, 3.6')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'DATA-2',
    requirement: 'Partners share an analytics platform under governance.',
    sources: [districts2019('principle 6'), districts2021('principle 6'), county2022('7.1.5')],
    force: 'must',
    how: ['declare', 'outside'],
    note: 'the agreements between partners are evidenced by their information governance',
  },
  {
    id: 'DATA-3',
    requirement:
      'It is known which data stores there are, where, of which class and whose, and how data flow between them.',
    sources: [county2022('7.1.2, File Services')],
    force: 'must',
    how: ['report', 'prove'],
  },
  {
    id: 'INN-1',
    requirement: 'Innovation happens in a sandbox that cannot affect services.',
    sources: [county2022('5.2')],
    force: 'must',
    how: ['prove'],
  },
  {
    id: 'UX-1',
    requirement: 'User experience counts as much as anything else, and a dropped signal loses no work.',
    sources: [county2022('Business Needs, 7.5.5')],
    force: 'must',
    how: ['report'],
  },
  {
    id: 'ORG-1',
    requirement: 'Several councils share one platform and some data, and can part again.',
    sources: [county2022('2.2, 7.5'), districts2019(''), districts2021('')],
    force: 'must',
    how: ['prove'],
  },
];
