import { Rule } from '../rule';
import { regionOf } from '../../graph/views/read';
import { fail, listed, pass, show, step, unknown } from '../support/results';

/** `location` of these says where Azure keeps a definition, not where anything runs; Azure takes only its own list. */
const NOT_REGIONAL = new Set(['azurerm_monitor_activity_log_alert']);

export const approved: Rule = {
  id: 'region/approved',
  title: 'Everything runs in an approved region',
  clauses: ['VDC-3'],
  decides: ['VDC-3'],
  severity: 'high',
  gates: true,
  protects:
    'Data and services that leave the approved regions leave the agreements, the recovery plan and the controls made for them.',
  remedy: 'Move the resource to an approved region, or have the region approved: approvedRegions.',
  sources: [
    'Strategy clause VDC-3: IaaS and PaaS run only in approved Azure regions',
    'https://learn.microsoft.com/azure/reliability/regions-list',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    const allowed = declaration?.regions.approved ?? [];
    for (const resource of graph.resources) {
      const location = resource.get('location');
      if (location.state === 'absent' || NOT_REGIONAL.has(resource.type)) continue;
      const region = regionOf(resource);
      const evidence = [step(resource, 'location', show(location), listed(allowed))];
      if (region === undefined) {
        yield unknown(resource, 'the location is not known before deployment', evidence);
      } else if (region === 'global' || allowed.includes(region)) {
        yield pass(resource, `is in ${region}`);
      } else {
        yield fail(resource, `is in ${region}; approved are ${listed(allowed)}`, evidence);
      }
    }
  },
};
