import { compareText } from '../../constructs/model/compare-text';
import { Declaration, DeclaredOrganisation } from '../declaration/declaration';
import { Matrix } from '../exhibit';
import { serviceWords } from '../provers/reachability/claims/packet-words';
import { FlowNames } from './flow-names';
import { EffectiveFlow } from './flows-effective';

/** One matrix for each organisation that has networks: its tiers against all that they reach and are reached by. */
export function flowMatrices(
  flows: readonly EffectiveFlow[],
  names: FlowNames,
  declaration?: Declaration,
): readonly Matrix[] {
  return (declaration?.organisations ?? []).flatMap((organisation) => {
    const tiers = tiersOf(organisation, names, declaration);
    return tiers.size === 0 ? [] : [matrixOf(organisation, tiers, flows)];
  });
}

/** Names of an organisation's tiers. */
function tiersOf(
  { id }: DeclaredOrganisation,
  names: FlowNames,
  declaration: Declaration | undefined,
): ReadonlySet<string> {
  const networks = (declaration?.networks ?? []).filter(({ organisation }) => organisation === id);
  return new Set(
    networks.flatMap((network) =>
      network.subnets.map((subnet) =>
        names.ofDeclared({ kind: 'subnet', network: network.name, subnet: subnet.name }),
      ),
    ),
  );
}

/** A mark is the ports; tiers that neither reach anything nor are reached are left out, to keep it readable. */
function matrixOf(
  { id, title }: DeclaredOrganisation,
  tiers: ReadonlySet<string>,
  flows: readonly EffectiveFlow[],
): Matrix {
  const own = flows.filter(({ from, to }) => tiers.has(from) || tiers.has(to));
  const rows = inOrder(
    tiers,
    own.map(({ from }) => from),
  );
  const columns = inOrder(
    tiers,
    own.map(({ to }) => to),
  );
  const marks = new Map(own.map((flow) => [`${flow.from}\n${flow.to}`, markOf(flow)]));
  const idle = [...tiers].filter((tier) => !rows.includes(tier) && !columns.includes(tier)).length;
  return {
    kind: 'matrix',
    id: `flow-matrix-${id}`,
    title: `What reaches what: ${title}`,
    alternative: `Rows reach columns at the ports in the cell, TCP unless it says otherwise; "!" marks what nobody declared. ${own.length === 1 ? '1 pair is' : `${own.length} pairs are`} open${idle === 0 ? '' : `, ${idle === 1 ? '1 tier reaches nothing and is' : `${idle} tiers reach nothing and are`} reached by nothing`}. What Azure itself requires is left out.`,
    rows,
    columns,
    cells: rows.map((from) => columns.map((to) => marks.get(`${from}\n${to}`) ?? '')),
  };
}

/** The organisation's own tiers first, by name. */
function inOrder(tiers: ReadonlySet<string>, names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => Number(tiers.has(b)) - Number(tiers.has(a)) || compareText(a, b));
}

function markOf({ packets, isUndeclared }: EffectiveFlow): string {
  const words = serviceWords(packets).map((service) => service.replace(/^tcp /, ''));
  return `${isUndeclared ? '! ' : ''}${words.join('; ')}`;
}
