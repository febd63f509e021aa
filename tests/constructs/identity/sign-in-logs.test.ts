import { breakGlassQuery } from '../../../constructs/identity/break-glass-query';
import { homeTenant } from '../../../constructs/identity/sign-in-logs';
import { COUNCIL, PLATFORM_ORGANISATION, testEstate } from '../../fixtures/estate';
import { testTenant } from '../../fixtures/tenant';

describe('the tenant whose logs the estate keeps', () => {
  it("is the one of the platform's organisation", () => {
    const council = testTenant({ name: 'council', organisations: [COUNCIL] });
    const shared = testTenant({ name: 'shared', organisations: [PLATFORM_ORGANISATION] });
    expect(homeTenant(testEstate({ identity: { tenants: [council, shared] } }))).toBe(shared);
  });

  it('is the only one', () => {
    const council = testTenant({ organisations: [COUNCIL] });
    expect(homeTenant(testEstate({ identity: { tenants: [council] } }))).toBe(council);
  });

  it('is none where it could be several', () => {
    const tenants = ['a', 'b'].map((name) => testTenant({ name, organisations: [COUNCIL] }));
    expect(homeTenant(testEstate({ identity: { tenants } }))).toBeUndefined();
  });
});

describe('the query for use of break-glass accounts', () => {
  it('looks at sign-ins of both kinds and at what was changed, by object id', () => {
    const query = breakGlassQuery(['b', 'a']);
    expect(query.split('\n')[0]).toBe('let accounts = dynamic(["a", "b"]);');
    for (const table of ['SigninLogs', 'AADNonInteractiveUserSignInLogs', 'AuditLogs']) {
      expect(query).toContain(table);
    }
  });
});
