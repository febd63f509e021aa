import { agreementsBroken } from './broken-estates/agreements';
import { addressesBroken } from './broken-estates/addresses';
import { applicationsBroken } from './broken-estates/applications';
import { blocksBroken } from './broken-estates/blocks';
import { BrokenEstate } from './broken-estates/broken-estate';
import { COMMUNICATING_ESTATE, COMMUNICATING_LEDGER } from './broken-estates/communicating-estate';
import { decoysBroken } from './broken-estates/decoys';
import { flowsBroken } from './broken-estates/flows';
import { headerBroken } from './broken-estates/header';
import { tenantsBroken } from './broken-estates/identity-tenants';
import { keysAndTypesBroken } from './broken-estates/keys-and-types';
import { organisationsBroken } from './broken-estates/organisations';
import { personasBroken } from './broken-estates/personas';
import { placesBroken } from './broken-estates/places';
import { privilegesBroken } from './broken-estates/privileges';
import { publishedBroken } from './broken-estates/published';
import { serversBroken } from './broken-estates/servers';
import { servicesBroken } from './broken-estates/services';
import { SERVING_ESTATE, SERVING_LEDGER } from './broken-estates/serving-estate';
import { signInPoliciesBroken } from './broken-estates/sign-in-policies';
import { SIGNING_IN_ESTATE, SIGNING_IN_LEDGER } from './broken-estates/signing-in-estate';
import { sitesBroken } from './broken-estates/sites';
import { SOUND_ESTATE, SOUND_LEDGER } from './broken-estates/sound-estate';
import { spokesBroken } from './broken-estates/spokes';
import { syntaxBroken } from './broken-estates/syntax';
import { EstateBench, problemLines } from './estate-fixture';

interface SoundEstate {
  readonly estate: string;
  readonly ledger: string;
  readonly tables: Readonly<Record<string, readonly BrokenEstate[]>>;
}

const TABLES: SoundEstate['tables'] = {
  'keys and types': keysAndTypesBroken,
  'name, dates and regions': headerBroken,
  'organisations, subscriptions and platform': organisationsBroken,
  'addresses and hubs': addressesBroken,
  spokes: spokesBroken,
  'sites and name resolution': sitesBroken,
  syntax: syntaxBroken,
};

const COMMUNICATION: SoundEstate['tables'] = {
  'ends, ways and ports of flows': flowsBroken,
  decoys: decoysBroken,
  'published services and carriers': publishedBroken,
  'groups of machines': serversBroken,
  'flows between organisations': agreementsBroken,
};

const IDENTITY: SoundEstate['tables'] = {
  'tenants and ids': tenantsBroken,
  personas: personasBroken,
  'places and strengths': placesBroken,
  'policies, obligations and exceptions': signInPoliciesBroken,
  applications: applicationsBroken,
  'roles, access, packages, partners and directories': privilegesBroken,
};

const SERVICES: SoundEstate['tables'] = {
  'services, tiers and what is hosted': servicesBroken,
  'building blocks': blocksBroken,
};

describe.each<[string, SoundEstate]>([
  ['an estate', { estate: SOUND_ESTATE, ledger: SOUND_LEDGER, tables: TABLES }],
  [
    'an estate in which much speaks',
    { estate: COMMUNICATING_ESTATE, ledger: COMMUNICATING_LEDGER, tables: COMMUNICATION },
  ],
  [
    'an estate that people sign in to',
    { estate: SIGNING_IN_ESTATE, ledger: SIGNING_IN_LEDGER, tables: IDENTITY },
  ],
  ['an estate that serves', { estate: SERVING_ESTATE, ledger: SERVING_LEDGER, tables: SERVICES }],
])('%s that is broken in one place', (_, { estate, ledger, tables }) => {
  const load = (text: string) => problemLines(bench.load({ 'estate.yaml': text, 'addresses.yaml': ledger }));
  const bench = new EstateBench();
  afterAll(() => bench.remove());

  it('loads while it is sound', () => {
    expect(load(estate)).toEqual([]);
  });

  describe.each(Object.entries(tables))('%s', (_table, rows) => {
    it.each(rows)('tells where and what of $name', ({ replace, by, problems }) => {
      expect(estate).toContain(replace);
      expect(problems.length).toBeGreaterThan(0);
      expect(load(estate.replace(replace, () => by))).toEqual(problems);
    });
  });
});
