import { compareText } from '../../constructs/model/compare-text';
import { DeclaredFlow, DeclaredPorts } from '../declaration/declaration';
import { Table } from '../exhibit';
import { Claims } from '../provers/reachability/claims/claims';
import { FlowOutcome } from '../provers/reachability/claims/flow-outcome';
import { FlowNames } from './flow-names';

const VERDICTS: Readonly<Record<FlowOutcome['verdict'], string>> = {
  pass: 'works',
  fail: 'does not work',
  unknown: 'not decided',
};

/** What is declared to speak, and whether it can. */
export function flowsTable({ flows }: Claims, names: FlowNames): Table {
  const working = flows.filter(({ verdict }) => verdict === 'pass').length;
  return {
    kind: 'table',
    id: 'flows',
    title: 'Declared flows',
    alternative: `What may speak to what, and why: ${working} of ${flows.length} declared flows are proven to work.`,
    columns: ['Flow', 'From', 'To', 'Ports', 'Why', 'Owner', 'Until', 'Verdict'],
    rows: [...flows]
      .sort((a, b) => compareText(a.flow.id, b.flow.id))
      .map(({ flow, verdict }) => [
        flow.id,
        endsOf(flow, 'from', names),
        endsOf(flow, 'to', names),
        flow.ports.map(portWords).join(', '),
        flow.why,
        flow.owner,
        flow.until ?? '',
        VERDICTS[verdict],
      ]),
  };
}

/** Ports as an estate writes them: `tcp/443`, `udp/3478-3481`, `icmp`. */
function portWords(ports: DeclaredPorts): string {
  if (ports.protocol === 'icmp') return 'icmp';
  const { protocol, first, last } = ports;
  return first === last ? `${protocol}/${first}` : `${protocol}/${first}-${last}`;
}

function endsOf({ pairs }: DeclaredFlow, side: 'from' | 'to', names: FlowNames): string {
  return [...new Set(pairs.map((pair) => names.ofDeclared(pair[side])))].sort(compareText).join(', ');
}
