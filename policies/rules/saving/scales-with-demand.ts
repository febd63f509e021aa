import { booleanOf, numberOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { FLEXIBLE_SET, UNIFORM_SETS } from '../support/machines';
import { Pointers, pointersBy } from '../support/pointers';
import { fail, pass, show, step, unknown } from '../support/results';

export const scalesWithDemand: Rule = {
  id: 'saving/scales-with-demand',
  title: 'What can grow and shrink with demand does',
  clauses: ['AUT-1', 'CAP-1', 'CO2-1'],
  decides: [],
  severity: 'low',
  gates: false,
  protects: 'A fixed number is too many at night and too few on the day that everybody comes.',
  remedy:
    'Add an autoscale setting whose maximum is above its minimum; the minimum carries what a failure leaves.',
  sources: ['https://learn.microsoft.com/azure/azure-monitor/autoscale/autoscale-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    const settings = pointersBy(graph, 'target_resource_id', 'azurerm_monitor_autoscale_setting');
    for (const resource of graph.ofType('azurerm_service_plan', ...UNIFORM_SETS, FLEXIBLE_SET)) {
      yield judge(resource, settings);
    }
  },
};

function judge(resource: Resource, settings: Pointers): Result {
  const [setting] = settings.to(resource);
  if (!setting) {
    return settings.doubtful
      ? unknown(resource, 'an autoscale setting whose target is not known may be its own')
      : fail(resource, 'has a fixed number of instances', [
          step(resource, '', 'no autoscale setting', 'one that targets it'),
        ]);
  }
  const enabled = setting.get('enabled');
  if (booleanOf(enabled) === false) {
    return fail(resource, 'its autoscale setting is switched off', [
      step(setting, 'enabled', 'false', 'true'),
    ]);
  }
  const ranges = setting
    .blocks('profile')
    .flatMap((profile) => profile.blocks('capacity'))
    .map((capacity) => ({
      least: numberOf(capacity.get('minimum')),
      most: numberOf(capacity.get('maximum')),
    }));
  if (ranges.some(({ least, most }) => least !== undefined && most !== undefined && most > least)) {
    return pass(resource, 'grows and shrinks with demand');
  }
  const evidence = [step(setting, 'profile', show(setting.get('profile')), 'a maximum above the minimum')];
  const open =
    ranges.length === 0 || ranges.some(({ least, most }) => least === undefined || most === undefined);
  return open
    ? unknown(resource, 'how far it scales is not known before deployment', evidence)
    : fail(resource, 'its autoscale setting leaves it no room', evidence);
}
