import { FlowPorts } from './flow';

/** One protocol of a flow with its ports as rules write them; `*` alone for ICMP, which has none. */
export interface ProtocolPorts {
  readonly protocol: FlowPorts['protocol'];
  readonly ports: readonly string[];
}

const PROTOCOLS = ['tcp', 'udp', 'icmp'] as const;

/** The protocols of a flow, each once, in the order TCP, UDP, ICMP. */
export function byProtocol(ports: readonly FlowPorts[]): readonly ProtocolPorts[] {
  return PROTOCOLS.flatMap((protocol) => {
    const own = ports.filter((entry) => entry.protocol === protocol);
    return own.length > 0 ? [{ protocol, ports: [...new Set(own.map(portText))] }] : [];
  });
}

function portText(ports: FlowPorts): string {
  if (ports.protocol === 'icmp') return '*';
  return ports.first === ports.last ? String(ports.first) : `${ports.first}-${ports.last}`;
}
