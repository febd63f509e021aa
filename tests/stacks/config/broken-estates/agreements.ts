import { BrokenEstate } from './broken-estate';

/** Flows between organisations. */
export const agreementsBroken: readonly BrokenEstate[] = [
  {
    name: 'a flow that one has not agreed to',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [published/figures]',
    problems: [
      '43:7 spokes.records.flows.totals joins north and shared, and north has not agreed to it | a flow between organisations is agreed by both (ORG-1) | add records/totals to organisations.north.agreedFlows',
    ],
  },
  {
    name: 'a flow that neither has agreed to',
    replace: 'from: website/app, to: outside:vendor, ports',
    by: 'from: website/app, to: analysis/app, ports',
    problems: [
      '21:3 flows.vendor joins north and shared, and north and shared have not agreed to it | a flow between organisations is agreed by both (ORG-1) | add vendor to organisations.north.agreedFlows and organisations.shared.agreedFlows',
    ],
  },
  {
    name: 'a published service that one has not agreed to',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [records/totals]',
    problems: [
      '28:3 published.figures joins north and shared, and north has not agreed to it | a flow between organisations is agreed by both (ORG-1) | add published/figures to organisations.north.agreedFlows',
    ],
  },
  {
    name: 'a site of another organisation',
    replace: '{ kind: datacentre, organisation: north,',
    by: '{ kind: datacentre, organisation: shared,',
    problems: [
      '22:3 flows.moving joins north and shared, and north and shared have not agreed to it | a flow between organisations is agreed by both (ORG-1) | add moving to organisations.north.agreedFlows and organisations.shared.agreedFlows',
    ],
  },
  {
    name: 'agreement to no flow',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures, records/total]',
    problems: [
      '6:82 organisations.north.agreedFlows[2] is "records/total", which is no flow | flows that join it with others are records/totals, published/figures | did you mean records/totals?',
    ],
  },
  {
    name: 'agreement to no flow of that kind',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures, anything]',
    problems: [
      '6:82 organisations.north.agreedFlows[2] is "anything", which is no flow | flows that join it with others are records/totals, published/figures | declare the flow, or remove it here',
    ],
  },
  {
    name: 'agreement to a flow of one organisation',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures, website/pages]',
    problems: [
      '6:82 organisations.north.agreedFlows[2] is "website/pages", which joins no two organisations | only flows between it and another organisation need its agreement | remove it',
    ],
  },
  {
    name: 'agreement to a flow of others',
    replace: '  north: {',
    by: '  south: { agreedFlows: [records/totals], contact: south@example.org }\n  north: {',
    problems: [
      '6:26 organisations.south.agreedFlows[0] is "records/totals", which joins north and shared | only flows between it and another organisation need its agreement | remove it',
    ],
  },
  {
    name: 'agreement said twice',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures, records/totals]',
    problems: [
      '6:82 organisations.north.agreedFlows[2] is "records/totals", which stands in the list already |  | remove it',
    ],
  },
  {
    name: 'agreement to what is no id',
    replace: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures]',
    by: 'belongsTo: [shared], agreedFlows: [records/totals, published/figures, a/b/c]',
    problems: [
      '6:82 organisations.north.agreedFlows[2] is "a/b/c" | the id of a flow | write <name>, <spoke>/<name> or published/<name>',
    ],
  },
];
