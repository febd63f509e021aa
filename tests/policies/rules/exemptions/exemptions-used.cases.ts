import { exemptionsUsed } from '../../../../policies/rules/exemptions/exemptions-used';
import { exemption } from '../support/exemption';
import { declare } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const declaration = declare({ exemptions: [exemption()] });

export const cases = casesOf(exemptionsUsed, [
  {
    name: 'an exemption that covers a finding passes',
    expect: 'pass',
    declaration,
    exemptionUses: new Map([['EX-001', 2]]),
  },
  {
    name: 'an exemption that covers nothing fails',
    expect: 'fail',
    declaration,
    exemptionUses: new Map([['EX-001', 0]]),
    on: 'exemptions.EX-001',
  },
  {
    name: 'an exemption that ran out is judged by another rule',
    expect: 'not-applicable',
    declaration: declare({ exemptions: [exemption({ expires: '2026-11-30' })] }),
    exemptionUses: new Map([['EX-001', 0]]),
  },
]);
