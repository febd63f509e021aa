import { FlowPorts } from '../../../constructs/model/flow';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { PlacedText } from './one-or-more';

const LAST_PORT = 65535;

/** The ports that texts such as `tcp/443` stand for; those that don't exist are problems, and so is saying one twice. */
export function resolveFlowPorts(reader: EstateReader, texts: readonly PlacedText[]): readonly FlowPorts[] {
  const all: FlowPorts[] = [];
  for (const { text, path } of texts) {
    const ports = parsePorts(text);
    if (!ports) {
      reader.report(path, {
        message: `${pathText(path)} is "${text}"`,
        allowed: `ports from 1 to ${LAST_PORT}, the lower one first`,
        fix: 'write one such as tcp/443 or udp/3478-3481',
      });
    } else if (all.some((other) => overlap(other, ports))) {
      reader.report(path, {
        message: `${pathText(path)} is "${text}", of which some stands in the list already`,
        allowed: 'each port once',
        fix: 'remove one of them',
      });
    } else {
      all.push(ports);
    }
  }
  return all;
}

/** Ports as files write them. */
export function portsText(ports: FlowPorts): string {
  if (ports.protocol === 'icmp') return 'icmp';
  const range = ports.first === ports.last ? `${ports.first}` : `${ports.first}-${ports.last}`;
  return `${ports.protocol}/${range}`;
}

function parsePorts(text: string): FlowPorts | undefined {
  const [protocol, range = ''] = text.split('/');
  if (protocol !== 'tcp' && protocol !== 'udp') return { protocol: 'icmp' };
  const [first = 0, last = first] = range.split('-').map(Number);
  return first >= 1 && first <= last && last <= LAST_PORT ? { protocol, first, last } : undefined;
}

function overlap(a: FlowPorts, b: FlowPorts): boolean {
  if (a.protocol === 'icmp' || b.protocol === 'icmp') return a.protocol === b.protocol;
  return a.protocol === b.protocol && a.first <= b.last && b.first <= a.last;
}
