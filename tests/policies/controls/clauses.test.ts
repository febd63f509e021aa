import { BUILT_IN_STRATEGIES, CLAUSES, CLAUSES_REVIEWED } from '../../../policies/controls/clauses';

const IDS = `
  VDC-1 VDC-2 VDC-3 VDC-4 VDC-5 HA-1 HA-2 HA-3 DR-1 DR-2 DR-3 ZT-1 ZT-2 ZT-3 ZT-4 ID-1 ID-2 ID-3 MFA-1 PW-1 RA-1 RA-2
  RA-3 RA-4 RA-5 SEC-1 SEC-2 SEC-3 SEC-4 SEC-5 SEC-6 SEC-7 SAFE-1 MON-1 MON-2 GOV-1 AUT-1 CHG-1 CAP-1 OBS-1 LIC-1
  COST-1 CO2-1 CO2-2 BB-1 BB-2 BB-3 BB-4 BB-5 BB-6 BB-7 BB-8 BB-9 PUB-1 DATA-1 DATA-2 DATA-3 INN-1 UX-1 ORG-1
`
  .trim()
  .split(/\s+/);

const withForce = (force: string) => CLAUSES.filter((clause) => clause.force === force).map(({ id }) => id);
const withHow = (...how: readonly string[]) =>
  CLAUSES.filter((clause) => clause.how.join() === how.join()).map(({ id }) => id);

describe('the catalogue of clauses', () => {
  it('has the sixty clauses of the strategies, in their order', () => {
    expect(IDS).toHaveLength(60);
    expect(CLAUSES.map(({ id }) => id)).toEqual(IDS);
  });

  it('knows how binding each is', () => {
    expect(withForce('look into')).toEqual(['ZT-4', 'SEC-2', 'SEC-3', 'SEC-4']);
    expect(withForce('inferred')).toEqual(['HA-3']);
    expect(withForce('must, where possible')).toEqual(['ID-2']);
    expect(withForce('must')).toHaveLength(60 - 6);
  });

  it('knows how each is met', () => {
    expect(withHow('report')).toEqual(['VDC-4', 'SEC-5', 'CO2-2', 'BB-4', 'BB-9', 'UX-1']);
    expect(withHow('declare')).toEqual(
      'ID-1 ID-2 PW-1 RA-2 SEC-2 SEC-4 GOV-1 AUT-1 LIC-1 BB-1 BB-2 BB-3 BB-6 BB-8'.split(' '),
    );
    expect(CLAUSES.filter(({ how }) => how.length > 1).map(({ id, how }) => `${id} ${how.join()}`)).toEqual([
      'VDC-5 prove,report',
      'DR-2 prove,declare',
      'ID-3 prove,declare',
      'RA-1 declare,prove',
      'SEC-7 declare,report',
      'CAP-1 prove,declare',
      'COST-1 declare,report',
      'BB-7 declare,prove',
      'DATA-2 declare,outside',
      'DATA-3 report,prove',
    ]);
    expect(withHow('prove')).toHaveLength(60 - 6 - 14 - 10);
  });

  it('says each requirement in one sentence of its own', () => {
    const requirements = CLAUSES.map(({ requirement }) => requirement);
    expect(requirements.filter((text) => !/^[A-Z].{15,}\.$/.test(text))).toEqual([]);
    expect(new Set(requirements).size).toBe(60);
  });

  it('gives a source in a document of a strategy that it knows', () => {
    const known = BUILT_IN_STRATEGIES.map(({ id }) => id);
    for (const { sources } of CLAUSES) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { strategy, document } of sources) {
        expect(known).toContain(strategy);
        expect(document.startsWith(strategy)).toBe(true);
      }
    }
  });

  it('asks of the districts what their own strategies ask, and no more', () => {
    const districts = CLAUSES.filter(({ sources }) =>
      sources.some(({ strategy }) => strategy === 'districts'),
    );
    expect(districts.map(({ id }) => id)).toEqual(
      'HA-3 RA-3 RA-4 SEC-7 CO2-1 CO2-2 BB-4 BB-8 PUB-1 DATA-2 ORG-1'.split(' '),
    );
  });

  it('was reviewed on the date that its strategies say', () => {
    expect(BUILT_IN_STRATEGIES.map(({ reviewed }) => reviewed)).toEqual([CLAUSES_REVIEWED, CLAUSES_REVIEWED]);
  });
});
