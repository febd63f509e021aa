import { ruleNeverMatches } from '../../../../policies/rules/reach/rule-never-matches';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appOut, dbIn, smallEstate, through } from './estate';

export const cases = casesOf(ruleNeverMatches, [
  {
    name: 'rules that each decide something pass',
    expect: 'pass',
    resources: smallEstate(),
  },
  {
    name: 'an allow behind a denial of all of it comes too late',
    expect: 'fail',
    resources: smallEstate({
      db: [dbIn({ name: 'no', priority: 100, access: 'Deny', source_address_prefix: '*' }), dbIn()],
    }),
    on: 'azurerm_network_security_group.db',
    says: 'comes too late: rule 100 "no" of db took all before it',
  },
  {
    name: 'several rules may take all of another one together',
    expect: 'fail',
    resources: smallEstate({
      db: [
        dbIn({ name: 'lower', priority: 100, access: 'Deny', source_address_prefix: '10.64.4.0/27' }),
        dbIn({ name: 'upper', priority: 110, access: 'Deny', source_address_prefix: '10.64.4.32/27' }),
        dbIn(),
      ],
    }),
    says: 'rule 100 "lower" of db and rule 110 "upper" of db',
  },
  {
    name: 'a part that is left over is enough',
    expect: 'pass',
    resources: smallEstate({
      db: [
        dbIn({ name: 'lower', priority: 100, access: 'Deny', source_address_prefix: '10.64.4.0/27' }),
        dbIn(),
      ],
    }),
  },
  {
    name: 'a rule that nobody needs says again what another said',
    expect: 'fail',
    resources: smallEstate({ db: [dbIn(), dbIn({ name: 'again', priority: 210, description: null })] }),
    says: 'says again what rule 200 "db-in" of db said',
  },
  {
    name: "a rule that is for a flow may say again what another flow's says, to go with its own",
    expect: 'pass',
    resources: smallEstate({
      db: [dbIn(), dbIn({ name: 'again', priority: 210, description: 'other: why' })],
    }),
  },
  {
    name: 'a rule for a subnet that its group does not guard matches nothing',
    expect: 'fail',
    resources: smallEstate({
      db: [dbIn(), dbIn({ name: 'stray', priority: 210, destination_address_prefix: '10.64.9.0/26' })],
    }),
    says: 'matches no packet that can come by',
  },
  {
    name: "a firewall's rules are judged too",
    expect: 'fail',
    resources: smallEstate({ firewall: [through(), through({ name: 'again', description: null })] }),
    on: 'azurerm_firewall_policy_rule_collection_group.hub',
    says: 'says again',
  },
  {
    name: 'what is not known of an earlier rule may leave something over',
    expect: 'pass',
    resources: smallEstate({
      app: [appOut({ name: 'no', priority: 100, access: 'Deny', destination_port_range: UNKNOWN }), appOut()],
    }),
  },
  { name: 'without a network no rule decides anything', expect: 'not-applicable', resources: {} },
]);
