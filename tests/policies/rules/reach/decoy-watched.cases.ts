import { decoyWatched } from '../../../../policies/rules/reach/decoy-watched';
import { securityRule, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { appOut, appToDb, dbIn, meant, smallEstate } from './estate';

/** The database is a decoy that the application's tier is watched by; the other region has one if the case says so. */
const watched = appToDb({ id: 'touch-decoy', kind: 'decoy' });
const oneRegion = { regions: { primary: 'uksouth', secondary: 'uksouth', approved: ['uksouth'] } };

export const cases = casesOf(decoyWatched, [
  {
    name: 'a decoy that is touched by what it watches only passes',
    expect: 'pass',
    resources: smallEstate(),
    declaration: meant([watched], oneRegion),
    on: 'azurerm_virtual_network.data',
  },
  {
    name: 'a decoy that a watched tier cannot touch stays silent',
    expect: 'fail',
    resources: smallEstate({ firewall: [] }),
    declaration: meant([watched], oneRegion),
    on: 'flows.touch-decoy',
    says: 'stays silent',
  },
  {
    name: 'a decoy that reaches something is a stepping stone',
    expect: 'fail',
    resources: smallEstate({
      db: [
        dbIn(),
        securityRule('out', {
          direction: 'Outbound',
          priority: 210,
          source_address_prefix: '10.64.5.0/26',
          destination_address_prefix: '10.64.0.4',
          destination_port_range: '53',
        }),
      ],
    }),
    declaration: meant([watched], oneRegion),
    on: 'azurerm_network_security_group.db',
    says: 'and a decoy reaches nothing',
  },
  {
    name: 'a decoy that an ordinary flow reaches cries wolf',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([watched, appToDb({ id: 'honest' })], oneRegion),
    on: 'azurerm_network_security_group.db',
    says: 'a decoy',
  },
  {
    name: 'each region has a decoy of its own',
    expect: 'fail',
    resources: smallEstate(),
    declaration: meant([watched]),
    on: 'regions.ukwest',
    says: 'no decoy stands in ukwest',
  },
  {
    name: 'what is not known of a rule leaves it open',
    expect: 'unknown',
    resources: smallEstate({ app: [appOut({ destination_port_range: UNKNOWN })] }),
    declaration: meant([watched], oneRegion),
  },
  {
    name: 'where no decoy is declared none is judged',
    expect: 'not-applicable',
    resources: smallEstate(),
    declaration: meant(),
  },
]);
