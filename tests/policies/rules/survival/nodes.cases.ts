import { nodes } from '../../../../policies/rules/survival/nodes';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { bothRegions, meant, service, southOnly } from './estate';

const ofThree = { parts: [{ ...service().parts[0]!, load: 2 }] } as Partial<ReturnType<typeof service>>;

export const cases = casesOf(nodes, [
  {
    name: 'machines in two zones of which one carries the load lose one without anybody noticing',
    expect: 'pass',
    resources: bothRegions(),
    declaration: meant([service()]),
    on: 'services.orders',
  },
  {
    name: 'a service that needs all machines of a region is degraded by the loss of one',
    expect: 'fail',
    resources: bothRegions(),
    declaration: meant([southOnly({ parts: [{ ...southOnly().parts[0]!, load: 2 } as never] })]),
    says: 'degraded',
  },
  {
    name: 'a zone that is not known leaves it undecided whether two machines stand together',
    expect: 'unknown',
    resources: bothRegions({ 'south-1': { zone: UNKNOWN }, 'south-2': { zone: UNKNOWN } }),
    declaration: meant([southOnly()]),
  },
  {
    name: 'a service that promises no uptime is not asked',
    expect: 'not-applicable',
    resources: bothRegions(),
    declaration: meant([service({ tier: { ...service().tier, uptime: undefined }, ...ofThree })]),
  },
]);
