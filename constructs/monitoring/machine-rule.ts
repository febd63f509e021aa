import { MonitorDataCollectionRule } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule';
import { Construct } from 'constructs';
import { Placement } from '../network/placement';

/** What a region's machines report, and where to. */
export interface MachineRuleProps extends Placement {
  readonly name: string;
  readonly workspaceId: string;
}

const WORKSPACE = 'workspace';
const SECONDS_BETWEEN_FIGURES = 60;

/** Errors and sign-ins: what somebody looks for after a failure or an attack. Levels: 1 critical, 2 error, 3 warning. */
const EVENTS = [
  'Application!*[System[(Level=1 or Level=2)]]',
  'System!*[System[(Level=1 or Level=2 or Level=3)]]',
  'Security!*[System[(band(Keywords,4503599627370496))]]',
];

/** Names of performance counters, of Windows and of Linux as the agent maps them. */
const FIGURES = [
  '\\Processor Information(_Total)\\% Processor Time',
  '\\Memory\\Available Bytes',
  '\\LogicalDisk(_Total)\\% Free Space',
  'Processor(*)\\% Processor Time',
  'Memory(*)\\Available MBytes Memory',
  'Logical Disk(*)\\% Free Space',
];

/**
 * The data collection rule of a region's machines: events of Windows, syslog of Linux, and a few figures of both, to the
 * region's workspace. What each system has not, its agent leaves out.
 */
export class MachineRule extends MonitorDataCollectionRule {
  constructor(scope: Construct, id: string, props: MachineRuleProps) {
    super(scope, id, {
      name: props.name,
      location: props.region.name,
      resourceGroupName: props.resourceGroupName,
      description: 'Events, syslog and figures of machines',
      destinations: { logAnalytics: [{ name: WORKSPACE, workspaceResourceId: props.workspaceId }] },
      dataFlow: [
        { streams: ['Microsoft-Event', 'Microsoft-Syslog', 'Microsoft-Perf'], destinations: [WORKSPACE] },
      ],
      dataSources: {
        windowsEventLog: [{ name: 'events', streams: ['Microsoft-Event'], xPathQueries: EVENTS }],
        syslog: [
          {
            name: 'syslog',
            streams: ['Microsoft-Syslog'],
            facilityNames: ['auth', 'authpriv', 'cron', 'daemon', 'kern', 'syslog'],
            logLevels: ['Warning', 'Error', 'Critical', 'Alert', 'Emergency'],
          },
        ],
        performanceCounter: [
          {
            name: 'figures',
            streams: ['Microsoft-Perf'],
            samplingFrequencyInSeconds: SECONDS_BETWEEN_FIGURES,
            counterSpecifiers: FIGURES,
          },
        ],
      },
    });
  }
}
