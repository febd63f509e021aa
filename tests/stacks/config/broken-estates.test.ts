import { addressesBroken } from './broken-estates/addresses';
import { BrokenEstate } from './broken-estates/broken-estate';
import { headerBroken } from './broken-estates/header';
import { keysAndTypesBroken } from './broken-estates/keys-and-types';
import { organisationsBroken } from './broken-estates/organisations';
import { sitesBroken } from './broken-estates/sites';
import { SOUND_ESTATE } from './broken-estates/sound-estate';
import { spokesBroken } from './broken-estates/spokes';
import { syntaxBroken } from './broken-estates/syntax';
import { EstateBench, problemLines } from './estate-fixture';

const TABLES: Readonly<Record<string, readonly BrokenEstate[]>> = {
  'keys and types': keysAndTypesBroken,
  'name, dates and regions': headerBroken,
  'organisations, subscriptions and platform': organisationsBroken,
  'addresses and hubs': addressesBroken,
  spokes: spokesBroken,
  'sites and name resolution': sitesBroken,
  syntax: syntaxBroken,
};

describe('an estate that is broken in one place', () => {
  const bench = new EstateBench();
  afterAll(() => bench.remove());

  it('loads while it is sound', () => {
    expect(problemLines(bench.load())).toEqual([]);
  });

  describe.each(Object.entries(TABLES))('%s', (_, rows) => {
    it.each(rows)('tells where and what of $name', ({ replace, by, problems }) => {
      expect(SOUND_ESTATE).toContain(replace);
      const broken = SOUND_ESTATE.replace(replace, () => by);
      expect(problems.length).toBeGreaterThan(0);
      expect(problemLines(bench.load({ 'estate.yaml': broken }))).toEqual(problems);
    });
  });
});
