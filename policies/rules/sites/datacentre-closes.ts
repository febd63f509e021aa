import { DeclaredSite } from '../../declaration/declaration';
import { EstateGraph } from '../../graph/graph';
import { textOf } from '../../graph/attribute';
import { Result, Rule } from '../rule';
import { abbreviated, counted, fail, labelOf, pass, step } from '../support/results';

export const datacentreCloses: Rule = {
  id: 'sites/datacentre-closes',
  title: 'Every physical datacentre has a date by which it closes, and nothing leads to it after that',
  clauses: ['VDC-5'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A datacentre without an end date is never left; one past its date is paid for, patched and attacked for nothing.',
  remedy:
    'Move what still depends on the datacentre and remove the site, or have a later date agreed: closes.',
  sources: ['Strategy clause VDC-5: a physical datacentre serves the migration and then closes'],
  needsDeclaration: true,
  *check({ graph, declaration, asOf }) {
    for (const site of declaration?.sites ?? []) {
      if (site.kind === 'datacentre') yield judge(graph, site, asOf);
    }
  },
};

function judge(graph: EstateGraph, site: DeclaredSite, asOf: string): Result {
  const subject = `sites.${site.id}`;
  const leading = graph.ofType('azurerm_local_network_gateway').filter((far) => {
    const end = textOf(far.get('gateway_address')) || textOf(far.get('gateway_fqdn'));
    return end !== undefined && site.peers.includes(end);
  });
  const dependants =
    leading.length === 0
      ? 'no tunnel leads to it'
      : `${counted(leading.length, 'tunnel')} lead${leading.length === 1 ? 's' : ''} to it: ${abbreviated(leading.map(labelOf))}`;
  if (site.closes === undefined) {
    return fail(subject, `"${site.id}" has no date by which it closes; ${dependants}`);
  }
  return asOf <= site.closes
    ? pass(subject, `"${site.id}" closes by ${site.closes}; ${dependants}`)
    : fail(
        subject,
        `"${site.id}" was to close by ${site.closes}; on ${asOf} it is still declared, and ${dependants}`,
        leading.map((far) => step(far, '', 'a tunnel', `none after ${site.closes}`)),
      );
}
