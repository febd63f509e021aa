import { Flow, FlowPorts } from '../model/flow';
import { PublicNames } from './flow-addresses';

/** A protocol in which the firewall reads the host that is asked for. */
export interface ReadProtocol {
  readonly type: 'Http' | 'Https' | 'Mssql';
  readonly port: number;
}

/** The ports of a flow to hosts, by how a firewall can tell the hosts apart. */
export interface FilteredPorts {
  readonly web: readonly ReadProtocol[];
  readonly sql: readonly ReadProtocol[];
  /** Ports on which it knows a host only by the addresses that its name resolves to, so whole names only. */
  readonly byAddress: readonly FlowPorts[];
}

const READ: readonly ReadProtocol[] = [
  { type: 'Http', port: 80 },
  { type: 'Https', port: 443 },
  { type: 'Mssql', port: 1433 },
];

const NONE: FilteredPorts = { web: [], sql: [], byAddress: [] };

/**
 * Sorts the ports of a flow to named hosts; without any host or FQDN tag there is nothing to sort.
 * @throws RangeError if the firewall can't filter what the flow wants: FQDN tags take HTTP and HTTPS only, other protocols
 * no `*.`, and ICMP no host at all
 */
export function splitByFilter(flow: Flow, { fqdns, fqdnTags }: PublicNames): FilteredPorts {
  if (fqdns.length + fqdnTags.length === 0) return NONE;
  const read = READ.filter(({ port }) => flow.ports.some((ports) => isPort(ports, port)));
  const split: FilteredPorts = {
    web: read.filter(({ type }) => type !== 'Mssql'),
    sql: read.filter(({ type }) => type === 'Mssql'),
    byAddress: flow.ports.filter((ports) => !READ.some(({ port }) => isPort(ports, port))),
  };
  refuse(
    flow,
    fqdnTags,
    split.sql.length + split.byAddress.length > 0,
    'FQDN tags take tcp/80 and tcp/443 only',
  );
  refuse(
    flow,
    fqdns.filter((fqdn) => fqdn.startsWith('*')),
    split.byAddress.length > 0,
    'the firewall filters wildcards on tcp/80, tcp/443 and tcp/1433 only: name whole hosts',
  );
  refuse(
    flow,
    fqdns,
    flow.ports.some(({ protocol }) => protocol === 'icmp'),
    'ICMP names no host',
  );
  return split;
}

function refuse(flow: Flow, names: readonly string[], isBad: boolean, why: string): void {
  if (isBad && names.length > 0) {
    throw new RangeError(
      `flow "${flow.id}" goes to ${names.join(', ')} on ports that can't be filtered: ${why}`,
    );
  }
}

function isPort(ports: FlowPorts, port: number): boolean {
  return ports.protocol === 'tcp' && ports.first === port && ports.last === port;
}
