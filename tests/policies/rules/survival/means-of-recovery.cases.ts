import { meansOfRecovery } from '../../../../policies/rules/survival/means-of-recovery';
import { one, merge } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

const workspace = (location: string) =>
  one('azurerm_log_analytics_workspace', `logs-${location}`, { location });

export const cases = casesOf(meansOfRecovery, [
  {
    name: 'a workspace in each region leaves one to look at',
    expect: 'pass',
    resources: merge(bothRegions(), workspace('uksouth'), workspace('ukwest')),
    declaration: meant([service()]),
  },
  {
    name: 'a workspace in one region alone leaves nothing to look at',
    expect: 'fail',
    resources: merge(bothRegions(), workspace('uksouth')),
    declaration: meant([southOnly()]),
    on: 'recovery.monitoring',
    says: 'UK South',
  },
  {
    name: 'without a service there is nothing to recover',
    expect: 'not-applicable',
    resources: workspace('uksouth'),
    declaration: meant([]),
  },
]);
