import { PublishedService } from '../../constructs/model/flow';
import { evidenceOf } from '../../stacks/to-be-evidenced';
import { DIRECTORY, joiningEstate, testApplication } from '../fixtures/joining';
import { testEstate } from '../fixtures/estate';
import { testTenant } from '../fixtures/tenant';
import { WEBSITE } from '../fixtures/web-estate';

const CASES: PublishedService = { ...WEBSITE, name: 'cases', title: 'Cases', by: 'app-proxy' };
const tenant = testTenant({
  directories: [DIRECTORY],
  applications: [testApplication({ source: { kind: 'published', service: 'cases' } })],
});

describe('what is to be evidenced', () => {
  it('is no table where there is no tenant', () => {
    expect(evidenceOf(testEstate())).toEqual([]);
  });

  it('claims nothing: each has what it takes, what shows it, and whether anybody has seen it', () => {
    const estate = joiningEstate(tenant);
    const evidenced = { 'security-defaults/council': '2026-12-01' };
    const [table] = evidenceOf({ ...estate, deployed: { ...estate.deployed, evidenced } });
    const row = table?.rows.find(([title]) => title === 'Security defaults off in The council');
    expect(row?.[2]).toBe('PATCH v1.0/policies/identitySecurityDefaultsEnforcementPolicy');
    expect(row?.[5]).toBe('2026-12-01');
    expect(table?.rows.filter((other) => other[5] === 'not yet')).toHaveLength((table?.rows.length ?? 0) - 1);
    expect(table?.alternative).toContain('of which 1 were seen to be made');
  });

  it('has the publishing of a service that an application stands for', () => {
    const [table] = evidenceOf({ ...joiningEstate(tenant), published: [CASES] });
    const row = table?.rows.find(([title]) => title === 'Publishing in Entra ID: Cases');
    expect(row?.[2]).toBe(
      'PATCH beta/applications/$APPLICATION, PUT beta/applications/$APPLICATION/connectorGroup/$ref',
    );
  });
});
