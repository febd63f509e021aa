import { exemptionsInForce } from '../../../../policies/rules/exemptions/exemptions-in-force';
import { exemption } from '../support/exemption';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const exempted = (parts: Parameters<typeof exemption>[0]) => declare({ exemptions: [exemption(parts)] });

export const cases = casesOf(exemptionsInForce, [
  { name: 'an exemption in force passes', expect: 'pass', declaration: exempted({}) },
  {
    name: 'an exemption holds through its last day',
    expect: 'pass',
    declaration: exempted({ expires: '2026-12-01' }),
  },
  {
    name: 'an exemption that ran out yesterday fails',
    expect: 'fail',
    declaration: exempted({ expires: '2026-11-30' }),
    on: 'exemptions.EX-001',
    says: '2026-11-30',
  },
  {
    name: 'an exemption for longer than twelve months fails',
    expect: 'fail',
    declaration: exempted({ expires: '2027-11-02' }),
    says: '2027-11-01',
  },
  {
    name: 'an estate without exemptions has none to renew',
    expect: 'not-applicable',
    declaration: declare(),
  },
]);
