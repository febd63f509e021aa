import { Tenant } from '../../../constructs/model/identity';
import { BASELINE_POLICIES } from '../../../constructs/model/tables/baseline-policies';
import { DeclaredTenant } from '../../../policies/declaration/declaration';
import { declaredTenant } from '../../../policies/declaration/tenant-schema';
import { declareIdentity } from '../../../stacks/declare/declare-identity';
import { COUNCIL, PLATFORM_ORGANISATION, testEstate } from '../../fixtures/estate';
import { TENANT_POSITION, testId, testPersona, testTenant } from '../../fixtures/tenant';

function declared(changes: Partial<Tenant> = {}): DeclaredTenant {
  const [tenant] = declareIdentity(testEstate({ identity: { tenants: [testTenant(changes)] } }));
  if (!tenant) throw new Error('no tenant is declared');
  return tenant;
}

const OFFICE = {
  name: 'office',
  title: 'Offices',
  kind: 'ip',
  ranges: ['198.51.100.0/28'],
  trusted: false,
  position: TENANT_POSITION,
} as const;

const EXCEPTION = {
  id: 'rooms',
  title: 'Meeting rooms',
  obligations: ['mfa'],
  who: ['staff'],
  applications: [],
  deviceStates: [],
  locations: [],
  mustWork: false,
  owner: 'it@example.org',
  reason: 'Screens',
  position: TENANT_POSITION,
} as const;

const APPLICATION = {
  name: 'records',
  title: 'Records',
  protocol: 'oidc',
  source: { kind: 'registered' },
  redirectUris: [],
  identifierUris: [],
  owners: [],
  assigned: ['staff'],
  federatedCredentials: [],
  position: TENANT_POSITION,
} as const;

describe('the declaration of a tenant', () => {
  it('has the shape of the file', () => {
    const tenant = declared({
      places: [OFFICE],
      applications: [APPLICATION],
      exceptions: [{ ...EXCEPTION, locations: ['office'], instead: 'managed-device', expires: '2027-06-30' }],
    });
    expect(declaredTenant.parse(JSON.parse(JSON.stringify(tenant)))).toEqual(
      JSON.parse(JSON.stringify(tenant)),
    );
  });

  it('is absent where an estate has no tenant', () => {
    expect(declareIdentity(testEstate())).toEqual([]);
  });

  it('names the groups of personas as the stack makes them, or by the id that the estate gives', () => {
    const { personas } = declared({
      personas: [
        testPersona(),
        testPersona({ name: 'crews', membership: { kind: 'given', objectId: testId(22) } }),
        testPersona({
          name: 'feeds',
          kind: 'workload',
          membership: { kind: 'service-principals', objectIds: [testId(41)] },
        }),
      ],
    });
    expect(personas.map(({ id, group, servicePrincipals }) => [id, group, servicePrincipals])).toEqual([
      ['staff', 'council-persona-staff', []],
      ['crews', testId(22), []],
      ['feeds', undefined, [testId(41)]],
      ['break-glass', 'council-break-glass', []],
    ]);
  });

  it('has break-glass accounts as a persona that shows a security key from any device', () => {
    const { breakGlass, personas } = declared();
    expect(breakGlass).toEqual({ group: 'council-break-glass', accounts: [testId(11), testId(12)] });
    expect(personas.at(-1)).toMatchObject({
      kind: 'break-glass',
      group: breakGlass.group,
      methods: ['fido2'],
      devices: 'none',
    });
  });

  it('lists every policy of the baseline that the tenant has something for, switched off or not', () => {
    const policies = [{ code: 'CA001', state: 'off', position: TENANT_POSITION }] as const;
    const { baseline } = declared({ policies, places: [OFFICE], workloadPlaces: ['office'] });
    expect(baseline.map(({ code }) => code)).toEqual(
      BASELINE_POLICIES.map(({ code }) => code).filter((code) => code !== 'CA950'),
    );
    expect(baseline[1]).toEqual({
      code: 'CA001',
      policy: 'CA001 Nobody but the declared kinds of people',
      title: 'Nobody but the declared kinds of people',
    });
  });

  it('speaks of applications by client id, by the word for a suite, or by the name of what is registered here', () => {
    const existing = {
      ...APPLICATION,
      name: 'payroll',
      source: { kind: 'existing', clientId: testId(72) },
    } as const;
    const { exceptions } = declared({
      applications: [APPLICATION, existing],
      exceptions: [
        {
          ...EXCEPTION,
          applications: ['records', 'payroll', 'WindowsVirtualDesktop', 'Office365', testId(73)],
        },
      ],
    });
    expect(exceptions[0]?.applications).toEqual([
      'Records',
      testId(72),
      '9cdead84-a844-4324-93f2-b2e6bb768d07',
      'Office365',
      testId(73),
    ]);
  });

  it('speaks of places by their display names', () => {
    const places = [{ ...OFFICE, organisation: COUNCIL }];
    const organisations = [COUNCIL, PLATFORM_ORGANISATION];
    const { obligations, exceptions } = declared({
      places,
      organisations,
      obligations: [
        { id: 'o', title: 'O', who: 'members', when: { outsideLocations: ['office'] }, demand: 'blocked' },
      ],
      exceptions: [{ ...EXCEPTION, locations: ['office'] }],
    });
    expect(obligations[0]?.when).toEqual({ outsideLocations: ['example-council: Offices'] });
    expect(exceptions[0]?.locations).toEqual(['example-council: Offices']);
  });

  it('speaks of break-glass accounts by their persona, and of the synchronisation account by its role', () => {
    const { exceptions } = declared({
      exceptions: [
        { ...EXCEPTION, who: ['break-glass'] },
        { ...EXCEPTION, who: ['directory-synchronisation'] },
        { ...EXCEPTION, who: ['staff', testId(41)] },
      ],
    });
    expect(exceptions.map(({ who }) => who)).toEqual([
      ['break-glass'],
      ['d29b2b05-8046-44ba-8758-1e26182fcf32'],
      ['staff', testId(41)],
    ]);
  });

  it('trusts of other tenants what it says, and of all others nothing', () => {
    const trust = { mfa: true, compliantDevice: false, hybridJoinedDevice: false };
    const { inboundTrust } = declared({
      partners: [{ name: 'health', title: 'Health', id: testId(61), trust, position: TENANT_POSITION }],
    });
    expect(inboundTrust).toEqual({ [testId(61)]: trust, '*': { ...trust, mfa: false } });
  });
});
