import { FlowEnd, FlowPorts, OutsideService, PublishedService, Flow } from '../../../constructs/model/flow';
import { endText } from '../../../constructs/model/flow-end-text';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { portsText } from './resolve-flow-ports';

/** Ports that application rules of Azure Firewall see: HTTP, HTTPS and MSSQL. */
const APPLICATION_PORTS = [80, 443, 1433];
const WEB_PORTS = [80, 443];

/** What flows go to besides tiers and sites. */
export interface FlowTargets {
  readonly outside: ReadonlyMap<string, OutsideService>;
  readonly published: readonly Placed<PublishedService>[];
}

/** Checks that each flow can be built: that it has a way, and that the firewall can filter it. */
export function checkFlows(reader: EstateReader, flows: readonly Placed<Flow>[], targets: FlowTargets): void {
  for (const flow of flows) {
    checkStart(reader, flow);
    checkWay(reader, flow);
    for (const end of flow.to) checkFilter(reader, flow, end, targets);
  }
}

function checkStart(reader: EstateReader, flow: Placed<Flow>): void {
  const outsider = flow.from.find(({ kind }) => kind !== 'tier' && kind !== 'site');
  if (outsider) {
    reader.report([...flow.path, 'from'], {
      message: `${pathText(flow.path)} starts at ${endText(outsider)}`,
      allowed: 'nothing outside starts a flow: a flow comes from a tier or a datacentre',
      fix: 'publish the service, or declare a carrier',
    });
  }
}

function checkWay(reader: EstateReader, flow: Placed<Flow>): void {
  const site = flow.from.find(({ kind }) => kind === 'site');
  const target = flow.to.find(({ kind }) => kind !== 'tier');
  if (site && target) {
    reader.report([...flow.path, 'to'], {
      message: `${pathText(flow.path)} goes from ${endText(site)} to ${endText(target)}, and neither is in a region`,
      allowed: 'one end is a tier: there is no way past the regions',
      fix: 'name a tier at one end, or remove the flow',
    });
  }
}

/** A firewall filters whole names by address at any port, names with a wildcard by what the request says. */
function checkFilter(reader: EstateReader, flow: Placed<Flow>, end: FlowEnd, targets: FlowTargets): void {
  if (end.kind === 'published') {
    checkPublicHost(reader, flow, end.service, targets);
    return;
  }
  const service = end.kind === 'outside' ? targets.outside.get(end.name) : undefined;
  if (!service || service.fqdns.length === 0) return;
  const wildcard = service.fqdns.find((host) => host.startsWith('*'));
  const icmp = flow.ports.find(({ protocol }) => protocol === 'icmp');
  const unseen = flow.ports.find((ports) => !isOneOf(ports, APPLICATION_PORTS));
  if (icmp) {
    reader.report([...flow.path, 'ports'], {
      message: `${pathText(flow.path)} has icmp, and ${endText(end)} gives hosts`,
      allowed: "the firewall can't filter it by FQDN: network rules to hosts are for TCP and UDP",
      fix: 'leave icmp out, or give the ranges of the service',
    });
  } else if (wildcard !== undefined && unseen) {
    reader.report([...flow.path, 'ports'], {
      message: `${pathText(flow.path)} has ${portsText(unseen)}, and ${endText(end)} gives ${wildcard}`,
      allowed:
        "the firewall can't filter it by FQDN: network rules take whole names, and application rules tcp/80, tcp/443 and tcp/1433",
      fix: 'name the hosts, or give the ranges of the service',
    });
  }
}

function checkPublicHost(
  reader: EstateReader,
  flow: Placed<Flow>,
  name: string,
  { published }: FlowTargets,
): void {
  const service = published.find((one) => one.name === name);
  const other = flow.ports.find((ports) => !isOneOf(ports, WEB_PORTS));
  if (service?.by === 'private-access') {
    reader.report([...flow.path, 'to'], {
      message: `${pathText(flow.path)} goes to published:${name}, which is reached by private-access`,
      allowed: 'a service with a public host',
      fix: 'name the tier that it leads to',
    });
  } else if (other) {
    reader.report([...flow.path, 'ports'], {
      message: `${pathText(flow.path)} has ${portsText(other)}, and published:${name} is a web application`,
      allowed: 'tcp/443, and tcp/80 which leads to it',
      fix: 'write ports: tcp/443',
    });
  }
}

function isOneOf(ports: FlowPorts, allowed: readonly number[]): boolean {
  return ports.protocol === 'tcp' && ports.first === ports.last && allowed.includes(ports.first);
}
