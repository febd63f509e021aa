import { DeclaredPart } from '../../../../policies/declaration/declaration';
import { packageComplete } from '../../../../policies/rules/services/package-complete';
import { declaredService } from '../support/declared-service';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const part = (name: string): DeclaredPart => ({
  kind: 'built',
  name: `payments/${name}`,
  resources: [],
  chosenBy: 'address',
});
const flow = {
  id: 'payments/take-payment',
  kind: 'service' as const,
  pairs: [],
  ports: [],
  why: 'a test',
  owner: 'payments@example.org',
};
const payments = (parts: readonly DeclaredPart[], bought?: string) =>
  declaredService([], { name: 'payments', title: 'Payments', package: bought, parts });
const whole = [part('app'), part('income')];

export const cases = casesOf(packageComplete, [
  {
    name: 'a service with all that its package is composed of passes',
    expect: 'pass',
    declaration: declare({ services: [payments(whole, 'capita-pay360')], flows: [flow] }),
  },
  {
    name: 'a store that is no part of it is missed',
    expect: 'fail',
    declaration: declare({ services: [payments([part('app')], 'capita-pay360')], flows: [flow] }),
    on: 'services.payments',
    says: 'lacks payments/income',
  },
  {
    name: 'a flow that is not declared is missed',
    expect: 'fail',
    declaration: declare({ services: [payments(whole, 'capita-pay360')] }),
    says: 'the flow payments/take-payment',
  },
  {
    name: 'a package that nobody knows is composed of nothing known',
    expect: 'fail',
    declaration: declare({ services: [payments(whole, 'home-made')] }),
    says: 'no package that is known',
  },
  {
    name: 'a service of no package is composed as it likes',
    expect: 'not-applicable',
    declaration: declare({ services: [payments(whole)] }),
  },
]);
