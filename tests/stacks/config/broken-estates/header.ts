import { BrokenEstate } from './broken-estate';

/** Name, dates and regions. */
export const headerBroken: readonly BrokenEstate[] = [
  {
    name: 'an estate named otherwise than its folder',
    replace: 'estate: test',
    by: 'estate: tset',
    problems: [
      '1:9 estate is "tset", in the folder test | the name of the folder | write test, or rename the folder',
    ],
  },
  {
    name: 'an estate with a name of capitals',
    replace: 'estate: test',
    by: 'estate: Test',
    problems: [
      '1:9 estate is "Test" | 2 to 20 lower-case letters, digits and hyphens, starting with a letter | write a name such as example-county',
    ],
  },
  {
    name: 'asOf in a live estate',
    replace: 'asOf: 2026-12-01',
    by: 'asOf: 2026-12-01\nstage: live',
    problems: [
      '3:1 asOf is "2026-12-01", in an estate whose stage is live | only an illustration is judged at a fixed date | remove asOf',
    ],
  },
  {
    name: 'a date of another shape',
    replace: 'asOf: 2026-12-01',
    by: 'asOf: 1/12/2026',
    problems: ['3:7 asOf is "1/12/2026" | a date as YYYY-MM-DD | write one such as 2027-03-31'],
  },
  {
    name: 'a date that the calendar lacks',
    replace: 'asOf: 2026-12-01',
    by: 'asOf: 2026-11-31',
    problems: ['3:7 asOf: "2026-11-31" is not a date of the calendar |  | that month has the days 01 to 30'],
  },
  {
    name: 'a date of closing that the calendar lacks',
    replace: 'closes: 2027-12-31',
    by: 'closes: 2027-02-29',
    problems: [
      '34:13 sites.old.closes: "2027-02-29" is not a date of the calendar |  | that month has the days 01 to 28',
    ],
  },
  {
    name: 'an unknown region',
    replace: 'secondary: ukwest',
    by: 'secondary: ukwset',
    problems: [
      '4:41 regions.secondary is "ukwset", which the table of regions doesn\'t have | one of uksouth, ukwest, northeurope, westeurope | did you mean ukwest?',
    ],
  },
  {
    name: 'a region by its display name',
    replace: 'primary: uksouth',
    by: 'primary: UK South',
    problems: [
      '4:21 regions.primary is "UK South", which the table of regions doesn\'t have | one of uksouth, ukwest, northeurope, westeurope | did you mean uksouth?',
    ],
  },
  {
    name: 'one region twice',
    replace: 'secondary: ukwest',
    by: 'secondary: uksouth',
    problems: [
      '4:41 regions.secondary is "uksouth", the same as the primary | two regions, each the pair of the other (VDC-1) | write ukwest',
    ],
  },
  {
    name: 'regions that are no pair',
    replace: 'secondary: ukwest',
    by: 'secondary: northeurope',
    problems: [
      '4:41 regions.secondary is "northeurope", which is not Microsoft\'s pair of uksouth (VDC-1) | its pair is ukwest | write ukwest',
      '4:41 regions.secondary is "northeurope", which is not an approved region (VDC-3) | approved are uksouth, ukwest | choose one of these, or add it to approvedRegions if it has been approved',
    ],
  },
  {
    name: 'regions that are not approved',
    replace: 'regions: { primary: uksouth, secondary: ukwest }',
    by: 'regions: { primary: northeurope, secondary: westeurope }',
    problems: [
      '4:21 regions.primary is "northeurope", which is not an approved region (VDC-3) | approved are uksouth, ukwest | choose one of these, or add it to approvedRegions if it has been approved',
      '4:45 regions.secondary is "westeurope", which is not an approved region (VDC-3) | approved are uksouth, ukwest | choose one of these, or add it to approvedRegions if it has been approved',
    ],
  },
  {
    name: 'an approved region that is unknown',
    replace: 'approvedRegions: [uksouth, ukwest]',
    by: 'approvedRegions: [uksouth, ukwest, ukcentral]',
    problems: [
      '5:36 approvedRegions[2] is "ukcentral", which the table of regions doesn\'t have | one of uksouth, ukwest, northeurope, westeurope | write one of these',
    ],
  },
];
