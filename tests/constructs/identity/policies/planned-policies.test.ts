import { plannedPolicies } from '../../../../constructs/identity/policies/planned-policies';
import { UserPolicy } from '../../../../constructs/identity/policies/policy';
import { PolicySetting } from '../../../../constructs/model/identity';
import { testException } from '../../../fixtures/identity';
import { TENANT_POSITION, testId } from '../../../fixtures/tenant';
import { testGround } from './ground';

function planned(setting?: Omit<PolicySetting, 'position'>) {
  const policies = setting ? [{ ...setting, position: TENANT_POSITION }] : [];
  return plannedPolicies(testGround({ policies }));
}

describe('the policies of a tenant', () => {
  it('are the whole baseline, enforced, where the estate says nothing', () => {
    const all = planned();
    expect(all.map(({ id }) => id)).toEqual([
      ...[
        'ca000',
        'ca001',
        'ca002',
        'ca003',
        'ca004',
        'ca005',
        'ca006',
        'ca007',
        'ca007m',
        'ca008',
        'ca008m',
      ],
      ...['ca100', 'ca101', 'ca102', 'ca200', 'ca201', 'ca202', 'ca203', 'ca400', 'ca401', 'ca900', 'ca901'],
      ...['ca999', 'ca999-user-actions'],
    ]);
    expect(new Set(all.map(({ enforcement }) => enforcement))).toEqual(new Set(['enabled']));
    expect(all[0]).toMatchObject({
      name: 'CA000 Multi-factor authentication for everybody and everything',
    });
  });

  it('lack one that is switched off', () => {
    expect(planned({ code: 'CA202', state: 'off' }).map(({ id }) => id)).not.toContain('ca202');
  });

  it('report what is to be reported only, and say where that stands', () => {
    expect(planned({ code: 'CA001', state: 'report-only' }).find(({ id }) => id === 'ca001')).toMatchObject({
      enforcement: 'report-only',
      source: { section: 'policies', name: 'CA001' },
    });
  });

  it('are two in a pilot: enforced on its group, reported for everybody else', () => {
    const all = planned({ code: 'CA200', state: 'pilot', pilotGroup: testId(81) });
    const [others, pilot] = all.filter(({ id }) => id.startsWith('ca200'));
    expect(others).toMatchObject({
      name: 'CA200 Managed devices for staff',
      enforcement: 'report-only',
      policy: { who: { everybody: true }, except: { guests: true, groups: [testId(81)] } },
    });
    expect(pilot).toMatchObject({
      id: 'ca200-pilot',
      name: 'CA200 Managed devices for staff (pilot)',
      enforcement: 'enabled',
      policy: { who: { everybody: false, groups: [testId(81)] }, except: { guests: true, groups: [] } },
    });
    expect(pilot?.policy).toMatchObject({ controls: (others?.policy as UserPolicy).controls });
  });

  it('are in no pilot without a group, or on programs', () => {
    expect(() => planned({ code: 'CA200', state: 'pilot' })).toThrow(
      "CA200 is in pilot with no pilot group: give the group's object id",
    );
    expect(() => planned({ code: 'CA901', state: 'pilot', pilotGroup: testId(81) })).toThrow(
      'CA901 is about programs, which no pilot group holds: make it report-only or enabled',
    );
  });

  it('have a further one for each part of an exception, which is where it comes from', () => {
    const exceptions = [
      testException('rooms', {
        obligations: ['mfa'],
        who: ['scanners'],
        locations: ['datacentre'],
      }),
    ];
    const all = plannedPolicies(testGround({ exceptions }));
    expect(all.find(({ id }) => id === 'ca000-rooms')).toMatchObject({
      name: 'CA000 Multi-factor authentication for everybody and everything (rooms)',
      enforcement: 'enabled',
      source: { section: 'exceptions', name: 'rooms' },
    });
  });

  it('have names and ids of their own', () => {
    const all = planned({ code: 'CA000', state: 'pilot', pilotGroup: testId(81) });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
