import { LogAnalyticsSavedSearch } from '@cdktf/provider-azurerm/lib/log-analytics-saved-search';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { placesOfTier } from '../model/flow-pairs';
import { RegionFacts } from '../model/tables/regions';

/** Where the query stands, and whose decoys it is about. */
export interface DecoyQueryProps {
  readonly workspaceId: string;
  /** Ranges of the decoys of the workspace's region, as CIDR text; at least one. */
  readonly ranges: readonly string[];
}

/**
 * Who spoke to a decoy, kept as a query beside the flow logs that answer it. Nothing has a reason to, so every row is
 * worth an alert, denied packets too. Columns: Microsoft Learn, Traffic analytics schema, "NTANetAnalytics".
 */
export class DecoyQuery extends LogAnalyticsSavedSearch {
  constructor(scope: Construct, id: string, { workspaceId, ranges }: DecoyQueryProps) {
    super(scope, id, {
      name: 'decoy-touched',
      logAnalyticsWorkspaceId: workspaceId,
      category: 'Decoys',
      displayName: 'Who spoke to a decoy',
      query: decoyQuery(ranges),
    });
  }
}

/** The query in Kusto: one row for each source, target, port and fate. */
export function decoyQuery(ranges: readonly string[]): string {
  const touched = ranges.map((range) => `ipv4_is_in_range(DestIp, "${range}")`).join(' or ');
  return [
    'NTANetAnalytics',
    '| where SubType == "FlowLog"',
    `| where ${touched}`,
    '| summarize First = min(TimeGenerated), Last = max(TimeGenerated) by SrcIp, SrcVm, DestIp, DestPort, L4Protocol, FlowStatus',
    '| order by Last desc',
  ].join('\n');
}

/** Ranges of a region's decoys: the tiers that decoy flows lead to. */
export function decoyRanges(estate: Estate, region: RegionFacts): readonly string[] {
  const ranges = estate.flows
    .filter(({ kind }) => kind === 'decoy')
    .flatMap(({ to }) => to)
    .flatMap((end) => (end.kind === 'tier' ? placesOfTier(estate, end) : []))
    .filter((place) => place.region.name === region.name)
    .map(({ subnet }) => subnet.range.toString());
  return [...new Set(ranges)].sort();
}
